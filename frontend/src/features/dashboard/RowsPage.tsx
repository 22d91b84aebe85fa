import { IconListSearch } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { HrefLink } from "@/components/HrefLink";
import { ListFoot } from "@/components/ListFoot";
import { Moment } from "@/components/Moment";
import { Page } from "@/components/Page";
import { Empty, ListStates } from "@/components/States";
import table from "@/components/Table.module.css";
import { count, plain } from "@/lib/format";
import { rowsQuery, type Row } from "./api";
import { pageOf } from "./links";

function RowLine({ row }: { row: Row }) {
  const { t } = useTranslation();
  const href = pageOf(row);
  const name = row.title || t("dashboard.untitled");
  return (
    <tr>
      <td>
        {href ? (
          <HrefLink href={href} className={table.main}>
            {name}
          </HrefLink>
        ) : (
          <span className={table.main}>{name}</span>
        )}
      </td>
      <td>{row.kind && t(`dashboard.kinds.${row.kind}`, { defaultValue: plain(row.kind) })}</td>
      <td className={table.num}>
        <Moment at={row.at ?? row.dueAt} />
      </td>
    </tr>
  );
}

/** Exactly the tasks or activities behind a figure. */
export function RowsPage() {
  const { t, i18n } = useTranslation();
  const { noun = "", filter = "" } = useSearch({ from: "/shell/dashboard/rows" });
  const known = noun === "tasks" ? "tasks" : "activities";
  const list = useInfiniteQuery(rowsQuery(known, filter));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages[0]?.total ?? 0;
  return (
    <Page title={t(`dashboard.rows.${known}`)} lead={list.isSuccess ? t("dashboard.rowsLead", { count: total, total: count(total, i18n.language) }) : undefined}>
      <section className={table.frame} aria-label={t(`dashboard.rows.${known}`)}>
        <ListStates query={list} count={rows.length} empty={<Empty icon={IconListSearch} title={t("dashboard.noRows")} />}>
          <table className={table.table}>
            <thead>
              <tr>
                <th>{t("dashboard.what")}</th>
                <th>{t("dashboard.kind")}</th>
                <th className={table.num}>{t(known === "tasks" ? "tasks.dueDate" : "dashboard.when")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <RowLine key={row.id} row={row} />
              ))}
            </tbody>
          </table>
          <ListFoot shown={rows.length} total={total} more={list.hasNextPage ? () => void list.fetchNextPage() : undefined} loading={list.isFetchingNextPage} />
        </ListStates>
      </section>
    </Page>
  );
}
