import { Button } from "@mantine/core";
import { IconFilterX, IconPlus, IconTableImport } from "@tabler/icons-react";
import { useMemo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { HrefLink } from "@/components/HrefLink";
import { useTitle } from "@/components/Page";
import { Empty, Failed, Loading } from "@/components/States";
import { useFields, withLabels, type AnyRecord, type FieldInfo } from "@/lib/fields";
import { count } from "@/lib/format";
import { asProblem } from "@/lib/problem";
import { atLeast } from "@/lib/roles";
import { useWithSegments } from "@/lib/segments";
import { useUser } from "@/lib/session";
import { useShortcuts } from "@/lib/shortcuts";
import { BulkBar } from "./BulkBar";
import { RecordTable } from "./RecordTable";
import styles from "./records.module.css";
import type { BulkAction, ListSpec } from "./spec";
import { Toolbar } from "./Toolbar";
import { useListState, type ListState } from "./useListState";
import { usePages } from "./usePages";
import { useSelection } from "./useSelection";
import { useViews } from "./useViews";
import { ViewBar } from "./ViewBar";

export interface CreateProps {
  onClose: () => void;
  onCreated: (record: AnyRecord) => void;
}

interface Props {
  spec: ListSpec;
  /** The form for a new one, while `?new=1`. */
  create: (props: CreateProps) => ReactNode;
  /** Where to go from the form; the way back must not lead to it again. */
  onCreated?: (record: AnyRecord) => void;
  bulkActions: BulkAction[];
  /** What else stands in the head, such as a switch to another way of looking. */
  extra?: ReactNode;
}

/** A list of records: views, search, filter, columns, sorting, selection; all that it shows is in the address. */
export function RecordsPage({ spec, create, onCreated, bulkActions, extra }: Props) {
  const { t } = useTranslation();
  const known = useFields(spec.noun, spec.fields);
  const labelled = useMemo(() => withLabels(known, spec.labels), [known, spec.labels]);
  const fields = useWithSegments(spec.noun, labelled);
  const { views, pending } = useViews(spec);
  const state = useListState(spec, views);
  const title = t(`places.${spec.noun}`);
  useTitle(state.view && state.view.id !== "all" ? `${state.view.name} · ${title}` : title);
  const openNew = (now?: "1") => state.go({ ...state.search, new: now }, !now);
  useShortcuts({ n: () => openNew("1") });

  const waiting = !state.view && pending;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{title}</h1>
        {extra}
        <Button className={styles.new} leftSection={<IconPlus size={16} aria-hidden />} onClick={() => openNew("1")}>
          {t(`records.nouns.${spec.noun}.add`)}
        </Button>
      </header>
      <ViewBar noun={spec.noun} state={state} views={views} />
      {!state.view && !pending && (
        <p role="status" className={styles.gone}>
          {t("records.view.gone")}
        </p>
      )}
      <Toolbar spec={spec} state={state} fields={fields} />
      {waiting ? <Loading rows={10} /> : <List spec={spec} state={state} fields={fields} title={title} bulkActions={bulkActions} onAdd={() => openNew("1")} />}
      {state.search.new && create({ onClose: () => openNew(undefined), onCreated: onCreated ?? (() => openNew(undefined)) })}
    </div>
  );
}

interface ListProps {
  spec: ListSpec;
  state: ListState;
  fields: Map<string, FieldInfo>;
  title: string;
  bulkActions: BulkAction[];
  onAdd: () => void;
}

/** The four states: loading, error with a way to try again, empty with the next step, rows. */
function List({ spec, state, fields, title, bulkActions, onAdd }: ListProps) {
  const { rows, first, asked, stale, failed } = usePages(spec.noun, state.asked);
  const selecting = useSelection(spec.noun, asked, { total: rows.total, ids: rows.loadedIds });
  const columnText = state.shown.columns.join(",");
  const columns = useMemo(() => columnText.split(",").flatMap((name) => fields.get(name) ?? []), [columnText, fields]);

  if (first.isPending && rows.count === 0) return <div className={styles.frame}><Loading rows={10} /></div>;
  if (first.isError && rows.count === 0) return <div className={styles.frame}><Refused error={first.error} state={state} retry={() => void first.refetch()} /></div>;
  return (
    <>
      {rows.total === 0 ? (
        <div className={styles.frame}><Nothing spec={spec} state={state} onAdd={onAdd} /></div>
      ) : (
        <RecordTable
          spec={spec}
          label={title}
          columns={columns}
          fields={fields}
          rows={rows}
          selecting={selecting}
          sort={asked.sort}
          onSort={(sort) => state.change({ sort })}
          question={JSON.stringify([spec.noun, asked])}
          stale={stale}
          foot={failed && <Failed error={failed.error} retry={() => void failed.refetch()} />}
        />
      )}
      <BulkBar selecting={selecting} total={rows.total} actions={bulkActions} />
      {rows.total !== null && rows.total > 0 && <Total spec={spec} total={rows.total} />}
    </>
  );
}

function Total({ spec, total }: { spec: ListSpec; total: number }) {
  const { t, i18n } = useTranslation();
  return (
    <p className={styles.total} role="status">
      {t(`records.nouns.${spec.noun}.total`, { count: total, total: count(total, i18n.language) })}
    </p>
  );
}

/** What went wrong. A question that the server cannot take, such as one about a field that is gone, is no use trying again. */
function Refused({ error, state, retry }: { error: unknown; state: ListState; retry: () => void }) {
  const { t } = useTranslation();
  const problem = asProblem(error);
  if (problem.status !== 422) return <Failed error={error} retry={retry} />;
  return (
    <Empty
      icon={IconFilterX}
      title={t("records.badQuestion")}
      action={
        <Button variant="default" onClick={() => state.change({ q: "", filter: "", sort: state.base.sort })}>
          {t("records.showAll")}
        </Button>
      }
    >
      {problem.errors[0]?.detail ?? problem.message}
    </Empty>
  );
}

/** The way to a file of such records. */
function ImportLink({ noun }: { noun: string }) {
  const { t } = useTranslation();
  const user = useUser();
  if (!atLeast(user, "manager")) return null;
  return (
    <Button variant="default" leftSection={<IconTableImport size={16} aria-hidden />} renderRoot={(props) => <HrefLink {...props} href={`/imports?noun=${noun}`} />}>
      {t("places.imports")}
    </Button>
  );
}

function Nothing({ spec, state, onAdd }: Pick<ListProps, "spec" | "state" | "onAdd">) {
  const { t } = useTranslation();
  const asked = state.shown.q !== "" || state.shown.filter !== "";
  const action = asked ? (
    <Button variant="default" onClick={() => state.change({ q: "", filter: "" })}>
      {t("records.showAll")}
    </Button>
  ) : (
    <span className="row wrap">
      <Button onClick={onAdd}>{t(`records.nouns.${spec.noun}.add`)}</Button>
      <ImportLink noun={spec.noun} />
    </span>
  );
  return (
    <Empty icon={spec.icon} title={t(`records.nouns.${spec.noun}.${asked ? "nothingFound" : "empty"}`)} action={action}>
      {t(`records.nouns.${spec.noun}.${asked ? "nothingFoundHint" : "emptyHint"}`)}
    </Empty>
  );
}
