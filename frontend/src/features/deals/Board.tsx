import { DndContext, DragOverlay } from "@dnd-kit/core";
import { useCallback, useEffect, useId, useMemo, useRef, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { Segments } from "@/components/Segments";
import { count } from "@/lib/format";
import { later } from "@/lib/later";
import type { Asked, BoardStage, Deal, Pipeline } from "./api";
import styles from "./Board.module.css";
import { BoardColumn } from "./BoardColumn";
import { LiftedCard } from "./DealCard";
import { useBoardKeys } from "./useBoardKeys";
import { useHolding } from "./useHolding";
import { useMovesUnderWay, type useMove } from "./useMove";
import { useSwipe } from "./useSwipe";

const Tray = later(async () => (await import("./Tray")).Tray);

interface Props {
  pipeline: Pipeline;
  stages: readonly BoardStage[];
  /** When they were read. */
  readAt: number;
  asked: Asked;
  /** The column that a phone shows. */
  shown: string | undefined;
  moving: ReturnType<typeof useMove>;
  ownerOf: (id: string | null) => string | null;
  onShow: (stageId: string) => void;
  onMenu: (deal: Deal) => void;
  onAdd: (stageId: string) => void;
}

/** The latest function behind an identity that never changes, so that the cards are not drawn again for it. */
function useStable<Args extends unknown[]>(latest: (...args: Args) => void): (...args: Args) => void {
  const kept = useRef(latest);
  useEffect(() => {
    kept.current = latest;
  });
  return useCallback((...args: Args) => kept.current(...args), []);
}

const silent = { onDragStart: () => undefined, onDragMove: () => undefined, onDragOver: () => undefined, onDragEnd: () => undefined, onDragCancel: () => undefined };

export function Board({ pipeline, stages, readAt, asked, shown, moving, ownerOf, onShow, onMenu, onAdd }: Props) {
  const { t, i18n } = useTranslation();
  const hintId = useId();
  const words = useMemo(() => ({ t, language: i18n.language }), [t, i18n.language]);
  const board = useRef<HTMLDivElement>(null);
  const moves = useMovesUnderWay(readAt);
  const holding = useHolding(moving.start);
  const keys = useBoardKeys(pipeline.stages, holding, moving.nameOf);
  const ids = useMemo(() => pipeline.stages.map((stage) => stage.id), [pipeline]);
  const onKey = useStable((event: KeyboardEvent, deal: Deal) => keys.onKey(event, deal));
  const menu = useStable(onMenu);
  const add = useStable(onAdd);
  useSwipe(board, ids, shown, onShow);

  const { held, target } = holding;
  return (
    <DndContext
      sensors={holding.sensors}
      collisionDetection={holding.collide}
      accessibility={{ announcements: silent, screenReaderInstructions: { draggable: "" } }}
      onDragStart={({ active }) => holding.hold(active.data.current?.deal as Deal)}
      onDragMove={({ over }) => holding.over(over ? String(over.id) : undefined)}
      onDragEnd={() => holding.drop()}
      onDragCancel={holding.letGo}
    >
      <p id={hintId} className="hidden-text">
        {t("deals.keys.hint")}
      </p>
      <p role="status" className="hidden-text">
        {keys.said}
      </p>
      <div className={styles.chooser}>
        <Segments
          label={t("deals.stage")}
          value={shown ?? ids[0] ?? ""}
          onChange={onShow}
          options={pipeline.stages.map((stage) => ({ value: stage.id, label: `${stage.name} ${count(stages.find((one) => one.stageId === stage.id)?.count ?? 0, i18n.language)}` }))}
        />
      </div>
      <div ref={board} className={styles.board} data-holding={held !== null || undefined}>
        {pipeline.stages.map((stage) => (
          <BoardColumn
            key={stage.id}
            stage={stage}
            base={stages.find((one) => one.stageId === stage.id)}
            asked={asked}
            moves={moves}
            heldId={held?.id ?? null}
            slot={target?.to === stage.id ? target.slot : null}
            hintId={hintId}
            words={words}
            ownerOf={ownerOf}
            register={holding.register}
            onKey={onKey}
            onMenu={menu}
            onAdd={add}
          />
        ))}
      </div>
      {held && <Tray stages={pipeline.stages} target={target} />}
      <DragOverlay dropAnimation={null}>{held && <LiftedCard deal={held} owner={ownerOf(held.ownerId)} words={words} />}</DragOverlay>
    </DndContext>
  );
}
