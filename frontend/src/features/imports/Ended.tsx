import { Button } from "@mantine/core";
import { IconArrowBackUp, IconPlayerPlay } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { operationQuery } from "@/components/operations/api";
import { Loading, ProblemNote } from "@/components/States";
import { count } from "@/lib/format";
import type { Operation } from "@/lib/operations";
import { asNoun, useStep, type Import } from "./api";
import { Counts } from "./Counts";
import styles from "./Imports.module.css";
import { Problems } from "./Problems";
import { RevertDialog } from "./RevertDialog";
import { Reverted } from "./Reverted";

function Actions({ one, operation }: { one: Import; operation: Operation | undefined }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const resume = useStep(one.id, "start");
  const noun = asNoun(one.noun);
  const list = noun === "deals" ? "/deals/list" : (`/${noun}` as const);
  return (
    <>
      <div className={styles.next}>
        {one.status === "cancelled" && (
          <Button size="md" leftSection={<IconPlayerPlay size={16} aria-hidden />} loading={resume.isPending} onClick={() => resume.mutate()}>
            {t("imports.resume")}
          </Button>
        )}
        <Button size="md" variant={one.status === "cancelled" ? "default" : "filled"} renderRoot={(props) => <Link {...props} to={list} search={{ sort: "-changedAt" }} />}>
          {t(`imports.show.${noun}`)}
        </Button>
        {operation?.undoable && (
          <Button size="md" variant="default" leftSection={<IconArrowBackUp size={16} aria-hidden />} onClick={() => setAsking(true)}>
            {t("imports.revert")}
          </Button>
        )}
        {operation && <span className="quiet small">{operation.undoable ? t("imports.revertUntil") : t("imports.tooOld")}</span>}
      </div>
      <ProblemNote error={resume.error} />
      {asking && <RevertDialog importId={one.id} onClose={() => setAsking(false)} />}
    </>
  );
}

/** What it came to; whether it stays is decided here, too. */
export function Ended({ one }: { one: Import }) {
  const { t, i18n } = useTranslation();
  const { data: operation, error, isPending } = useQuery(operationQuery(one.id));
  const { progress } = one;
  if (isPending) return <Loading rows={3} />;
  if (operation?.undoneBy) return <Reverted one={one} undoingId={operation.undoneBy} />;
  const stopped = one.status === "cancelled";
  return (
    <>
      <section className={styles.panel} aria-label={t("imports.result")}>
        <h2>{t(stopped ? "imports.cancelledTitle" : "imports.doneTitle", { name: one.fileName })}</h2>
        {stopped && progress && <p>{t("imports.cancelledText", { done: count(progress.done, i18n.language), total: count(progress.rows, i18n.language) })}</p>}
        {progress && <Counts counts={progress} />}
        <Actions one={one} operation={operation} />
        <ProblemNote error={operation ? null : error} />
      </section>
      {one.hasProblems && <Problems one={one} />}
    </>
  );
}
