/** The pages of a list as far as they are known: each begins after a cursor that the one before it told. */
import type { RecordPage } from "@/lib/records";

export interface Link {
  cursor: string;
  /** How many rows it has; null until it was read. */
  size: number | null;
}

export const START: Link[] = [{ cursor: "", size: null }];

/** The pages that can be known from what was *read* already. */
export function walked(read: (cursor: string) => RecordPage | undefined): Link[] {
  const chain: Link[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const page = read(cursor);
    chain.push({ cursor, size: page ? page.items.length : null });
    cursor = page?.nextCursor ?? null;
  }
  return chain;
}

/** *chain* when page number *index* turned out to be *page*. The same chain, if that changes nothing. */
export function linked(chain: Link[], index: number, page: RecordPage): Link[] {
  const [link, next] = [chain[index], chain[index + 1]];
  if (!link) return chain;
  const size = page.items.length;
  const here = link.size === size ? chain : chain.with(index, { ...link, size });
  if (page.nextCursor === null) return next ? here.slice(0, index + 1) : here;
  if (!next) return [...here, { cursor: page.nextCursor, size: null }];
  // Something was added or taken out before the next page: it begins elsewhere now, and has to be read again.
  return next.cursor === page.nextCursor ? here : here.with(index + 1, { cursor: page.nextCursor, size: next.size });
}

/** The number of the first row of each page, and of the row after the last one that is known. */
export function offsets(chain: Link[]): number[] {
  const starts = [0];
  for (const link of chain) starts.push((starts.at(-1) ?? 0) + (link.size ?? 0));
  return starts;
}

/** Which page row number *row* is on. */
export function pageOf(starts: number[], row: number): number {
  let [low, high] = [0, starts.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= row) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}
