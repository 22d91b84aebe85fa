import { useDroppable } from "@dnd-kit/core";
import { Fragment } from "react";
import styles from "./Canvas.module.css";
import { gapOf } from "./dragging";
import { PieceView } from "./PieceView";
import type { Piece, Place } from "./pieces";

function Between({ place, index }: { place: Place; index: number }) {
  const { setNodeRef, isOver, active } = useDroppable({ id: `${place}:${index}`, data: { place, index } });
  return <li ref={setNodeRef} aria-hidden className={styles.gap} data-over={(isOver && gapOf(active?.data) !== undefined) || undefined} />;
}

/** Blocks one below the other, and the gaps between them where others can be dropped. */
export function Pieces({ label, pieces, place }: { label: string; pieces: Piece[]; place: Place }) {
  return (
    <ol className={styles.pieces} aria-label={label}>
      {pieces.map((piece, index) => (
        <Fragment key={piece.id}>
          <Between place={place} index={index} />
          <PieceView piece={piece} first={index === 0} last={index === pieces.length - 1} />
        </Fragment>
      ))}
      <Between place={place} index={pieces.length} />
    </ol>
  );
}
