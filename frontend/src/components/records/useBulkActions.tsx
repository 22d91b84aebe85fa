import { IconTrash } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { api, written } from "@/lib/http";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { useUndo } from "@/lib/undo";
import type { BulkAction } from "./spec";
import type { Selection } from "./useSelection";

/** One by one, so few that nobody waits; more are for the bulk edit. */
const MOST_DELETED = 100;
const TOGETHER = 4;

type Call = Promise<{ data?: unknown; error?: unknown; response: Response }>;

/** Delete *ids*, a few at a time; the operations that undo it, and what went wrong. */
async function deleteEach(noun: string, ids: string[]): Promise<{ operations: (string | null)[]; failures: string[] }> {
  const operations: (string | null)[] = [];
  const failures: string[] = [];
  const waiting = [...ids];
  async function work(): Promise<void> {
    for (let id = waiting.shift(); id; id = waiting.shift()) {
      try {
        operations.push((await written(api.DELETE(`/api/${noun}/{id}` as never, { params: { path: { id } } } as never) as Call)).operationId);
      } catch (error) {
        failures.push(asProblem(error).message);
      }
    }
  }
  await Promise.all(Array.from({ length: TOGETHER }, work));
  return { operations, failures };
}

function useDelete(): (selection: Selection) => Promise<void> {
  const { t } = useTranslation();
  const client = useQueryClient();
  const offerUndo = useUndo();
  return useCallback(
    async ({ noun, ids, clear }) => {
      clear();
      const { operations, failures } = await deleteEach(noun, ids ?? []);
      await client.invalidateQueries({ queryKey: [noun] });
      if (operations.length > 0) offerUndo(t("records.bulk.deleted", { count: operations.length }), operations);
      if (failures.length > 0) toast(t("records.bulk.notDeleted", { count: failures.length }), { tone: "failed", detail: failures[0] });
    },
    [client, offerUndo, t],
  );
}

/** What can be done with selected records of any sort; what else a list offers is added by `more`. */
export function useBulkActions(more: BulkAction[] = NONE): BulkAction[] {
  const { t } = useTranslation();
  const remove = useDelete();
  return useMemo(() => {
    const own: BulkAction[] = [
      {
        key: "delete",
        label: t("records.bulk.delete"),
        icon: IconTrash,
        danger: true,
        fits: ({ ids }) => ids !== null && ids.length <= MOST_DELETED,
        run: (selection) => void remove(selection),
      },
    ];
    return [...more, ...own];
  }, [more, remove, t]);
}

const NONE: BulkAction[] = [];
