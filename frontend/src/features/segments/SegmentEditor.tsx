import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo, useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { TextField } from "@/components/Field";
import { Page } from "@/components/Page";
import { LazyAudience } from "@/components/rules/LazyAudience";
import { Failed, Loading, ProblemNote } from "@/components/States";
import { useDraft } from "@/lib/drafts";
import { asProblem } from "@/lib/problem";
import { NOTHING, asGroup, completed, parsed, type Group } from "@/lib/rules";
import { useUndo } from "@/lib/undo";
import { segmentQuery, useSaveSegment, type Segment } from "./api";
import styles from "./Segments.module.css";

interface Draft {
  name: string;
  description: string;
  rules: Group;
}

function readDraft(text: string, initial: Draft): Draft {
  try {
    return { ...initial, ...(JSON.parse(text) as Partial<Draft>) };
  } catch {
    return initial;
  }
}

function Form({ segment, initial, draftKey }: { segment: Segment | null; initial: Draft; draftKey: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const offer = useUndo();
  const draft = useDraft(draftKey);
  const save = useSaveSegment(segment);
  const [nameless, setNameless] = useState(false);
  const now = useMemo(() => readDraft(draft.text, initial), [draft.text, initial]);
  const { write } = draft;
  const put = useCallback((part: Partial<Draft>) => write(JSON.stringify({ ...now, ...part })), [now, write]);
  const setRules = useCallback((rules: Group) => put({ rules }), [put]);
  const problem = save.error ? asProblem(save.error) : null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    setNameless(!now.name.trim());
    if (!now.name.trim()) return;
    const edited = { name: now.name.trim(), description: now.description.trim(), rules: asGroup(completed(now.rules)) };
    save.mutate(edited, {
      onSuccess: ({ segment: saved, operationId }) => {
        draft.drop();
        offer(t("segments.saved", { name: saved.name }), operationId);
        void navigate({ to: "/segments/$segmentId", params: { segmentId: saved.id }, search: {}, replace: true });
      },
    });
  }

  return (
    <div className="stack">
      {segment?.kind !== "frozen" && <LazyAudience value={now.rules} onChange={setRules} />}
      <form className={styles.save} onSubmit={submit}>
        <TextField label={t("segments.name")} value={now.name} error={nameless && !now.name.trim() ? t("segments.needsName") : problem?.field("name")} onChange={(name) => put({ name })} autoComplete="off" />
        <TextField label={t("segments.description")} value={now.description} error={problem?.field("description")} onChange={(description) => put({ description })} autoComplete="off" />
        <div className="row wrap">
          <Button type="submit" loading={save.isPending}>
            {t("segments.save")}
          </Button>
          {draft.kept && (
            <Button variant="subtle" onClick={draft.drop}>
              {t("segments.discard")}
            </Button>
          )}
          {draft.kept && <span className="small quiet">{t("segments.draftKept")}</span>}
        </div>
        {!problem?.field("name") && <ProblemNote error={save.error} />}
      </form>
    </div>
  );
}

/** A new segment; what a link brings along (a rule, a name) is where it begins. */
export function NewSegmentPage() {
  const { t } = useTranslation();
  const { rules, name = "" } = useSearch({ from: "/shell/segments/new" });
  const initial = useMemo<Draft>(() => ({ name, description: "", rules: parsed(rules) ?? NOTHING }), [name, rules]);
  return (
    <Page title={t("segments.new")} lead={<Link to="/segments">{t("segments.all")}</Link>}>
      <Form segment={null} initial={initial} draftKey={`segment.new.${rules ?? ""}`} />
    </Page>
  );
}

export function EditSegmentPage() {
  const { t } = useTranslation();
  const { segmentId } = useParams({ from: "/shell/segments/$segmentId/edit" });
  const query = useQuery(segmentQuery(segmentId));
  const segment = query.data;
  const initial = useMemo<Draft>(() => ({ name: segment?.name ?? "", description: segment?.description ?? "", rules: asGroup(segment?.rules ?? null) }), [segment]);
  return (
    <Page
      title={t("segments.edit")}
      lead={
        <Link to="/segments/$segmentId" params={{ segmentId }}>
          {segment?.name ?? t("segments.all")}
        </Link>
      }
    >
      {query.isPending && <Loading />}
      {query.isError && !segment && <Failed error={query.error} retry={() => void query.refetch()} />}
      {segment && <Form key={segment.version} segment={segment} initial={initial} draftKey={`segment.${segmentId}`} />}
    </Page>
  );
}
