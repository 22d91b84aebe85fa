import { Button } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Segments } from "@/components/Segments";
import { Loading } from "@/components/States";
import { useFields, type FieldInfo } from "@/lib/fields";
import type { Rule } from "@/lib/rules";
import { segmentNamesQuery, useWithSegments } from "@/lib/segments";
import { useWords } from "@/components/records/words";
import { AddStep } from "./AddStep";
import type { Flaw, Graph } from "./api";
import { arranged, insert, without, type Gap } from "./editing";
import styles from "./Journeys.module.css";
import { Outline } from "./Outline";
import { StepForm } from "./StepForm";
import { TriggerForm } from "./TriggerForm";
import { nameOf, sayTrigger } from "./words";

/** Drawing is heavy, and a phone shows the list. */
const Canvas = lazy(async () => ({ default: (await import("./Canvas")).Canvas }));
const NONE: FieldInfo[] = [];
const VIEWS = ["graph", "list"] as const;

interface Props {
  graph: Graph;
  flaws: Flaw[];
  reached: ReadonlyMap<string, number> | null;
  onGraph: (graph: Graph) => void;
}

/** The plan and the form of what is chosen in it: of a step, or of what sets it off. */
export function Plan({ graph, flaws, reached, onGraph }: Props) {
  const { t } = useTranslation();
  const narrow = useMediaQuery("(width < 48em)") ?? false;
  const [chosen, setChosen] = useState<(typeof VIEWS)[number] | null>(null);
  const [selected, setSelected] = useState<string | null>(null);
  const [gap, setGap] = useState<Gap | null>(null);
  const fields = useWithSegments("contacts", useFields("contacts", NONE));
  const words = useWords();
  const { data: segments } = useQuery(segmentNamesQuery);
  const say = useCallback((rule: Rule) => words.rule(rule, fields), [words, fields]);
  const form = useRef<HTMLDivElement>(null);
  const view = chosen ?? (narrow ? "list" : "graph");
  const step = graph.nodes.find((one) => one.id === selected);
  const before = graph.nodes.find((one) => one.id === gap?.after);

  /** On a phone the form stands below the list: whoever chooses a step is led there. */
  useEffect(() => {
    if (selected && narrow) form.current?.scrollIntoView({ block: "start" });
  }, [selected, narrow]);

  function add(kind: Parameters<typeof insert>[1]): void {
    if (!gap) return;
    const made = insert(graph, kind, gap);
    onGraph(made.graph);
    setSelected(made.id);
    setGap(null);
  }

  function remove(id: string): void {
    onGraph(without(graph, id));
    setSelected(null);
  }

  const shared = { graph, flaws, selected, condition: say, onAdd: setGap };
  return (
    <div className="stack">
      <div className="row wrap">
        <Segments label={t("journeys.view")} value={view} onChange={setChosen} options={VIEWS.map((value) => ({ value, label: t(`journeys.views.${value}`) }))} />
        {view === "graph" && (
          <Button variant="default" onClick={() => onGraph(arranged(graph))}>
            {t("journeys.arrange")}
          </Button>
        )}
        {selected && (
          <Button variant="subtle" onClick={() => setSelected(null)}>
            {t("journeys.trigger")}…
          </Button>
        )}
      </div>
      <div className={styles.editor}>
        {view === "graph" ? (
          <Suspense fallback={<Loading rows={5} />}>
            <Canvas {...shared} trigger={sayTrigger(t, graph.trigger, segments ?? {})} reached={reached} onSelect={setSelected} onGraph={onGraph} />
          </Suspense>
        ) : (
          <Outline {...shared} onSelect={setSelected} onRemove={remove} />
        )}
        <div ref={form} className={styles.form}>
          {step ? (
            <StepForm key={step.id} graph={graph} step={step} flaws={flaws} say={say} onGraph={onGraph} onRemove={() => remove(step.id)} />
          ) : (
            <TriggerForm graph={graph} flaws={flaws} say={say} onGraph={onGraph} />
          )}
        </div>
      </div>
      {gap && <AddStep title={before ? t("journeys.addAfter", { name: nameOf(t, graph, before) }) : t("journeys.addFirst")} onPick={add} onClose={() => setGap(null)} />}
    </div>
  );
}
