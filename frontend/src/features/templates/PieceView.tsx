import { useDraggable } from "@dnd-kit/core";
import { IconAlertTriangle, IconGripVertical } from "@tabler/icons-react";
import type { Editor } from "@tiptap/react";
import { useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useStage } from "./canvas";
import styles from "./Canvas.module.css";
import type { Dragged } from "./dragging";
import { Face } from "./Face";
import { find, shifted, type Piece } from "./pieces";
import { Tools } from "./Tools";

interface Props {
  piece: Piece;
  first: boolean;
  last: boolean;
}

/** One block where it stands: a handle to drag it, its tools once it is chosen, and itself. */
export function PieceView({ piece, first, last }: Props) {
  const { t } = useTranslation();
  const { work, chosen, choose, remove, flagged } = useStage();
  const [editor, setEditor] = useState<Editor | null>(null);
  const found = find(work.sheet.pieces, piece.id);
  const name = t(`templates.kinds.${piece.kind}`);
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, isDragging } = useDraggable({ id: piece.id, data: { kind: piece.kind, name, id: piece.id } satisfies Dragged, attributes: { roleDescription: t("templates.drag.role") } });
  const isChosen = chosen === piece.id;
  const isFlagged = found !== undefined && flagged.has(found.path);

  function onKey(event: KeyboardEvent): void {
    const step = event.altKey && { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key];
    if (step) work.edit((sheet) => ({ ...sheet, pieces: shifted(sheet.pieces, piece.id, step) }));
    else if (event.key === "Delete" && (event.target as HTMLElement).dataset.grip !== undefined) remove(piece.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    // Whatever is done to a block by pointing at it, its handle and its tools do by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      ref={setNodeRef}
      id={`piece-${piece.id}`}
      className={styles.piece}
      data-chosen={isChosen || undefined}
      data-dragged={isDragging || undefined}
      data-flagged={isFlagged || undefined}
      data-nested={(found && found.place !== "root") || undefined}
      onFocus={(event) => {
        event.stopPropagation();
        choose(piece.id);
      }}
      onMouseDown={(event) => {
        event.stopPropagation();
        choose(piece.id);
      }}
      onKeyDown={onKey}
    >
      <button type="button" ref={setActivatorNodeRef} className={styles.grip} data-grip {...attributes} {...listeners} aria-pressed={undefined} aria-label={t("templates.grip", { name })} title={t("templates.gripHint")}>
        <IconGripVertical size={16} aria-hidden />
      </button>
      {isChosen && <Tools piece={piece} name={name} first={first} last={last} editor={editor} />}
      {isFlagged && (
        <span className={styles.flag} title={t("templates.flagged")}>
          <IconAlertTriangle size={14} aria-hidden />
          <span className="hidden-text">{t("templates.flagged")}</span>
        </span>
      )}
      <Face piece={piece} onEditor={setEditor} />
    </li>
  );
}
