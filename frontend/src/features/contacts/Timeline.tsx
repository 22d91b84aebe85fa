import { IconHistory, IconMail, IconMessages, IconRobot, IconSquareCheck, type Icon } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Moment } from "@/components/Moment";
import { Empty, Failed, Loading } from "@/components/States";
import { timelineQuery, type TimelineEntry } from "./api";
import styles from "./Contact.module.css";

const ICONS: Record<TimelineEntry["type"], Icon> = { conversation: IconMessages, message: IconMail, suggestion: IconRobot, task: IconSquareCheck };

function Entry({ entry }: { entry: TimelineEntry }) {
  const { t } = useTranslation();
  const Symbol = ICONS[entry.type];
  return (
    <li className={styles.entry}>
      <span className={styles.symbol} aria-hidden>
        <Symbol size={16} />
      </span>
      <div className="grow">
        <p className="row spread">
          <span className={styles.kind}>{t(`contacts.kinds.${entry.type}`)}</span>
          <span className="quiet small">
            <Moment at={entry.at} />
          </span>
        </p>
        {entry.conversationId ? (
          <Link to="/inbox" search={{ show: "all", id: entry.conversationId }}>
            {entry.type === "suggestion" ? t(`suggestion.actions.${entry.title}`, { defaultValue: entry.title }) : entry.title || t("contacts.openConversation")}
          </Link>
        ) : (
          <p>{entry.title}</p>
        )}
        {entry.summary && <p className={styles.text}>{entry.summary}</p>}
      </div>
    </li>
  );
}

/** Everything that happened with this person, newest first. */
export function Timeline({ contactId }: { contactId: string }) {
  const { t } = useTranslation();
  const timeline = useQuery(timelineQuery(contactId));
  return (
    <section className={styles.card} aria-label={t("contacts.timeline")}>
      <h2>{t("contacts.timeline")}</h2>
      {timeline.isPending && <Loading rows={4} />}
      {timeline.isError && !timeline.data && <Failed error={timeline.error} retry={() => void timeline.refetch()} />}
      {timeline.data?.items.length === 0 && (
        <Empty icon={IconHistory} title={t("contacts.quiet")}>
          {t("contacts.quietHint")}
        </Empty>
      )}
      {timeline.data && timeline.data.items.length > 0 && (
        <ol>
          {timeline.data.items.map((entry) => (
            <Entry key={`${entry.type}-${entry.id}`} entry={entry} />
          ))}
        </ol>
      )}
    </section>
  );
}
