/** Pictures that are dropped, pasted or chosen, on their way into the message. */
import { useCallback, useMemo, useState, type DragEvent, type SyntheticEvent } from "react";
import { fresh, type Simple } from "./blocks";
import type { Stage } from "./canvas";
import { useBring, type Picture } from "./pictures";
import { added, find, pieceOf, replaced, type Piece } from "./pieces";
import type { Sheet, Work } from "./useDesign";

const FULL = 536;
type Image = Extract<Simple, { kind: "image" }>;

/** What a block becomes that shows *picture*. */
export function showing<One extends Image>(block: One, { url, width }: Pick<Picture, "url" | "width">): One {
  return { ...block, src: url, width: Math.max(16, Math.min(FULL, width)), alt: block.src === url ? block.alt : "" };
}

/** Let files, and nothing else, be dropped here. */
export function allowFiles(event: DragEvent): void {
  if (event.dataTransfer.types.includes("Files")) event.preventDefault();
}

/** Hand the pictures that were dropped or pasted to *bring*; words that come with a picture are pasted as words. */
export function givenTo(bring: Stage["bring"], event: SyntheticEvent, data: DataTransfer, into: string | null): void {
  const files = [...data.files];
  if (files.length === 0 || event.defaultPrevented || data.types.includes("text/plain")) return;
  event.preventDefault();
  event.stopPropagation();
  files.slice(0, 1).forEach((file) => bring(file, into));
}

function put(sheet: Sheet, into: string | null, fallback: Piece, picture: Picture, chosen: string | null): Sheet {
  const found = into === null ? undefined : find(sheet.pieces, into)?.piece;
  if (found?.kind === "image") return { ...sheet, pieces: replaced(sheet.pieces, found.id, showing(found, picture)) };
  return { ...sheet, pieces: added(sheet.pieces, fallback, chosen) };
}

export function useBringing(work: Work, chosen: string | null, choose: (id: string | null) => void) {
  const { mutateAsync, error } = useBring();
  const [into, setInto] = useState<string | null>(null);
  const { edit, sheet } = work;
  const bring = useCallback(
    (file: File, wanted: string | null) => {
      const target = wanted !== null && find(sheet.pieces, wanted)?.piece.kind === "image" ? wanted : null;
      setInto(target ?? "new");
      mutateAsync(file)
        .then((picture) => {
          const block = pieceOf(showing(fresh("image") as Image, picture));
          edit((now) => put(now, target, block, picture, chosen));
          choose(target ?? block.id);
          // Whoever brought a picture is asked next what it shows.
          setTimeout(() => document.querySelector<HTMLElement>("[data-alt] input")?.focus());
        })
        .catch(() => undefined) // it is told beside the block
        .finally(() => setInto(null));
    },
    [mutateAsync, edit, sheet, chosen, choose],
  );
  return useMemo(() => ({ bring, bringing: { into, error } }), [bring, into, error]);
}
