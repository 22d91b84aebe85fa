import { IconListDetails } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ListFoot } from "@/components/ListFoot";
import { Empty, ListStates } from "@/components/States";
import { Tag } from "@/components/Tag";
import { moment, percent, plain } from "@/lib/format";
import { useIntentName } from "@/lib/intents";
import { decisionsQuery } from "./api";
import styles from "./Assistant.module.css";

/** Every decision of the assistant, the newest first. */
export function Decisions() {
  const { t, i18n } = useTranslation();
  const named = useIntentName();
  const query = useInfiniteQuery(decisionsQuery);
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className={styles.card} aria-label={t("assistant.tabs.decisions")}>
      <ListStates query={query} count={rows.length} empty={<Empty icon={IconListDetails} title={t("assistant.decisions.none")} />}>
        <ul className={styles.intents}>
          {rows.map((row) => (
            <li key={row.id} className={styles.intent}>
              <div className={styles.head}>
                <Link to="/assistant" search={{ tab: "decisions", id: row.id }}>
                  {named(row.intent)}
                </Link>
                <Tag>{t(`assistant.status.${row.status}`)}</Tag>
                <span className="small quiet">
                  {row.confidence !== null && percent(row.confidence, i18n.language)} · <time dateTime={row.createdAt}>{moment(row.createdAt, i18n.language)}</time>
                </span>
              </div>
              <p className="small">{row.reason}</p>
              {row.gates.length > 0 && <p className="small quiet">{row.gates.map((gate) => t(`suggestion.gate.${gate}`, { defaultValue: plain(gate) })).join(" ")}</p>}
            </li>
          ))}
        </ul>
        <ListFoot shown={rows.length} total={query.data?.pages[0]?.total ?? 0} loading={query.isFetchingNextPage} {...(query.hasNextPage && { more: () => void query.fetchNextPage() })} />
      </ListStates>
    </section>
  );
}
