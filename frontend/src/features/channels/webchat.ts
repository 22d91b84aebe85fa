/** How a web chat looks, which pages may show it, and what a shop pastes into them. */
import type { Schemas } from "@/lib/http";
import type { Channel } from "./api";

export interface Look {
  color: string;
  greeting: string;
  origins: string;
  privacyUrl: string;
}

export const LOOK: Look = { color: "#1b5fc1", greeting: "", origins: "", privacyUrl: "" };

export function lookOf(channel: Channel): Look {
  const { color, greeting, origins, privacyUrl } = channel.options as unknown as Omit<Look, "origins"> & { origins: string[] };
  return { color, greeting, origins: (origins ?? []).join("\n"), privacyUrl };
}

/** As the API takes it: an origin a line. */
export function optionsOf(look: Look): Schemas["NewChannel"]["options"] {
  const origins = look.origins.split(/[\s,]+/).filter(Boolean);
  return { ...look, origins, greeting: look.greeting.trim(), privacyUrl: look.privacyUrl.trim() };
}

export function snippetOf(channel: Pick<Channel, "id" | "webhookUrl">): string {
  return `<script async src="${new URL(channel.webhookUrl).origin}/chat.js" data-channel="${channel.id}"></script>`;
}

export function demoOf(channel: Pick<Channel, "id">): string {
  return `/chat-demo.html?channel=${encodeURIComponent(channel.id)}`;
}
