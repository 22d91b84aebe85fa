import { useDraggable } from "@dnd-kit/core";
import { IconArrowsExchange, IconCalendar, IconHourglass } from "@tabler/icons-react";
import { memo, type KeyboardEvent } from "react";
import type { TFunction } from "i18next";
import { Avatar } from "@/components/Avatar";
import { HrefLink } from "@/components/HrefLink";
import type { Deal } from "./api";
import styles from "./Card.module.css";
import { dayWords, daysSince, today, wholeMoney } from "./words";

/** Given, not asked for by each card: hundreds of them come and go with a turn of the wheel. */
export interface CardWords {
  t: TFunction;
  language: string;
}

function Rotting({ since, words: { t } }: { since: string; words: CardWords }) {
  const count = daysSince(since);
  return (
    <span className={styles.rotting} title={t("deals.rottingHint", { count })}>
      <IconHourglass size={13} stroke={2.2} aria-hidden />
      {t("deals.rotting", { count })}
    </span>
  );
}

function Close({ on, words: { t, language } }: { on: string; words: CardWords }) {
  const late = on < today();
  return (
    <span className={late ? styles.late : styles.close}>
      <IconCalendar size={13} stroke={2} aria-hidden />
      {late && `${t("deals.late")} `}
      <span className="hidden-text">{t("deals.closeOn")} </span>
      <time dateTime={on}>{dayWords(on, language)}</time>
    </span>
  );
}

/** What a card shows. The whole card is the link's target. */
const Face = memo(function Face({ deal, owner, words }: { deal: Deal; owner: string | null; words: CardWords }) {
  const { t, language } = words;
  const who = [deal.contact?.name, deal.company?.name].filter(Boolean).join(" · ");
  return (
    <>
      <p className={styles.who} title={who || undefined}>
        {who || t("deals.nobody")}
      </p>
      <p className={styles.line}>
        <strong className="number">{deal.amount === null || !deal.currency ? t("deals.noAmount") : wholeMoney(deal.amount, deal.currency, language)}</strong>
        {owner && (
          <span className={styles.owner} title={t("deals.ownedBy", { name: owner })}>
            <span className="hidden-text">{t("deals.ownedBy", { name: owner })}</span>
            <Avatar name={owner} size={22} />
          </span>
        )}
      </p>
      <p className={styles.line}>
        {deal.expectedCloseOn ? <Close on={deal.expectedCloseOn} words={words} /> : <span className={styles.close}>{t("deals.noClose")}</span>}
        {deal.rotting && <Rotting since={deal.stageChangedAt} words={words} />}
      </p>
    </>
  );
});

/** The card under the pointer. */
export function LiftedCard({ deal, owner, words }: { deal: Deal; owner: string | null; words: CardWords }) {
  return (
    <div className={styles.card} data-lifted>
      <p className={styles.name}>{deal.name}</p>
      <Face deal={deal} owner={owner} words={words} />
    </div>
  );
}

interface Props {
  deal: Deal;
  top: number;
  held: boolean;
  owner: string | null;
  hintId: string;
  words: CardWords;
  onKey: (event: KeyboardEvent, deal: Deal) => void;
  onMenu: (deal: Deal) => void;
}

export const DealCard = memo(function DealCard({ deal, top, held, owner, hintId, words, onKey, onMenu }: Props) {
  const { setNodeRef, listeners } = useDraggable({ id: deal.id, data: { deal } });

  return (
    <li ref={setNodeRef} className={styles.card} data-held={held || undefined} style={{ top }} {...listeners}>
      <HrefLink id={`deal-${deal.id}`} href={`/deals/${deal.id}`} className={styles.name} title={deal.name} draggable={false} aria-describedby={hintId} onKeyDown={(event) => onKey(event, deal)}>
        {deal.name}
      </HrefLink>
      <Face deal={deal} owner={owner} words={words} />
      <button type="button" className={styles.menu} aria-label={words.t("deals.moveNamed", { name: deal.name })} title={words.t("deals.moveTo")} onClick={() => onMenu(deal)}>
        <IconArrowsExchange size={16} stroke={1.9} aria-hidden />
      </button>
    </li>
  );
});
