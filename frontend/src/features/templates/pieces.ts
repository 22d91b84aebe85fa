/** The blocks of a message as they lie on the canvas: each with an identity, those of columns within them. */
import type { Block, Kind, Simple } from "./blocks";

type Columns = { kind: "columns"; left: Piece[]; right: Piece[] };
/** A block with an identity that the server knows nothing of. */
export type Piece = { id: string } & (Simple | Columns);
export type Side = "left" | "right";
/** Where pieces lie: "root", or a side of columns as "p3/left". */
export type Place = string;
export const ROOT: Place = "root";

let made = 0;
const identity = () => `p${++made}`;

export function pieceOf(block: Block): Piece {
  const id = identity();
  return block.kind === "columns" ? { id, kind: "columns", left: block.left.map(pieceOf), right: block.right.map(pieceOf) } : { id, ...block };
}

export function blockOf(piece: Piece): Block {
  if (piece.kind === "columns") return { kind: "columns", left: piece.left.map(blockOf) as Simple[], right: piece.right.map(blockOf) as Simple[] };
  const block: Partial<Piece> = { ...piece };
  delete block.id;
  return block as Block;
}

/** The same once more, with identities of its own. */
export const duplicateOf = (piece: Piece): Piece => pieceOf(blockOf(piece));

export const sideOf = (id: string, side: Side): Place => `${id}/${side}`;

/** Columns hold neither columns nor the way out. */
export function fits(kind: Kind, place: Place): boolean {
  return place === ROOT || (kind !== "columns" && kind !== "footer");
}

function within(pieces: Piece[], change: (list: Piece[], place: Place) => Piece[], place: Place = ROOT): Piece[] {
  return change(pieces, place).map((piece) => (piece.kind === "columns" ? { ...piece, left: within(piece.left, change, sideOf(piece.id, "left")), right: within(piece.right, change, sideOf(piece.id, "right")) } : piece));
}

export interface Found {
  piece: Piece;
  place: Place;
  index: number;
  of: number;
  /** As the server says where it is: 2, or 2/left/0. */
  path: string;
}

/** All pieces in the order in which they are read. */
export function all(pieces: Piece[], place: Place = ROOT, path = ""): Found[] {
  return pieces.flatMap((piece, index) => {
    const here = `${path}${index}`;
    const own: Found = { piece, place, index, of: pieces.length, path: here };
    if (piece.kind !== "columns") return [own];
    return [own, ...(["left", "right"] as const).flatMap((side) => all(piece[side], sideOf(piece.id, side), `${here}/${side}/`))];
  });
}

export const find = (pieces: Piece[], id: string | null) => all(pieces).find(({ piece }) => piece.id === id);

/** The piece that the server's *path* leads to, or the columns around it. */
export function at(pieces: Piece[], path: string): Piece | undefined {
  const found = all(pieces);
  return (found.find((each) => each.path === path) ?? found.find((each) => each.path === path.split("/")[0]))?.piece;
}

/** The piece behind *id* or, at the end, the one before it. */
export function neighbour(pieces: Piece[], id: string): string | null {
  const found = all(pieces);
  const own = found.find(({ piece }) => piece.id === id);
  const beside = found.filter(({ place }) => place === own?.place);
  return (beside[(own?.index ?? 0) + 1] ?? beside[(own?.index ?? 0) - 1])?.piece.id ?? null;
}

export function replaced(pieces: Piece[], id: string, next: Piece): Piece[] {
  return within(pieces, (list) => list.map((piece) => (piece.id === id ? next : piece)));
}

export function without(pieces: Piece[], id: string): Piece[] {
  return within(pieces, (list) => list.filter((piece) => piece.id !== id));
}

export function inserted(pieces: Piece[], piece: Piece, place: Place, index: number): Piece[] {
  return within(pieces, (list, here) => (here === place ? [...list.slice(0, index), piece, ...list.slice(index)] : list));
}

/** Move the piece *id* to before what is at *index* of *place* now. */
export function moved(pieces: Piece[], id: string, place: Place, index: number): Piece[] {
  const found = find(pieces, id);
  if (!found || !fits(found.piece.kind, place) || place.startsWith(`${id}/`)) return pieces;
  const to = found.place === place && found.index < index ? index - 1 : index;
  return found.place === place && found.index === to ? pieces : inserted(without(pieces, id), found.piece, place, to);
}

export function shifted(pieces: Piece[], id: string, by: 1 | -1): Piece[] {
  const found = find(pieces, id);
  if (!found || found.index + by < 0 || found.index + by >= found.of) return pieces;
  return moved(pieces, id, found.place, by === 1 ? found.index + 2 : found.index - 1);
}

/** Put *piece* behind the one that is chosen, or at the end; there the footer stays last. */
export function added(pieces: Piece[], piece: Piece, behind: string | null): Piece[] {
  const chosen = find(pieces, behind);
  if (chosen && chosen.piece.kind !== "footer") {
    if (fits(piece.kind, chosen.place)) return inserted(pieces, piece, chosen.place, chosen.index + 1);
    return added(pieces, piece, chosen.place.split("/")[0] ?? null);
  }
  const last = pieces.at(-1);
  return inserted(pieces, piece, ROOT, last?.kind === "footer" && piece.kind !== "footer" ? pieces.length - 1 : pieces.length);
}
