import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Selection } from "@/components/records/useSelection";
import { count } from "@/lib/format";
import type { Operation } from "@/lib/operations";
import { useUndo } from "@/lib/undo";
import { edit, type BulkEdit } from "./api";

/** Edit all of *selection* and say what became of it, also to whoever closed the dialog meanwhile. */
export function useBulkEdit(selection: Selection, onClose: () => void) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const offerUndo = useUndo();
  const [operation, setOperation] = useState<Operation | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const here = useRef(true);

  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);

  const many = (value: number) => ({ count: value, total: count(value, i18n.language) });

  function say({ id, status, done, conflicts, unchanged }: Operation): void {
    const left = [conflicts > 0 && t("bulkEdit.leftAlone", many(conflicts)), unchanged > 0 && t("bulkEdit.unchanged", many(unchanged))].filter((part) => part !== false);
    offerUndo(t(status === "cancelled" ? "bulkEdit.stopped" : "bulkEdit.done", many(done)), done > 0 ? id : null, left.join(" ") || undefined);
  }

  async function run(wanted: BulkEdit): Promise<void> {
    setBusy(true);
    setError(null);
    try {
      const ended = await edit(wanted, setOperation);
      if (ended.status === "failed") throw new Error(ended.reason ?? ended.title);
      say(ended);
      if (here.current) {
        selection.clear();
        onClose();
      }
    } catch (problem) {
      setError(problem);
      setOperation(null);
    } finally {
      setBusy(false);
      await client.invalidateQueries({ queryKey: [selection.noun] });
    }
  }

  return { operation, error, busy, run };
}
