import { Button } from "@mantine/core";
import {
  IconBriefcase, IconCalendar, IconCircleX, IconHistory, IconMail, IconMessages, IconNote, IconPaperclip, IconPhone, IconRobot, IconSeedling, IconShoppingBag, IconSquareCheck, IconTrophy,
  type Icon,
} from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { HrefLink } from "@/components/HrefLink";
import { Moment } from "@/components/Moment";
import { Empty, ListStates } from "@/components/States";
import type { Noun } from "@/lib/fields";
import { money, plain } from "@/lib/format";
import { timelineQuery, type TimelineEntry } from "./api";
import styles from "./record.module.css";

const ICONS: Partial<Record<string, Icon>> = {
  conversation: IconMessages, message: IconMail, suggestion: IconRobot, task: IconSquareCheck, order: IconShoppingBag, deal: IconBriefcase, won: IconTrophy, lost: IconCircleX, lead: IconSeedling, attachment: IconPaperclip,
  call: IconPhone, meeting: IconCalendar, note: IconNote, email: IconMail,
};
const TYPES = ["message", "note", "activity", "task", "order", "deal", "lead", "attachment"] as const;

/** Where the thing itself is shown. */
const PLACES: Partial<Record<string, string>> = { deal: "/deals/", lead: "/leads/", task: "/tasks?id=" };

/** What it was worth, where the entry is about a deal. */
function Worth({ entry }: { entry: TimelineEntry }) {
  const { i18n } = useTranslation();
  const { amount, currency } = entry.data;
  if (entry.type !== "deal" || typeof amount !== "number") return null;
  return <span className="quiet number">{money(amount, typeof currency === "string" ? currency : null, i18n.language)}</span>;
}

function kindOf(entry: TimelineEntry): string {
  return entry.type === "activity" && typeof entry.data.kind === "string" ? entry.data.kind : entry.type;
}

function Title({ entry }: { entry: TimelineEntry }) {
  const { t } = useTranslation();
  const said = entry.type === "suggestion" ? t(`actions.${entry.title}`, { defaultValue: entry.title }) : entry.title;
  if (entry.conversationId) {
    return (
      <Link to="/inbox" search={{ show: "all", id: entry.conversationId }}>
        {said || t("contacts.openConversation")}
      </Link>
    );
  }
  const place = PLACES[entry.type];
  if (place && typeof entry.data.id === "string") return <HrefLink href={place + entry.data.id}>{said}</HrefLink>;
  return said ? <p>{said}</p> : null;
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const { t } = useTranslation();
  const kind = kindOf(entry);
  const Symbol = ICONS[entry.event ?? ""] ?? ICONS[kind] ?? IconHistory;
  return (
    <li className={styles.entry}>
      <span className={styles.symbol} aria-hidden>
        <Symbol size={16} />
      </span>
      <div className="grow">
        <p className="row spread">
          <span className={styles.kind}>{entry.event ? t(`record.events.${entry.event}`) : t(`record.kinds.${kind}`, { defaultValue: plain(kind) })}</span>
          <span className="quiet small">
            <Moment at={entry.at} />
          </span>
        </p>
        <div className="row wrap">
          <Title entry={entry} />
          <Worth entry={entry} />
        </div>
        {entry.summary && <p className={styles.text}>{entry.summary}</p>}
      </div>
    </li>
  );
}

/** Everything that happened with this record, newest first. */
export function Timeline({ noun, id }: { noun: Noun; id: string }) {
  const { t } = useTranslation();
  const [type, setType] = useState("");
  const timeline = useInfiniteQuery(timelineQuery(noun, id, type));
  const entries = timeline.data?.pages.flatMap((page) => page.items) ?? [];
  const empty = (
    <Empty icon={IconHistory} title={t("contacts.quiet")}>
      {t("record.quiet")}
    </Empty>
  );
  return (
    <section className={styles.card} aria-label={t("contacts.timeline")}>
      <div className="row spread wrap">
        <h2>{t("contacts.timeline")}</h2>
        <label className="row small">
          <span className="hidden-text">{t("record.show")}</span>
          <select className={styles.small} value={type} onChange={(event) => setType(event.target.value)}>
            <option value="">{t("record.everything")}</option>
            {TYPES.map((each) => (
              <option key={each} value={each}>
                {t(`record.types.${each}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <ListStates query={timeline} count={entries.length} skeleton={4} empty={empty}>
        <ol>
          {entries.map((entry) => (
            <Entry key={`${entry.type}-${entry.id}-${entry.at}`} entry={entry} />
          ))}
        </ol>
        {timeline.hasNextPage && (
          <Button variant="default" loading={timeline.isFetchingNextPage} onClick={() => void timeline.fetchNextPage()}>
            {t("record.older")}
          </Button>
        )}
      </ListStates>
    </section>
  );
}
