/** Tones and symbols for the assistant's words. */
import { IconAlertTriangle, IconCheck, IconChecks, IconClock, IconEye, IconHandStop, IconNotes, IconRobot, IconSend, IconUserCheck, IconX, type Icon } from "@tabler/icons-react";
import type { Tone } from "@/components/Tag";
import type { Message, Suggestion } from "./api";

interface Look {
  tone: Tone;
  icon: Icon;
}

export const SUGGESTION_LOOKS: Record<Suggestion["status"], Look> = {
  waiting: { tone: "warn", icon: IconClock },
  escalated: { tone: "bad", icon: IconHandStop },
  sent: { tone: "good", icon: IconRobot },
  approved: { tone: "good", icon: IconCheck },
  rejected: { tone: "plain", icon: IconX },
  logged: { tone: "info", icon: IconNotes },
};

/** What was to be handed over, and a person has answered. */
export const HANDED_OVER: Look = { tone: "plain", icon: IconUserCheck };

const MESSAGE_LOOKS: Record<string, Look> = {
  queued: { tone: "info", icon: IconClock },
  taken_back: { tone: "plain", icon: IconX },
  held: { tone: "warn", icon: IconHandStop },
  sending: { tone: "info", icon: IconSend },
  sent: { tone: "good", icon: IconCheck },
  delivered: { tone: "good", icon: IconChecks },
  read: { tone: "info", icon: IconEye },
  failed: { tone: "bad", icon: IconAlertTriangle },
  uncertain: { tone: "warn", icon: IconAlertTriangle },
};

/** How far an outbound message came, as far as its vendor tells. */
export function statusOf(message: Message): string {
  if (message.status !== "sent") return message.status;
  if (message.readAt) return "read";
  return message.deliveredAt ? "delivered" : "sent";
}

export function messageLook(message: Message): Look | null {
  return message.direction === "outbound" ? (MESSAGE_LOOKS[statusOf(message)] ?? null) : null;
}

const SENTIMENT_TONES: Record<string, Tone> = { positive: "good", negative: "bad" };
const PRIORITY_TONES: Record<string, Tone> = { urgent: "bad", high: "warn" };

export function sentimentTone(sentiment: string): Tone {
  return SENTIMENT_TONES[sentiment] ?? "plain";
}

export function priorityTone(priority: string): Tone {
  return PRIORITY_TONES[priority] ?? "plain";
}
