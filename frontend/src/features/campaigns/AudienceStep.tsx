import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ChoiceField, TextField } from "@/components/Field";
import { LazyAudience } from "@/components/rules/LazyAudience";
import { usePreview } from "@/components/rules/preview";
import { Segments } from "@/components/Segments";
import { count } from "@/lib/format";
import styles from "./Campaigns.module.css";
import type { StepProps } from "./Composer";
import { audienceOf } from "./plan";
import { segmentsQuery } from "./writing";

function Chosen({ written, put }: StepProps) {
  const { t, i18n } = useTranslation();
  const { data } = useQuery(segmentsQuery);
  const preview = usePreview(audienceOf(written));
  const items = data?.items ?? [];
  const segment = items.find((each) => each.id === written.segmentId);
  if (data && items.length === 0) return <p className="quiet">{t("campaigns.noSegments")}</p>;
  return (
    <>
      <ChoiceField
        label={t("campaigns.segment")}
        value={written.segmentId ?? ""}
        onChange={(segmentId) => put({ segmentId: segmentId || null })}
        options={[{ value: "", label: t("campaigns.chooseSegment") }, ...items.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      {segment && (
        <div className="stack tight">
          <p className={styles.big} role="status">
            {preview.data ? t("campaigns.total", { count: preview.data.count, total: count(preview.data.count, i18n.language) }) : "…"}
          </p>
          {segment.sentence && <p className={styles.sentence}>{segment.sentence}</p>}
        </div>
      )}
    </>
  );
}

/** Whom to write to: a segment, or conditions made here. */
export function AudienceStep({ written, put }: StepProps) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <section className={styles.panel} aria-label={t("campaigns.steps.audience")}>
        <TextField label={t("campaigns.name")} value={written.name} onChange={(name) => put({ name })} autoComplete="off" />
        <div className="row">
          <Segments label={t("campaigns.who")} value={written.by} onChange={(by) => put({ by })} options={(["segment", "rule"] as const).map((value) => ({ value, label: t(value === "segment" ? "campaigns.bySegment" : "campaigns.byRule") }))} />
        </div>
        {written.by === "segment" && <Chosen written={written} put={put} />}
      </section>
      {written.by === "rule" && <LazyAudience value={written.rules} onChange={(rules) => put({ rules })} />}
    </div>
  );
}
