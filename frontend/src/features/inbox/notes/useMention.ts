import { useId, useState, type KeyboardEvent, type RefObject, type SyntheticEvent } from "react";
import { usePeople } from "@/lib/people";
import { useUser } from "@/lib/session";
import { choiceId } from "../Choices";
import { mentionedIn } from "./mentions";
import { goOn, useWalk } from "../reply/useSlash";

const AT = /(?:^|\s)@([\p{L}\p{N}'-]{0,40})$/u;
const SHOWN = 8;

/** Colleagues in the box of a note: `@` and some letters find them, arrows walk, Enter puts one in, Esc lets be. */
export function useMention(box: RefObject<HTMLTextAreaElement | null>, draft: { text: string; write: (text: string) => void }) {
  const listId = useId();
  const me = useUser();
  const people = usePeople().filter((person) => person.id !== me?.id && !person.disabled);
  const [caret, setCaret] = useState(0);
  const [letBe, setLetBe] = useState<number | null>(null);
  const query = AT.exec(draft.text.slice(0, caret))?.[1];
  const start = query === undefined ? -1 : caret - query.length - 1;
  const wanted = (query ?? "").toLowerCase();
  const begins = ({ name }: { name: string }) => name.toLowerCase().split(/\s+/).some((word) => word.startsWith(wanted));
  const found = start < 0 || start === letBe ? [] : people.filter(begins).slice(0, SHOWN);
  const { at, step } = useWalk(wanted, found.length);
  const chosen = found[at];

  function pick(id: string): void {
    const person = people.find((each) => each.id === id);
    if (!person || !box.current) return;
    const said = `@${person.name} `;
    draft.write(draft.text.slice(0, start) + said + draft.text.slice(caret));
    setCaret(goOn(box.current, start, said));
  }

  /** Whether the key was for the list. */
  function onKeyDown(event: KeyboardEvent): boolean {
    if (!chosen || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return false;
    const action = { ArrowDown: () => step(1), ArrowUp: () => step(-1), Enter: () => pick(chosen.id), Tab: () => pick(chosen.id), Escape: () => setLetBe(start) }[event.key];
    action?.();
    if (action) event.preventDefault();
    return action !== undefined;
  }

  return {
    listId,
    found,
    at,
    pick,
    onKeyDown,
    mentioned: mentionedIn(draft.text, people),
    aria: { "aria-autocomplete": "list", "aria-controls": chosen && listId, "aria-activedescendant": chosen && choiceId(listId, chosen.id) } as const,
    onSelect: (event: SyntheticEvent<HTMLTextAreaElement>) => setCaret(event.currentTarget.selectionEnd),
  };
}
