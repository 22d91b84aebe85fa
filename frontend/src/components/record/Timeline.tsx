import { Button } from "@mantine/core";
import {
  IconBriefcase, IconCalendar, IconHistory, IconMail, IconMessages, IconNote, IconPaperclip, IconPhone, IconRobot, IconShoppingBag, IconSquareCheck, type Icon,
} from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Moment } from "@/components/Moment";
import { Empty, ListStates } from "@/components/States";
import type { Noun } from "@/lib/fields";
import { plain } from "@/lib/format";
import { timelineQuery, type TimelineEntry } from "./api";
import styles from "./record.module.css";

const ICONS: Partial<Record<string, Icon>> = {
  conversation: IconMessages, message: IconMail, suggestion: IconRobot, task: IconSquareCheck, order: IconShoppingBag, deal: IconBriefcase, attachment: IconPaperclip,
  call: IconPhone, meeting: IconCalendar, note: IconNote, email: IconMail,
};
const TYPES = ["message", "activity", "task", "order", "deal", "attachment"] as const;

function kindOf(entry: TimelineEntry): string {
  return entry.type === "activity" && typeof entry.data.kind === "string" ? entry.data.kind : entry.type;
}

function Title({ entry }: { entry: TimelineEntry }) {
  const { t } = useTranslation();
  const said = entry.type === "suggestion" ? t(`suggestion.actions.${entry.title}`, { defaultValue: entry.title }) : entry.title;
  if (entry.conversationId) {
    return (
      <Link to="/inbox" search={{ show: "all", id: entry.conversationId }}>
        {said || t("contacts.openConversation")}
      </Link>
    );
  }
  if (entry.type === "deal") {
    return (
      <Link to="/deals/$dealId" params={{ dealId: String(entry.data.id ?? entry.id) }}>
        {said}
      </Link>
    );
  }
  return said ? <p>{said}</p> : null;
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const { t } = useTranslation();
  const kind = kindOf(entry);
  const Symbol = ICONS[kind] ?? IconHistory;
  return (
    <li className={styles.entry}>
      <span className={styles.symbol} aria-hidden>
        <Symbol size={16} />
      </span>
      <div className="grow">
        <p className="row spread">
          <span className={styles.kind}>{t(`record.kinds.${kind}`, { defaultValue: plain(kind) })}</span>
          <span className="quiet small">
            <Moment at={entry.at} />
          </span>
        </p>
        <Title entry={entry} />
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
