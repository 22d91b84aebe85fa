import { Button } from "@mantine/core";
import { IconBulb } from "@tabler/icons-react";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { TextField } from "@/components/Field";
import { Segments } from "@/components/Segments";
import { ProblemNote } from "@/components/States";
import styles from "./Campaigns.module.css";
import type { StepProps } from "./Composer";
import { useSuggest, type Suggested } from "./writing";

const TONES = ["friendly", "formal", "casual", "urgent"] as const;

interface Props extends StepProps {
  onUse: (suggested: Suggested) => void;
  onUseAll: (suggested: Suggested[]) => void;
}

/** Messages to begin with, for what the campaign should bring about. */
export function Suggestions({ written, put, onUse, onUseAll }: Props) {
  const { t } = useTranslation();
  const suggest = useSuggest();
  const found = suggest.data?.suggestions ?? [];

  function submit(event: FormEvent): void {
    event.preventDefault();
    const { objective, tone, segmentId, by } = written;
    suggest.mutate({ objective: objective.trim() || t("campaigns.objectiveHint"), tone, ...(by === "segment" && segmentId && { segmentId }) });
  }

  return (
    <form className={styles.panel} onSubmit={submit}>
      <TextField label={t("campaigns.objective")} value={written.objective} placeholder={t("campaigns.objectiveHint")} onChange={(objective) => put({ objective })} autoComplete="off" />
      <div className="row wrap">
        <Segments label={t("campaigns.tone")} value={written.tone as (typeof TONES)[number]} onChange={(tone) => put({ tone })} options={TONES.map((value) => ({ value, label: t(`campaigns.tones.${value}`) }))} />
        <Button type="submit" variant="default" leftSection={<IconBulb size={16} aria-hidden />} loading={suggest.isPending}>
          {t("campaigns.suggest")}
        </Button>
      </div>
      <ProblemNote error={suggest.error} />
      {found.length > 0 && (
        <section className="stack" aria-label={t("campaigns.suggestions")}>
          <ul className={styles.suggestions}>
            {found.map((each) => (
              <li key={each.message} className={styles.suggestion}>
                {each.subject && <strong>{each.subject}</strong>}
                <p className={styles.said}>{each.message}</p>
                <Button size="compact-md" variant="default" onClick={() => onUse(each)}>
                  {t("campaigns.use")}
                </Button>
              </li>
            ))}
          </ul>
          {found.length > 1 && (
            <div className="row">
              <Button variant="default" onClick={() => onUseAll(found)}>
                {t("campaigns.useAll")}
              </Button>
            </div>
          )}
        </section>
      )}
    </form>
  );
}
