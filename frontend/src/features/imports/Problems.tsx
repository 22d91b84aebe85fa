import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ListFoot } from "@/components/ListFoot";
import { Failed, Loading, ProblemNote } from "@/components/States";
import { problemsQuery, useProblemsFile, type Import } from "./api";
import styles from "./Imports.module.css";

/** Which rows stay out, and why; all of them as a file to mend. */
export function Problems({ one }: { one: Import }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(problemsQuery(one.id));
  const file = useProblemsFile(one.id);
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className={styles.panel} aria-label={t("imports.problems")}>
      <h2>{t("imports.problems")}</h2>
      {query.isPending && <Loading rows={3} />}
      {query.isError && rows.length === 0 && <Failed error={query.error} retry={() => void query.refetch()} />}
      <ul className={styles.rows}>
        {rows.map((problem, index) => (
          <li key={index} className={styles.item}>
            <span className={styles.number}>{t("imports.row", { row: problem.row })}</span>
            <div className="grow">
              <p>{problem.detail}</p>
              {problem.column && (
                <p className="quiet small">
                  {problem.column}
                  {problem.value && <>: “{problem.value}”</>}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
      {query.data && <ListFoot shown={rows.length} total={query.data.pages[0]?.total ?? 0} more={query.hasNextPage ? () => void query.fetchNextPage() : undefined} loading={query.isFetchingNextPage} />}
      <div className={styles.next}>
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} loading={file.isPending} onClick={() => file.mutate()}>
          {t("imports.download")}
        </Button>
        <span className="quiet small">{t("imports.downloadHint")}</span>
      </div>
      <ProblemNote error={file.error} />
    </section>
  );
}
