import { IconProgressCheck } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ListFoot } from "@/components/ListFoot";
import { Page } from "@/components/Page";
import { Empty, ListStates } from "@/components/States";
import table from "@/components/Table.module.css";
import { atLeast } from "@/lib/roles";
import { useUser } from "@/lib/session";
import { operationsQuery } from "./api";
import { Files } from "./Files";
import { OperationRow } from "./OperationRow";

function Operations() {
  const { t } = useTranslation();
  const query = useInfiniteQuery(operationsQuery);
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const empty = (
    <Empty icon={IconProgressCheck} title={t("operations.none")}>
      {t("operations.noneHint")}
    </Empty>
  );
  return (
    <section className="stack" aria-label={t("operations.list")}>
      <h2>{t("operations.list")}</h2>
      <div className={table.frame}>
        <ListStates query={query} count={rows.length} empty={empty} skeleton={4}>
          <table className={table.table}>
            <tbody>
              {rows.map((operation) => (
                <OperationRow key={operation.id} operation={operation} />
              ))}
            </tbody>
          </table>
          <ListFoot shown={rows.length} total={query.data?.pages[0]?.total ?? 0} more={query.hasNextPage ? () => void query.fetchNextPage() : undefined} loading={query.isFetchingNextPage} />
        </ListStates>
      </div>
    </section>
  );
}

/** What runs and what ran: followed, stopped, taken back. */
export function OperationsPage() {
  const { t } = useTranslation();
  const user = useUser();
  return (
    <Page title={t("places.operations")} lead={t("operations.lead")}>
      <Operations />
      {atLeast(user, "manager") && <Files />}
    </Page>
  );
}
