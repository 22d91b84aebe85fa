import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { HrefLink } from "@/components/HrefLink";
import { Failed, Loading } from "@/components/States";
import { plain } from "@/lib/format";
import { conflictsQuery, type Conflict } from "./api";
import styles from "./operations.module.css";

const PAGES = ["contacts", "companies", "leads", "deals"];

/** A value of which nothing is known but that it is one. */
function said(value: unknown): string {
  if (value === null || value === undefined || value === "") return "–";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function Line({ conflict }: { conflict: Conflict }) {
  const { t } = useTranslation();
  const title = conflict.title || conflict.id;
  return (
    <li className={styles.conflict}>
      {PAGES.includes(conflict.noun) ? <HrefLink href={`/${conflict.noun}/${conflict.id}`}>{title}</HrefLink> : <strong>{title}</strong>}
      <ul className="small">
        {conflict.problems.map((problem, index) => (
          <li key={index}>
            {problem.field ? t("operations.conflict", { field: plain(said(problem.field)), detail: said(problem.detail) }) : said(problem.detail)}
            {problem.current !== undefined && problem.current !== null && <span className="quiet"> ({t("operations.now", { value: said(problem.current) })})</span>}
          </li>
        ))}
      </ul>
    </li>
  );
}

/** The records that an operation left alone, and why. */
export function Conflicts({ operationId, label }: { operationId: string; label: string }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(conflictsQuery(operationId));
  if (query.isPending) return <Loading rows={2} />;
  if (query.isError && !query.data) return <Failed error={query.error} retry={() => void query.refetch()} />;
  return (
    <div className="stack">
      <ul className={styles.conflicts} aria-label={label}>
        {query.data.pages.flatMap((page) => page.items.map((conflict) => <Line key={`${conflict.noun}/${conflict.id}`} conflict={conflict} />))}
      </ul>
      {query.hasNextPage && (
        <Button variant="default" size="compact-md" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t("operations.more")}
        </Button>
      )}
    </div>
  );
}
