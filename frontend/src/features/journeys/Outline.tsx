import { ActionIcon, Button } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Flaw, Graph } from "./api";
import { ICONS } from "./AddStep";
import { flawsOf, outline, waysOf, type Gap } from "./editing";
import styles from "./Journeys.module.css";
import { nameOf, sayStep } from "./words";

const INDENT = 20;

interface Props {
  graph: Graph;
  flaws: Flaw[];
  selected: string | null;
  condition: (rules: NonNullable<Graph["goal"]>) => string;
  onSelect: (id: string) => void;
  onAdd: (gap: Gap) => void;
  onRemove: (id: string) => void;
}

/** The plan as a list: all of it by keyboard, and on a phone. */
export function Outline({ graph, flaws, selected, condition, onSelect, onAdd, onRemove }: Props) {
  const { t } = useTranslation();
  return (
    <section className={styles.lines} aria-label={t("journeys.list")}>
      <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => onAdd({ after: null, way: "next" })}>
        {t("journeys.addFirst")}
      </Button>
      <ol className={styles.lines}>
        {outline(graph).map(({ step, depth, way }) => {
          const name = nameOf(t, graph, step);
          const Symbol = ICONS[step.kind];
          const ways = waysOf(step);
          return (
            <li key={step.id} className={styles.line} style={{ marginInlineStart: depth * INDENT }}>
              <button type="button" className={styles.open} aria-pressed={selected === step.id} data-flawed={flawsOf(graph, flaws, step.id).size > 0 || undefined} onClick={() => onSelect(step.id)}>
                <strong className="row">
                  <Symbol size={15} aria-hidden />
                  {way && <span className="quiet">{t(`journeys.ways.${way}`)}:</span>}
                  {name}
                </strong>
                <span className="small quiet">{sayStep(t, step, condition)}</span>
              </button>
              <span className="row">
                {ways.map((each) => {
                  const label = ways.length > 1 ? t("journeys.addWay", { name, way: t(`journeys.ways.${each}`) }) : t("journeys.addAfter", { name });
                  return (
                    <ActionIcon key={each} variant="default" size={34} aria-label={label} title={label} onClick={() => onAdd({ after: step.id, way: each })}>
                      <IconPlus size={16} aria-hidden />
                    </ActionIcon>
                  );
                })}
                <ActionIcon variant="default" size={34} aria-label={t("journeys.removeStep", { name })} title={t("journeys.removeStep", { name })} onClick={() => onRemove(step.id)}>
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
