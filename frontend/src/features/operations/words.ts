import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Tone } from "@/components/Tag";
import { plain } from "@/lib/format";
import type { Operation } from "@/lib/operations";

const KINDS = ["import", "bulk_edit", "merge", "pipeline", "quality_fix", "erasure", "undo", "edit"] as const;

export type Shown = Operation["status"] | "undone";

export const TONES: Record<Shown | "waiting", Tone> = { waiting: "plain", running: "info", done: "good", failed: "bad", cancelled: "warn", undone: "plain" };

export function shownStatus(operation: Operation): Shown {
  return operation.undoneBy && operation.status !== "running" ? "undone" : operation.status;
}

/** What an operation is called: "Import: spring.csv". */
export function useOperationName(): (operation: Operation) => string {
  const { t } = useTranslation();
  return useCallback(
    ({ kind, title }) => {
      const known = KINDS.find((each) => each === kind);
      const what = known ? t(`operations.kinds.${known}`) : plain(kind);
      return title ? t("operations.named", { kind: what, title }) : what;
    },
    [t],
  );
}
