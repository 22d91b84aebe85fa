import { Button } from "@mantine/core";
import { IconArrowsSort, IconColumns, IconFileExport, IconFilter } from "@tabler/icons-react";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { SearchBox } from "@/components/SearchBox";
import type { FieldInfo } from "@/lib/fields";
import { withTexts } from "@/lib/i18n";
import { later } from "@/lib/later";
import { atLeast } from "@/lib/roles";
import { conditionCount, parsed, type Path } from "@/lib/rules";
import { useUser } from "@/lib/session";
import { useShortcuts } from "@/lib/shortcuts";
import { Chips } from "./filter/Chips";
import styles from "./records.module.css";
import type { ListSpec } from "./spec";
import { useNarrow } from "./useNarrow";
import type { ListState } from "./useListState";

const FilterDialog = later(async () => (await import("./filter/FilterDialog")).FilterDialog);
const ColumnsDialog = later(async () => (await import("./ColumnsDialog")).ColumnsDialog);
const SortDialog = later(async () => (await import("./SortDialog")).SortDialog);
const ExportDialog = later(async () => (await withTexts("exporting", import("./ExportDialog"))).ExportDialog);

interface Props {
  spec: ListSpec;
  state: ListState;
  fields: Map<string, FieldInfo>;
}

type Open = { what: "filter"; focus?: Path } | { what: "columns" } | { what: "sort" } | { what: "export" } | null;

/** The dialog that was asked for. */
function Opened({ open, spec, state, fields, onClose }: Props & { open: NonNullable<Open>; onClose: () => void }) {
  const { shown, change } = state;
  return (
    <>
      {open.what === "filter" && <FilterDialog noun={spec.noun} fields={fields} filter={shown.filter} q={shown.q} focus={open.focus} onApply={(filter) => change({ filter })} onClose={onClose} />}
      {open.what === "columns" && <ColumnsDialog fields={fields} columns={shown.columns} standard={spec.columns} onChange={(columns) => change({ columns }, true)} onClose={onClose} />}
      {open.what === "sort" && <SortDialog fields={fields} sort={shown.sort} onChange={(sort) => change({ sort }, true)} onClose={onClose} />}
      {open.what === "export" && <ExportDialog noun={spec.noun} asked={state.asked} columns={shown.columns} name={state.view?.id === "all" ? "" : (state.view?.name ?? "")} onClose={onClose} />}
    </>
  );
}

/** Search, filter, sort, columns; below them the filter in words. */
export function Toolbar({ spec, state, fields }: Props) {
  const { t } = useTranslation();
  const narrow = useNarrow();
  const mayExport = atLeast(useUser(), "manager");
  const [open, setOpen] = useState<Open>(null);
  const { shown, change } = state;
  const search = useCallback((q: string) => change({ q }, true), [change]);
  const filters = conditionCount(parsed(shown.filter));
  useShortcuts({ f: () => setOpen({ what: "filter" }) });

  return (
    <>
      <div className={styles.tools}>
        <SearchBox label={t(`records.nouns.${spec.noun}.search`)} value={shown.q} onChange={search} />
        <Button variant={filters > 0 ? "light" : "default"} className={styles.tool} leftSection={<IconFilter size={16} aria-hidden />} onClick={() => setOpen({ what: "filter" })}>
          {filters > 0 ? t("filter.buttonCount", { count: filters }) : t("filter.button")}
        </Button>
        <Button variant="default" className={styles.tool} leftSection={<IconArrowsSort size={16} aria-hidden />} onClick={() => setOpen({ what: "sort" })}>
          {t("records.sort.button")}
        </Button>
        {!narrow && (
          <Button variant="default" className={styles.tool} leftSection={<IconColumns size={16} aria-hidden />} onClick={() => setOpen({ what: "columns" })}>
            {t("records.columns.button")}
          </Button>
        )}
        {!narrow && mayExport && (
          <Button variant="default" className={styles.tool} leftSection={<IconFileExport size={16} aria-hidden />} onClick={() => setOpen({ what: "export" })}>
            {t("records.bulk.export")}
          </Button>
        )}
      </div>
      <Chips filter={shown.filter} fields={fields} onEdit={(focus) => setOpen({ what: "filter", focus })} onChange={(filter) => change({ filter })} />
      {open && <Opened open={open} spec={spec} state={state} fields={fields} onClose={() => setOpen(null)} />}
    </>
  );
}
