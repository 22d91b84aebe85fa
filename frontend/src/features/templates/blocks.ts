/** A message as a list of blocks, as the server lays it out; what can be done with the list. */
export type Align = "left" | "center" | "right";

export type Simple =
  | { kind: "heading"; text: string; level: 1 | 2 | 3; align: Align }
  | { kind: "text"; text: string; align: Align }
  | { kind: "button"; text: string; url: string; align: Align }
  | { kind: "image"; src: string; alt: string; url: string | null; width: number; align: Align }
  | { kind: "products"; skus: string[]; recommended: number; soldOut: boolean }
  | { kind: "divider" }
  | { kind: "spacer"; height: number }
  | { kind: "footer"; text: string; unsubscribe: string; preferences: string };
export type Block = Simple | { kind: "columns"; left: Simple[]; right: Simple[] };
export type Kind = Block["kind"];

export interface Design {
  language: string;
  preheader: string;
  accent: string;
  background: string;
  paper: string;
  ink: string;
  blocks: Block[];
}

export const KINDS: Kind[] = ["heading", "text", "button", "image", "products", "columns", "divider", "spacer", "footer"];
export const SIMPLE_KINDS = KINDS.filter((kind) => kind !== "columns" && kind !== "footer");

const FRESH: { [Name in Kind]: Extract<Block, { kind: Name }> } = {
  heading: { kind: "heading", text: "", level: 2, align: "left" },
  text: { kind: "text", text: "", align: "left" },
  button: { kind: "button", text: "Button", url: "https://", align: "left" },
  image: { kind: "image", src: "https://", alt: "", url: null, width: 536, align: "left" },
  products: { kind: "products", skus: [], recommended: 3, soldOut: false },
  columns: { kind: "columns", left: [], right: [] },
  divider: { kind: "divider" },
  spacer: { kind: "spacer", height: 24 },
  footer: { kind: "footer", text: "{shop}", unsubscribe: "Unsubscribe", preferences: "Preferences" },
};

/** A new block; *words* are what a button says at first. */
export function fresh(kind: Kind, words = "Button"): Block {
  const block = structuredClone(FRESH[kind]) as Block;
  return block.kind === "button" ? { ...block, text: words } : block;
}

export function blank(language: string): Design {
  const [unsubscribe, preferences] = language === "es" ? ["Darse de baja", "Preferencias"] : ["Unsubscribe", "Preferences"];
  return { language, preheader: "", accent: "#1d4ed8", background: "#f3f4f6", paper: "#ffffff", ink: "#111827", blocks: [{ ...FRESH.heading, level: 1 }, { ...FRESH.text }, { ...FRESH.footer, unsubscribe, preferences }] };
}

/** A few words that tell a block from its neighbours. */
export function gist(block: Block): string {
  if (block.kind === "products") return block.skus.join(", ");
  if (block.kind === "image") return block.alt;
  return "text" in block ? block.text.replaceAll(/\s+/g, " ").slice(0, 60) : "";
}
