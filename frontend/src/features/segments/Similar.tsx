import { Button } from "@mantine/core";
import { IconUsersPlus, IconZoomQuestion } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Progress } from "@/components/Progress";
import { Empty, Failed, ProblemNote } from "@/components/States";
import { count, numbers } from "@/lib/format";
import { toast } from "@/lib/toasts";
import { lookalikeQuery, useLookalike, useSaveLookalike, type Lookalike, type Segment } from "./api";
import styles from "./Segments.module.css";

function Keep({ found }: { found: Lookalike }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const save = useSaveLookalike(found.id);
  const { segmentId } = found;
  if (segmentId) {
    return (
      <Button renderRoot={(props) => <Link {...props} to="/segments/$segmentId" params={{ segmentId }} search={{}} />}>
        {t("segments.openSimilar")}
      </Button>
    );
  }

  function keep(): void {
    save.mutate(undefined, {
      onSuccess: (segment) => {
        toast(t("segments.saved", { name: segment.name }));
        void navigate({ to: "/segments/$segmentId", params: { segmentId: segment.id }, search: {} });
      },
    });
  }

  return (
    <>
      <Button loading={save.isPending} onClick={keep}>
        {t("segments.saveGroup")}
      </Button>
      <ProblemNote error={save.error} />
    </>
  );
}

function Answer({ found }: { found: Lookalike }) {
  const { t, i18n } = useTranslation();
  const words = (value: number) => numbers(i18n.language, { maximumFractionDigits: 1 }).format(value);
  if (found.status === "queued") return <Progress label={t("segments.lookalikeRunning")} done={0} total={0} />;
  const lift = found.lift && t("segments.lift", { value: words(found.lift.value), low: words(found.lift.low), high: words(found.lift.high) });
  if (found.status === "refused") {
    return (
      <Empty icon={IconZoomQuestion} title={t("segments.refused")}>
        {found.refused} {lift}
      </Empty>
    );
  }
  return (
    <section className={styles.panel} role="status">
      <p className={styles.big}>{t("segments.total", { count: found.count ?? 0, total: count(found.count ?? 0, i18n.language) })}</p>
      {lift && <p>{lift}</p>}
      <ul className={styles.reasons}>
        {found.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <div className="row wrap">
        <Keep found={found} />
      </div>
    </section>
  );
}

/** People who are like these: with how much likelier they are than others, or why nobody should rely on it. */
export function Similar({ segment }: { segment: Segment }) {
  const { t, i18n } = useTranslation();
  const find = useLookalike(segment.id, i18n.language);
  const query = useQuery({ ...lookalikeQuery(find.data?.id ?? "", i18n.language), enabled: find.data !== undefined });
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
      {query.isError && <Failed error={query.error} retry={() => void query.refetch()} />}
      {query.data && <Answer found={query.data} />}
    </div>
  );
}
