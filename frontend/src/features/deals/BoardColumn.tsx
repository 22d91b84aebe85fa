import { useDroppable } from "@dnd-kit/core";
import { IconPlus } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { memo, useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { count } from "@/lib/format";
import { columnQuery, type Asked, type BoardStage, type Deal, type Stage } from "./api";
import styles from "./Board.module.css";
import { DealCard, type CardWords } from "./DealCard";
import { foreseen, joined, type Move } from "./moving";
import { useWindow } from "@/components/useWindow";
import { amounts } from "./words";

/** A card and the gap below it, in pixels. */
export const HEIGHT = 116;
/** Ask for more when so few cards are left below. */
const AHEAD = 12;
const NONE: Deal[] = [];

/** What the board needs of a column to find places in it. */
export interface Handle {
  deals: readonly Deal[];
  list: HTMLElement;
  scroller: HTMLElement;
}

export interface ColumnProps {
  stage: Stage;
  base: BoardStage | undefined;
  asked: Asked;
  moves: readonly Move[];
  /** The deal that is being moved. */
  heldId: string | null;
  /** Where it would go in this column. */
  slot: number | null;
  hintId: string;
  words: CardWords;
  ownerOf: (id: string | null) => string | null;
  register: (stageId: string, handle: Handle | null) => void;
  onKey: (event: KeyboardEvent, deal: Deal) => void;
  onMenu: (deal: Deal) => void;
  onAdd: (stageId: string) => void;
}

/** The cards as they come: the board's first ones, then pages, then what is under way. */
function useColumn({ stage, base, asked, moves }: ColumnProps) {
  const [wanted, setWanted] = useState(false);
  const pages = useInfiniteQuery({ ...columnQuery(asked, stage.id), enabled: wanted });
  const later = pages.data?.pages;
  const column = useMemo(() => {
    const deals = later ? joined(base?.deals ?? NONE, later.flatMap((page) => page.deals)) : (base?.deals ?? NONE);
    return foreseen({ count: base?.count ?? 0, totals: base?.totals ?? [], deals }, stage, moves);
  }, [base, later, stage, moves]);
  const { fetchNextPage } = pages;
  const more = useCallback(() => (wanted ? void fetchNextPage() : setWanted(true)), [wanted, fetchNextPage]);
  const hasMore = wanted ? pages.hasNextPage && !pages.isFetching : base?.nextCursor != null;
  return { ...column, more, hasMore, loading: pages.isFetching && !pages.isRefetching, failed: pages.isError };
}

function Head({ stage, total, totals, onAdd }: { stage: Stage; total: number; totals: BoardStage["totals"]; onAdd: () => void }) {
  const { t, i18n } = useTranslation();
  const priced = totals.filter((each) => each.amount !== 0);
  return (
    <header className={styles.head}>
      <h2 className={styles.title}>
        <span className="cut" title={stage.name}>
          {stage.name}
        </span>
        <span className={styles.count} title={t("deals.count", { count: total })}>
          {count(total, i18n.language)}
          <span className="hidden-text"> {t("deals.countWord", { count: total })}</span>
        </span>
        <button type="button" className={styles.add} aria-label={t("deals.addTo", { stage: stage.name })} title={t("deals.add")} onClick={onAdd}>
          <IconPlus size={17} aria-hidden />
        </button>
      </h2>
      <p className={styles.sums}>{priced.length > 0 ? t("deals.sums", { amount: amounts(priced, "amount", i18n.language), weighted: amounts(priced, "weighted", i18n.language) }) : t("deals.noSums")}</p>
    </header>
  );
}

export const BoardColumn = memo(function BoardColumn(props: ColumnProps) {
  const { stage, heldId, slot, hintId, words, ownerOf, register, onKey, onMenu, onAdd } = props;
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement | null>(null);
  const { setNodeRef } = useDroppable({ id: stage.id });
  const setList = useCallback(
    (element: HTMLUListElement | null) => {
      list.current = element;
      setNodeRef(element);
    },
    [setNodeRef],
  );
  const { deals, count: total, totals, more, hasMore, loading, failed } = useColumn(props);
  const { first, last } = useWindow(scroller, deals.length, HEIGHT);
  const held = heldId === null ? -1 : deals.findIndex((deal) => deal.id === heldId);
  const near = last >= deals.length - AHEAD;

  useEffect(() => {
    if (near && hasMore && !failed) more();
  }, [near, hasMore, more, failed]);
  useEffect(() => {
    if (list.current && scroller.current) register(stage.id, { deals, list: list.current, scroller: scroller.current });
    return () => register(stage.id, null);
  }, [register, stage.id, deals]);

  const shown = deals.slice(first, last).map((deal, index) => ({ deal, at: first + index }));
  const source = deals[held];
  // The card that is being moved stays in the document, or the drag would end when it scrolls out of sight.
  if (source && (held < first || held >= last)) shown.push({ deal: source, at: held });
  return (
    <section className={styles.column} aria-label={stage.name} data-stage={stage.id} data-over={slot !== null || undefined}>
      <Head stage={stage} total={total} totals={totals} onAdd={() => onAdd(stage.id)} />
      <div ref={scroller} className={styles.scroller}>
        <ul
          ref={setList}
          className={styles.list}
          style={{ height: deals.length * HEIGHT }}
        >
          {shown.map(({ deal, at }) => (
            <DealCard key={deal.id} deal={deal} top={at * HEIGHT} held={deal.id === heldId} owner={ownerOf(deal.ownerId)} hintId={hintId} words={words} onKey={onKey} onMenu={onMenu} />
          ))}
          {slot !== null && <li aria-hidden className={styles.slot} style={{ top: slot * HEIGHT - 6 }} />}
        </ul>
        {deals.length === 0 && !loading && <p className={styles.empty} data-alone>{t("deals.emptyStage")}</p>}
        {loading && <p className={styles.empty}>{t("common.loading")}</p>}
        {failed && (
          <button type="button" className={styles.retry} onClick={more}>
            {t("common.tryAgain")}
          </button>
        )}
      </div>
    </section>
  );
});
