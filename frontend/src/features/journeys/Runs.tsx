import { Button } from "@mantine/core";
import { IconRoute } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ListFoot } from "@/components/ListFoot";
import { Moment } from "@/components/Moment";
import { PersonPicker } from "@/components/PersonPicker";
import { Segments } from "@/components/Segments";
import { Empty, ListStates } from "@/components/States";
import table from "@/components/Table.module.css";
import { Tag } from "@/components/Tag";
import { runsQuery, type Graph, type Run } from "./api";
import { Log } from "./Log";
import { nameOf, RUN_TONES } from "./words";

const STATES = ["", "waiting", "running", "finished", "stopped"] as const;

interface Props {
  id: string;
  graph: Graph;
  state: string;
  person: string;
  onAsk: (asked: { state?: string; person?: string }) => void;
}

/** Who is or was in the journey, and every step that they took. */
export function Runs({ id, graph, state, person, onAsk }: Props) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(runsQuery(id, state, person));
  const runs = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="stack">
      <div className="row wrap">
        <Segments label={t("journeys.runState")} value={state} onChange={(next) => onAsk({ state: next, person })} options={STATES.map((value) => ({ value, label: value ? t(`journeys.states.${value}`) : t("journeys.anyState") }))} />
        {person ? (
          <Button variant="default" onClick={() => onAsk({ state })}>
            {t("journeys.showAll")}
          </Button>
        ) : (
          <PersonPicker label={t("journeys.find")} onPick={(found) => onAsk({ state, person: found.id })} />
        )}
      </div>
      <div className={table.frame}>
        <ListStates
          query={query}
          count={runs.length}
          skeleton={4}
          empty={
            <Empty icon={IconRoute} title={t("journeys.noRuns")}>
              {t("journeys.noRunsHint")}
            </Empty>
          }
        >
          <table className={table.table} aria-label={t("journeys.tabs.people")}>
            <thead>
              <tr>
                <th scope="col">{t("journeys.person")}</th>
                <th scope="col">{t("journeys.runState")}</th>
                <th scope="col">{t("journeys.since")}</th>
              </tr>
            </thead>
            <tbody>
              {runs.map((run) => (
                <Row key={run.id} run={run} graph={graph} />
              ))}
            </tbody>
          </table>
          <ListFoot shown={runs.length} total={query.data?.pages[0]?.total ?? runs.length} more={query.hasNextPage ? () => void query.fetchNextPage() : undefined} loading={query.isFetchingNextPage} />
        </ListStates>
      </div>
    </div>
  );
}

function Row({ run, graph }: { run: Run; graph: Graph }) {
  const { t } = useTranslation();
  const step = graph.nodes.find((one) => one.id === run.nodeId);
  return (
    <tr>
      <td>
        <Link to="/contacts/$contactId" params={{ contactId: run.contactId }} className={table.main}>
          {run.contactName || run.contactId}
        </Link>
        <details>
          <summary className="small">{t("journeys.log", { name: run.contactName })}</summary>
          <Log name={run.contactName} graph={graph} lines={run.log} />
        </details>
      </td>
      <td>
        <Tag tone={RUN_TONES[run.state]}>{t(`journeys.states.${run.state}`)}</Tag>
        <p className={table.sub}>
          {run.state === "waiting" && step ? `${t("journeys.at")}: ${nameOf(t, graph, step)}` : run.why}
          {run.wakeAt && (
            <>
              {" "}
              · <Moment at={run.wakeAt} />
            </>
          )}
        </p>
      </td>
      <td>
        <Moment at={run.createdAt} />
      </td>
    </tr>
  );
}
