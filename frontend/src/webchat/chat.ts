/** The web chat of a shop's page: `<script async src="https://…/chat.js" data-channel="…"></script>`. */
import { doorOf, type Settings } from "./door";
import { Talk } from "./talk";
import { View } from "./view";
import { wordsIn } from "./words";

/** Show the chat `channel` of the CRM at `origin` on this page; nothing where this page may not. */
export async function start(origin: string, channel: string, language: string): Promise<View | null> {
  const ask = doorOf(origin, channel);
  const settings = await ask<Settings>("GET", "").catch(() => null);
  if (!settings) return null;
  const talk: Talk = new Talk(ask, channel, language, () => view.draw());
  const view = new View(settings.body, wordsIn(language), language, () => talk);
  view.draw();
  await talk.turn();
  return view;
}
