import { DndContext, DragOverlay, MeasuringStrategy, type DragEndEvent } from "@dnd-kit/core";
import { ActionIcon } from "@mantine/core";
import { IconArrowBackUp, IconArrowForwardUp } from "@tabler/icons-react";
import { useMemo, useState, type KeyboardEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { fresh, type Block, type Design, type Kind } from "./blocks";
import { StageContext, type Stage } from "./canvas";
import styles from "./Canvas.module.css";
import { announcements, draggedOf, gapOf, nearest, useDragging, type Dragged } from "./dragging";
import { onColour } from "./onColour";
import { Palette } from "./Palette";
import { Panel } from "./Panel";
import { added, inserted, moved, neighbour, pieceOf, ROOT, without } from "./pieces";
import { Pieces } from "./Pieces";
import { allowFiles, givenTo, useBringing } from "./useBringing";
import type { Work } from "./useDesign";

interface Props {
  work: Work;
  chosen: string | null;
  onChoose: (id: string | null) => void;
  drawn: (block: Block) => Element | null;
  flagged: ReadonlySet<string>;
  /** What is said of the whole message. */
  children: ReactNode;
}

function paper({ accent, background, paper: ground, ink }: Omit<Design, "blocks">): Record<string, string> {
  return { "--accent": accent, "--on-accent": onColour(accent), "--ground": background, "--paper": ground, "--mail-ink": ink };
}

/** The message as it will be sent, written where it stands; blocks to add beside it, settings on the other side. */
export function Designer({ work, chosen, onChoose, drawn, flagged, children }: Props) {
  const { t } = useTranslation();
  const [begun, setBegun] = useState<string | null>(null);
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const sensors = useDragging();
  const { bring, bringing } = useBringing(work, chosen, onChoose);
  const { sheet, edit, undo, redo, canUndo, canRedo } = work;
  const stage = useMemo<Stage>(() => {
    function remove(id: string): void {
      const next = neighbour(work.sheet.pieces, id);
      work.edit((now) => ({ ...now, pieces: without(now.pieces, id) }));
      onChoose(next);
      // Whoever works by keyboard goes on from there.
      setTimeout(() => document.querySelector<HTMLElement>(next ? `#piece-${next} > [data-grip]` : "[data-palette] button")?.focus());
    }
    return { work, chosen, choose: onChoose, remove, begun, drawn, flagged, bring, bringing };
  }, [work, chosen, onChoose, begun, drawn, flagged, bring, bringing]);
  const make = (kind: Kind) => pieceOf(fresh(kind, t("templates.buttonWords")));

  function begin(id: string): void {
    setBegun(id);
    onChoose(id);
    setTimeout(() => document.getElementById(`piece-${id}`)?.scrollIntoView({ block: "nearest" }));
  }

  function add(kind: Kind): void {
    const piece = make(kind);
    edit((now) => ({ ...now, pieces: added(now.pieces, piece, chosen) }));
    begin(piece.id);
  }

  function drop({ active, over }: DragEndEvent): void {
    setDragged(null);
    const [what, gap] = [draggedOf(active), gapOf(over?.data)];
    if (!what || !gap) return;
    if (what.id) return edit((now) => ({ ...now, pieces: moved(now.pieces, what.id ?? "", gap.place, gap.index) }));
    const piece = make(what.kind);
    edit((now) => ({ ...now, pieces: inserted(now.pieces, piece, gap.place, gap.index) }));
    begin(piece.id);
  }

  function onKey(event: KeyboardEvent): void {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== "z" && key !== "y")) return;
    event.preventDefault();
    if (key === "y" || event.shiftKey) redo();
    else undo();
  }

  return (
    <DndContext sensors={sensors} collisionDetection={nearest} measuring={{ droppable: { strategy: MeasuringStrategy.Always } }} accessibility={{ announcements, screenReaderInstructions: { draggable: t("templates.drag.how") } }} onDragStart={({ active }) => setDragged(draggedOf(active) ?? null)} onDragEnd={drop} onDragCancel={() => setDragged(null)}>
      <StageContext value={stage}>
        {/* Steps back and forth work wherever the focus is in here. */}
        {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
        <div className={styles.designer} onKeyDown={onKey} onPaste={(event) => givenTo(bring, event, event.clipboardData, chosen)} onDragOver={allowFiles} onDrop={(event) => givenTo(bring, event, event.dataTransfer, null)} data-dragging={dragged !== null || undefined}>
          <Palette onAdd={add} />
          <section aria-label={t("templates.canvas")} className={styles.canvas} style={paper(sheet)}>
            <div className={styles.steps}>
              <ActionIcon variant="default" size={34} disabled={!canUndo} aria-label={t("templates.undo")} title={`${t("templates.undo")} (Ctrl-Z)`} onClick={undo}>
                <IconArrowBackUp size={18} aria-hidden />
              </ActionIcon>
              <ActionIcon variant="default" size={34} disabled={!canRedo} aria-label={t("templates.redo")} title={`${t("templates.redo")} (Ctrl-Shift-Z)`} onClick={redo}>
                <IconArrowForwardUp size={18} aria-hidden />
              </ActionIcon>
            </div>
            <div className={styles.paper} lang={sheet.language}>
              <Pieces label={t("templates.blocks")} pieces={sheet.pieces} place={ROOT} />
              {sheet.pieces.length === 0 && <p className={styles.none}>{t("templates.noPieces")}</p>}
            </div>
          </section>
          <aside className={styles.panel} aria-label={t("templates.settings")}>
            <Panel />
            {children}
          </aside>
        </div>
      </StageContext>
      <DragOverlay dropAnimation={null}>{dragged && <div className={styles.lifted}>{dragged.name}</div>}</DragOverlay>
    </DndContext>
  );
}
