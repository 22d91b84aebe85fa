/** Plans to begin with, in the language of whoever begins. */
import type { Graph, Step, Trigger } from "./api";
import { arranged, DAY, EMPTY, fresh, triggerOf } from "./editing";

export const STARTS = ["welcome", "afterOrder", "winBack", "blank"] as const;
export type Start = (typeof STARTS)[number];

const ES = {
  welcomeSubject: "Bienvenida a {shop}",
  welcome: "Hola, {firstName|qué tal}:\n\ngracias por estar con nosotros. Si buscas algo en particular, responde a este mensaje.",
  more: "Hola, {firstName|qué tal}:\n\npor si te lo perdiste: aquí estamos para lo que necesites.",
  reviewSubject: "¿Qué tal tu pedido?",
  review: "Hola, {firstName|qué tal}:\n\n¿todo bien con tu pedido? Nos ayudaría mucho tu opinión.",
  backSubject: "Te echamos de menos",
  back: "Hola, {firstName|qué tal}:\n\nhace tiempo que no sabemos de ti. ¿Hay algo que podamos hacer mejor?",
  call: "Llamar y preguntar cómo está",
};
const EN: typeof ES = {
  welcomeSubject: "Welcome to {shop}",
  welcome: "Hi {firstName|there},\n\nthank you for joining us. If you are looking for something in particular, just answer this message.",
  more: "Hi {firstName|there},\n\nin case you missed it: we are here for whatever you need.",
  reviewSubject: "How was your order?",
  review: "Hi {firstName|there},\n\nis everything all right with your order? Your opinion would help us a lot.",
  backSubject: "We miss you",
  back: "Hi {firstName|there},\n\nwe have not heard from you for a while. Is there anything we could do better?",
  call: "Call and ask how they are",
};

function planned(trigger: Trigger, steps: Partial<Step>[]): Graph {
  const nodes = steps.map((step, at) => ({ ...fresh(step.kind ?? "end", step.id ?? `step${at}`), ...step }));
  return arranged({ ...EMPTY, trigger, start: nodes[0]?.id ?? null, nodes });
}

/** The plan of *start*, with its words in *language*. */
export function beginning(start: Start, language: string): Graph {
  const words = language.startsWith("es") ? ES : EN;
  if (start === "welcome")
    return planned({ ...EMPTY.trigger, event: "contact_created" }, [
      { id: "hello", kind: "send", subject: words.welcomeSubject, message: words.welcome, next: "look" },
      { id: "look", kind: "wait", minutes: 3 * DAY, event: "clicked", next: null, timeout: "again" },
      { id: "again", kind: "send", subject: words.welcomeSubject, message: words.more },
    ]);
  if (start === "afterOrder")
    return planned(EMPTY.trigger, [
      { id: "pause", kind: "wait", minutes: 7 * DAY, event: "ordered", next: null, timeout: "ask" },
      { id: "ask", kind: "send", subject: words.reviewSubject, message: words.review },
    ]);
  if (start === "winBack")
    return planned(triggerOf("segment"), [
      { id: "write", kind: "send", subject: words.backSubject, message: words.back, next: "look" },
      { id: "look", kind: "wait", minutes: 7 * DAY, event: "ordered", next: null, timeout: "call" },
      { id: "call", kind: "task", title: words.call, dueInDays: 2 },
    ]);
  return EMPTY;
}
