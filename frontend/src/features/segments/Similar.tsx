import { Button } from "@mantine/core";
import { IconUsersPlus, IconZoomQuestion } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Progress } from "@/components/Progress";
import { Empty, ProblemNote } from "@/components/States";
import { count, numbers } from "@/lib/format";
import { useLookalike, type Lookalike, type Segment } from "./api";
import styles from "./Segments.module.css";

function Answer({ found, base }: { found: Lookalike; base: Segment }) {
  const { t, i18n } = useTranslation();
  const words = (value: number) => numbers(i18n.language, { maximumFractionDigits: 1 }).format(value);
  if (found.refused) {
    return (
      <Empty icon={IconZoomQuestion} title={t("segments.refused")}>
        {found.refused}
      </Empty>
    );
  }
  return (
    <section className={styles.panel} role="status">
      <p className={styles.big}>{t("segments.total", { count: found.count ?? 0, total: count(found.count ?? 0, i18n.language) })}</p>
      {found.lift && <p>{t("segments.lift", { value: words(found.lift.value), low: words(found.lift.low), high: words(found.lift.high) })}</p>}
      <div className="row wrap">
        {found.segmentId && (
          <Button renderRoot={(props) => <Link {...props} to="/segments/$segmentId" params={{ segmentId: found.segmentId ?? "" }} search={{}} />}>
            {t("segments.openSimilar")}
          </Button>
        )}
        {!found.segmentId && found.rules && (
          <Button renderRoot={(props) => <Link {...props} to="/segments/new" search={{ rules: JSON.stringify(found.rules), name: `≈ ${base.name}` }} />}>
            {t("segments.saveGroup")}
          </Button>
        )}
      </div>
    </section>
  );
}

/** People who are like these: with how much likelier they are than others, or why nobody should rely on it. */
export function Similar({ segment }: { segment: Segment }) {
  const { t } = useTranslation();
  const find = useLookalike(segment.id);
  return (
    <div className="stack">
      <p className="quiet">{t("segments.lookalikeHint")}</p>
      <div className="row">
        <Button leftSection={<IconUsersPlus size={16} aria-hidden />} loading={find.isPending} onClick={() => find.mutate()}>
          {t("segments.lookalike")}
        </Button>
      </div>
      {find.isPending && <Progress label={t("segments.lookalikeRunning")} done={0} total={0} />}
      <ProblemNote error={find.error} />
      {find.data && <Answer found={find.data} base={segment} />}
    </div>
  );
}
