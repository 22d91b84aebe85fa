import { useMentioned } from "./mentioned";
import { useReminders } from "./reminders";

/** What a person is told wherever they are. It comes after the page that they asked for. */
export function Notices() {
  useReminders();
  useMentioned();
  return null;
}
