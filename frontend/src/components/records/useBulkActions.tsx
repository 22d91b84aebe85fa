import { IconArrowMerge, IconFileExport, IconPencil, IconTag, IconTrash, IconUserCheck, type Icon } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { MergeNoun } from "@/components/merge/api";
import { count } from "@/lib/format";
import { answer, api } from "@/lib/http";
import { withTexts } from "@/lib/i18n";
import { later } from "@/lib/later";
import { finished, type Operation } from "@/lib/operations";
import { asProblem } from "@/lib/problem";
import { parsed } from "@/lib/rules";
import { toast } from "@/lib/toasts";
import { useUndo } from "@/lib/undo";
import { DeleteDialog } from "./DeleteDialog";
import type { BulkAction } from "./spec";
import type { Selection } from "./useSelection";

const ExportDialog = later(async () => (await withTexts("exporting", import("./ExportDialog"))).ExportDialog);
const BulkEditDialog = later(async () => (await withTexts(["review", "record"], import("@/components/bulk/BulkEditDialog"))).BulkEditDialog);
const MergeDialog = later(async () => (await withTexts("review", import("@/components/merge/MergeDialog"))).MergeDialog);

/** So many at most go in one operation, as the server has it. */
const MOST = 100_000;
const MOST_IDS = 10_000;
/** More than these are asked about first, although it can be undone. */
const UNASKED = 100;
const SLOW_MS = 1_500;
const MOST_MERGED = 11;
const MERGEABLE = ["contacts", "companies"];

/** What is selected as the server takes it: the records by their ids, or the question that finds them. */
export function target({ noun, ids, asked }: Selection) {
  return ids ? { noun, ids } : { noun, q: asked.q, filter: parsed(asked.filter) as Record<string, unknown> | null };
}

async function deleteAll(selection: Selection): Promise<Operation> {
  return finished(await answer(api.POST("/api/bulk-edits", { body: { ...target(selection), delete: true } })));
}

function useDelete(): (selection: Selection) => Promise<void> {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const offerUndo = useUndo();
  const many = useCallback((value: number) => ({ count: value, total: count(value, i18n.language) }), [i18n.language]);
  return useCallback(
    async (selection) => {
      selection.clear();
      const slow = setTimeout(() => toast(t("records.bulk.deleting", many(selection.count))), SLOW_MS);
      try {
        const operation = await deleteAll(selection);
        if (operation.status !== "done") throw new Error(operation.reason ?? operation.title);
        const left = operation.conflicts > 0 ? t("records.bulk.notDeleted", many(operation.conflicts)) : undefined;
        offerUndo(t("records.bulk.deleted", many(operation.done)), operation.id, left);
      } catch (error) {
        toast(t("records.bulk.failed"), { tone: "failed", detail: asProblem(error).message });
      } finally {
        clearTimeout(slow);
        await client.invalidateQueries({ queryKey: [selection.noun] });
      }
    },
    [client, offerUndo, t, many],
  );
}

const NONE: BulkAction[] = [];
const few = ({ ids, count }: Selection) => count <= (ids ? MOST_IDS : MOST);

/** Edit a field of all that is selected: any, the owner, the tags. */
function useEdits(): BulkAction[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const action = (key: string, icon: Icon, first?: string): BulkAction => ({
      key,
      icon,
      label: t(`records.bulk.${key as "edit"}`),
      fits: few,
      dialog: (selection, close) => (
        <BulkEditDialog selection={selection} target={target(selection)} first={first} onClose={close} />
      ),
    });
    return [action("edit", IconPencil), action("owner", IconUserCheck, "ownerId"), action("tags", IconTag, "tags")];
  }, [t]);
}

/** Make one of the few that are selected. */
function useMerging(): BulkAction {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      key: "merge",
      icon: IconArrowMerge,
      label: t("records.bulk.merge"),
      fits: ({ noun, ids }) => MERGEABLE.includes(noun) && ids !== null && ids.length > 1 && ids.length <= MOST_MERGED,
      dialog: ({ noun, ids, clear }, close) => (
        <MergeDialog
          noun={noun as MergeNoun}
          ids={ids ?? []}
          onClose={close}
          onMerged={() => {
            clear();
            close();
          }}
        />
      ),
    }),
    [t],
  );
}

/** A file of all that match; picked records have no question of their own that an export could ask. */
function useExport(): BulkAction {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      key: "export",
      icon: IconFileExport,
      label: t("records.bulk.export"),
      role: "manager",
      fits: ({ ids }) => ids === null,
      dialog: ({ noun, asked, count: total }, close) => (
        <ExportDialog noun={noun} asked={asked} total={total} onClose={close} />
      ),
    }),
    [t],
  );
}

/** What can be done with selected records of any sort; what else a list offers is in *more*. */
export function useBulkActions(more: BulkAction[] = NONE): BulkAction[] {
  const { t } = useTranslation();
  const remove = useDelete();
  const edits = useEdits();
  const merging = useMerging();
  const file = useExport();
  return useMemo(() => {
    const own: BulkAction = {
      key: "delete",
      label: t("records.bulk.delete"),
      icon: IconTrash,
      danger: true,
      fits: few,
      asks: ({ count }) => count > UNASKED,
      run: (selection) => void remove(selection),
      dialog: (selection, close) => (
        <DeleteDialog
          selection={selection}
          onClose={close}
          onDelete={() => {
            close();
            void remove(selection);
          }}
        />
      ),
    };
    return [...edits, merging, ...more, file, own];
  }, [edits, file, merging, more, remove, t]);
}
