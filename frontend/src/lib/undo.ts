/** The one way back: a toast of ten seconds that undoes the operation a write answered with. */
import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import i18next from "i18next";
import { useCallback } from "react";
import { finished, undoOperation } from "./operations";
import { asProblem } from "./problem";
import { toast } from "./toasts";

/** Undo all of *operationIds*, the latest first, and say what became of it. */
export async function undoAll(client: QueryClient, operationIds: string[]): Promise<void> {
  try {
    let conflicts = 0;
    for (const id of operationIds.toReversed()) {
      const undoing = await finished(await undoOperation(id));
      if (undoing.status === "failed") throw new Error(undoing.reason ?? undoing.title);
      conflicts += undoing.conflicts;
    }
    toast(i18next.t("undo.done"), conflicts > 0 ? { tone: "failed", detail: i18next.t("undo.conflicts", { count: conflicts }) } : {});
  } catch (error) {
    toast(i18next.t("undo.failed"), { tone: "failed", detail: asProblem(error).message });
  } finally {
    await client.invalidateQueries();
  }
}

/** `offer("Ana was deleted", operationId)`: says it, with a way back where there is one. */
export function useUndo(): (text: string, operationIds: string | null | (string | null)[], detail?: string) => void {
  const client = useQueryClient();
  return useCallback(
    (text, operationIds, detail) => {
      const ids = [operationIds].flat().filter((id) => id !== null);
      toast(text, { detail, undo: ids.length > 0 ? () => void undoAll(client, ids) : undefined });
    },
    [client],
  );
}
