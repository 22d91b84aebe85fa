import { useMutation, useMutationState, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { dropDraft } from "@/lib/drafts";
import { asProblem, type Problem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { useUndo } from "@/lib/undo";
import { currentOf, teller, type Deal, type Moved, type Stage } from "./api";
import { LOST, WON, type Move } from "./moving";

const MOVING = ["deals", "move"];

/** What a move waits for: the stage's fields, a reason, or a decision because somebody else moved it. */
export type Asking = { for: "fields"; move: Move; problem: Problem } | { for: "reason"; move: Move } | { for: "conflict"; move: Move; current: Deal };

const NONE: Move[] = [];

/** The moves that a board read at *readAt* does not know yet, oldest first: a move may be through before what it changed is drawn. */
export function useMovesUnderWay(readAt: number): Move[] {
  const moves = useMutationState({
    filters: { mutationKey: MOVING, predicate: ({ state }) => state.status !== "error" },
    select: ({ state }) => ({ move: state.variables as Move, toldAt: (state.data as Moved | undefined)?.toldAt ?? Infinity }),
  });
  return useMemo(() => {
    const unknown = moves.filter(({ toldAt }) => toldAt >= readAt).map(({ move }) => move);
    return unknown.length > 0 ? unknown : NONE;
  }, [moves, readAt]);
}

/** Move deals: at once on the screen, undone for 10 seconds by the toast, put back with the reason when it fails. */
export function useMove(stages: readonly Stage[]) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const offer = useUndo();
  const [tell] = useState(teller);
  const [asking, setAsking] = useState<Asking | null>(null);
  const nameOf = (to: string) => (to === WON || to === LOST ? t(`deals.status.${to}`) : (stages.find((stage) => stage.id === to)?.name ?? to));
  const refresh = () => client.invalidateQueries({ queryKey: ["deals"] });

  const { mutate } = useMutation({
    mutationKey: MOVING,
    networkMode: "always",
    mutationFn: tell,
    onSuccess: async ({ operationId }, move) => {
      if (move.values) dropDraft(`deal.move.${move.deal.id}`);
      offer(t("deals.moved", { name: move.deal.name, to: nameOf(move.to) }), operationId);
      await refresh();
    },
    onError: (error, move) => {
      const problem = asProblem(error);
      const current = currentOf(problem);
      if (current) setAsking({ for: "conflict", move, current });
      else if (problem.status === 422 && problem.errors.length > 0) setAsking({ for: "fields", move, problem });
      else toast(t("deals.notMoved", { name: move.deal.name }), { tone: "failed", detail: problem.message });
      void refresh();
    },
  });

  function start(move: Move): void {
    if (move.to === LOST && !move.reason) return setAsking({ for: "reason", move });
    setAsking(null);
    mutate(move);
  }

  return { start, asking, leave: () => setAsking(null), nameOf };
}
