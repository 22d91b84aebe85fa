import { useTranslation } from "react-i18next";
import { Moment } from "@/components/Moment";
import type { Graph, LogLine } from "./api";
import styles from "./Journeys.module.css";
import { nameOf } from "./words";

/** What one person went through, step by step. */
export function Log({ name, graph, lines }: { name: string; graph: Graph; lines: LogLine[] }) {
  const { t } = useTranslation();
  const called = (id: string) => {
    const step = graph.nodes.find((one) => one.id === id);
    return step ? nameOf(t, graph, step) : id;
  };
  return (
    <ol className={styles.log} aria-label={t("journeys.log", { name })}>
      {lines.map((line, at) => (
        <li key={`${line.at}-${at}`} className="small">
          <Moment at={line.at} /> · <strong>{called(line.nodeId)}</strong>: {line.text}
        </li>
      ))}
    </ol>
  );
}
