import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Page } from "@/components/Page";
import { Failed, Loading } from "@/components/States";
import table from "@/components/Table.module.css";
import { queuesQuery, type Queue } from "./api";
import { DeadLetters } from "./DeadLetters";
import { QueueRow } from "./QueueRow";

function Queues({ queues, selected }: { queues: Queue[]; selected: string | undefined }) {
  const { t } = useTranslation();
  return (
    <section className={table.frame} aria-label={t("places.queues")}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t("queues.queue")}</th>
            <th scope="col" className={table.num}>
              {t("queues.visible")}
            </th>
            <th scope="col" className={table.num}>
              {t("queues.inFlight")}
            </th>
            <th scope="col" className={table.num}>
              {t("queues.oldest")}
            </th>
            <th scope="col" className={table.num}>
              {t("queues.dead")}
            </th>
          </tr>
        </thead>
        <tbody>
          {queues.map((queue) => (
            <QueueRow key={queue.name} queue={queue} selected={queue.name === selected} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function QueuesPage() {
  const { t } = useTranslation();
  const queues = useQuery(queuesQuery);
  const search = useSearch({ from: "/shell/queues" });
  const list = queues.data ?? [];
  const selected = search.queue ?? list.find((queue) => queue.deadLetters > 0)?.name;
  return (
    <Page title={t("places.queues")} lead={t("queues.lead")}>
      {queues.isPending && <Loading />}
      {queues.isError && !queues.data && <Failed error={queues.error} retry={() => void queues.refetch()} />}
      {queues.data && <Queues queues={list} selected={selected} />}
      {selected && <DeadLetters key={selected} name={selected} />}
    </Page>
  );
}
