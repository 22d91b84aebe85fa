import { IconTargetArrow } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Suspense, lazy, useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty, ListStates, Loading } from "@/components/States";
import { useFields, withLabels } from "@/lib/fields";
import { later } from "@/lib/later";
import { usePeople } from "@/lib/people";
import { boardQuery, type BoardStage, type Deal, type Pipeline } from "./api";
import styles from "./Deals.module.css";
import { DEAL_FIELDS, labelsOf } from "./list";
import { summed } from "./moving";
import { Toolbar } from "./Toolbar";
import { useMove } from "./useMove";
import { amounts } from "./words";

const drawn = () => import("./Board");
const Board = lazy(async () => ({ default: (await drawn()).Board }));
void drawn().catch(() => undefined); // on its way beside the deals; asked for again when they are there

const AskedDialog = later(async () => (await import("./AskedDialog")).AskedDialog);
const ConflictDialog = later(async () => (await import("./ConflictDialog")).ConflictDialog);
const LostDialog = later(async () => (await import("./LostDialog")).LostDialog);
const MoveDialog = later(async () => (await import("./MoveDialog")).MoveDialog);

function Sums({ pipeline, board }: { pipeline: Pipeline; board: BoardStage[] }) {
  const { t, i18n } = useTranslation();
  const totals = summed(board);
  const count = board.reduce((sum, stage) => sum + stage.count, 0);
  return (
    <p className={styles.sums} aria-label={pipeline.name}>
      {t("deals.count", { count })}
      {totals.length > 0 && ` · ${t("deals.sums", { amount: amounts(totals, "amount", i18n.language), weighted: amounts(totals, "weighted", i18n.language) })}`}
    </p>
  );
}

/** What a move waits for. */
function Asking({ moving, reasons, fields, people }: { reasons: string[]; moving: ReturnType<typeof useMove>; fields: ReturnType<typeof useFields>; people: ReturnType<typeof usePeople> }) {
  const { asking, start, leave, nameOf } = moving;
  if (!asking) return null;
  const { move } = asking;
  if (asking.for === "reason") return <LostDialog deal={move.deal} reasons={reasons} onLost={(reason) => start({ ...move, reason })} onClose={leave} />;
  if (asking.for === "conflict") return <ConflictDialog move={move} current={asking.current} nameOf={nameOf} onAgain={start} onClose={leave} />;
  return <AskedDialog move={move} problem={asking.problem} stageName={nameOf(move.to)} fields={fields} people={people} onMove={start} onClose={leave} />;
}

export function BoardView({ pipeline }: { pipeline: Pipeline }) {
  const { t } = useTranslation();
  const search = useSearch({ from: "/shell/deals" });
  const navigate = useNavigate({ from: "/deals" });
  const { q = "", filter = "" } = search;
  const wanted = useMemo(() => ({ pipelineId: pipeline.id, q, filter }), [pipeline.id, q, filter]);
  const query = useQuery(boardQuery(wanted));
  const moving = useMove(pipeline.stages);
  const known = useFields("deals", DEAL_FIELDS);
  const fields = useMemo(() => withLabels(known, labelsOf([pipeline])), [known, pipeline]);
  const people = usePeople();
  const names = useMemo(() => new Map(people.map((person) => [person.id, person.name])), [people]);
  const ownerOf = useCallback((id: string | null) => (id ? (names.get(id) ?? null) : null), [names]);
  const [menu, setMenu] = useState<Deal | null>(null);
  const board = query.data;
  const asked = q !== "" || filter !== "";
  const none = asked && board?.every((stage) => stage.count === 0);
  return (
    <>
      <Toolbar pipelineId={pipeline.id} q={q} filter={filter} fields={fields} onChange={(part) => void navigate({ search: (old) => ({ ...old, ...part }), replace: "q" in part })} />
      <ListStates query={query} count={board?.length ?? 0} empty={<Empty icon={IconTargetArrow} title={t("deals.noStages")} />} skeleton={4}>
        {board && <div className={styles.tools}><Sums pipeline={pipeline} board={board} />{none && <p role="status">{t("deals.nothingFound")}</p>}</div>}
        {board && (
          <Suspense fallback={<Loading />}>
            <Board
              pipeline={pipeline}
              stages={board}
              readAt={query.dataUpdatedAt}
              asked={wanted}
              shown={search.stage}
              moving={moving}
              ownerOf={ownerOf}
              onShow={(stage) => void navigate({ search: (old) => ({ ...old, stage }), replace: true })}
              onMenu={setMenu}
              onAdd={(stageId) => void navigate({ search: (old) => ({ ...old, new: stageId }) })}
            />
          </Suspense>
        )}
      </ListStates>
      {menu && (
        <MoveDialog
          deal={menu}
          stages={pipeline.stages}
          onMove={(to) => {
            setMenu(null);
            moving.start({ deal: menu, to });
          }}
          onClose={() => setMenu(null)}
        />
      )}
      <Asking moving={moving} reasons={pipeline.lostReasons ?? []} fields={fields} people={people} />
    </>
  );
}
