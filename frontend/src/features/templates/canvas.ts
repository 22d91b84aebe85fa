/** What the parts of the canvas share. */
import { createContext, useContext } from "react";
import type { Block, Design } from "./blocks";
import type { Work } from "./useDesign";
import { find, replaced, type Piece } from "./pieces";

export interface Stage {
  work: Work;
  chosen: string | null;
  choose: (id: string | null) => void;
  /** Take a block away; its neighbour is chosen then. */
  remove: (id: string) => void;
  /** The piece that was just added, in which one writes at once. */
  begun: string | null;
  /** Bring a picture: into a block, or into a new one behind the chosen block. */
  bring: (file: File, into: string | null) => void;
  /** Which block a picture is on its way into, and what became of the last one. */
  bringing: { into: string | null; error: unknown };
  /** What the server made of a block, if it is known. */
  drawn: (block: Block) => Element | null;
  /** Paths of blocks that something is said of. */
  flagged: ReadonlySet<string>;
}

export const StageContext = createContext<Stage | null>(null);

export function useStage(): Stage {
  const stage = useContext(StageContext);
  if (!stage) throw new Error("there is no canvas around this");
  return stage;
}

export function useChange(piece: Piece) {
  const { work } = useStage();
  return (part: Partial<Piece>, what: string) =>
    work.edit((sheet) => {
      const found = find(sheet.pieces, piece.id);
      return found ? { ...sheet, pieces: replaced(sheet.pieces, piece.id, { ...found.piece, ...part } as Piece) } : sheet;
    }, `${piece.id} ${what}`);
}

/** The products of *page*, which was laid out from *design*, by the block that asks for them. */
export function drawnFrom(design: Design, page: Document): Map<string, Element> {
  const found = new Map<string, Element>();
  const look = (block: Block, path: string) => {
    const element = page.getElementById(`block-${path}`);
    if (block.kind === "products" && element) found.set(JSON.stringify(block), element);
    if (block.kind === "columns") (["left", "right"] as const).forEach((side) => block[side].forEach((each, index) => look(each, `${path}-${side}-${index}`)));
  };
  design.blocks.forEach((block, index) => look(block, String(index)));
  return found;
}
