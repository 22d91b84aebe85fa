import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Progress } from "@/components/Progress";
import { ProblemNote } from "@/components/States";
import { count } from "@/lib/format";
import { useStep, type Import } from "./api";
import { Counts } from "./Counts";
import styles from "./Imports.module.css";

interface Props {
  title: string;
  text: string;
  /** What can be stopped. */
  one?: Import;
}

/** The server is at it: how far, and a way to stop. */
export function Working({ title, text, one }: Props) {
  const { t, i18n } = useTranslation();
  const cancel = useStep(one?.id ?? "", "cancel");
  const { done = 0, rows = 0 } = (one?.status === "running" && one.progress) || {};
  return (
    <section className={styles.panel} aria-label={title}>
      <h2>{title}</h2>
      <Progress label={t("imports.progressLabel")} done={done} total={rows} />
      <p role="status" className="number">
        {rows > 0 && t("imports.progress", { done: count(done, i18n.language), total: count(rows, i18n.language) })}
      </p>
      {one?.status === "running" && one.progress && <Counts counts={one.progress} />}
      <p className="quiet">{text}</p>
      {one && (
        <div className="row wrap">
          <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>
            {t("imports.cancel")}
          </Button>
        </div>
      )}
      <ProblemNote error={cancel.error} />
    </section>
  );
}
