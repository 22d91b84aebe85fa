import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { operationQuery } from "@/components/operations/api";
import { Conflicts } from "@/components/operations/Conflicts";
import { Progress } from "@/components/Progress";
import { Failed, Loading } from "@/components/States";
import { count } from "@/lib/format";
import { asNoun, type Import } from "./api";
import styles from "./Imports.module.css";

/** How far the reverting is; in the end what could not be reverted, and why. */
export function Reverted({ one, undoingId }: { one: Import; undoingId: string }) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const query = useQuery(operationQuery(undoingId));
  const undoing = query.data;
  const running = undoing?.status === "running";
  useEffect(() => {
    if (undoing && !running) void client.invalidateQueries({ queryKey: [one.noun] });
  }, [client, one.noun, running, undoing]);

  if (!undoing) return query.isError ? <Failed error={query.error} retry={() => void query.refetch()} /> : <Loading rows={3} />;
  const title = running ? t("imports.reverting") : t("imports.revertedTitle", { name: one.fileName });
  return (
    <section className={styles.panel} aria-label={title}>
      <h2>{title}</h2>
      {running ? (
        <>
          <Progress label={t("imports.progressLabel")} done={undoing.done} total={undoing.total} />
          <p className="quiet">{t("imports.runningText")}</p>
        </>
      ) : (
        <p role="status">{t("imports.reverted", { count: undoing.done, total: count(undoing.done, i18n.language) })}</p>
      )}
      {undoing.reason && <p className={styles.warn}>{undoing.reason}</p>}
      {!running && undoing.conflicts > 0 && (
        <>
          <h3>{t("operations.conflicts", { count: undoing.conflicts })}</h3>
          <Conflicts operationId={undoing.id} label={t("operations.conflicts", { count: undoing.conflicts })} />
        </>
      )}
      <div className="row wrap">
        <Button renderRoot={(props) => <Link {...props} to="/imports" search={{ noun: asNoun(one.noun) }} />}>{t("imports.another")}</Button>
      </div>
    </section>
  );
}
