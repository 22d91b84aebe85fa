import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Moment } from "@/components/Moment";
import { useCancelOperation, useRevert } from "@/components/operations/api";
import { Conflicts } from "@/components/operations/Conflicts";
import { Progress } from "@/components/Progress";
import table from "@/components/Table.module.css";
import { Tag } from "@/components/Tag";
import { count } from "@/lib/format";
import type { Operation } from "@/lib/operations";
import { usePersonName } from "@/lib/people";
import { asProblem } from "@/lib/problem";
import { atLeast } from "@/lib/roles";
import { useUser } from "@/lib/session";
import { toast } from "@/lib/toasts";
import styles from "./Operations.module.css";
import { shownStatus, TONES, useOperationName } from "./words";

interface Props {
  operation: Operation;
}

function Actions({ operation, name }: Props & { name: string }) {
  const { t } = useTranslation();
  const cancel = useCancelOperation(operation.id);
  const revert = useRevert(operation.id);

  function undo(): void {
    revert.mutate(undefined, { onError: (error) => toast(t("undo.failed"), { tone: "failed", detail: asProblem(error).message }) });
  }

  function stop(): void {
    cancel.mutate(undefined, {
      onSuccess: () => toast(t("operations.stopped")),
      onError: (error) => toast(t("operations.notStopped"), { tone: "failed", detail: asProblem(error).message }),
    });
  }

  if (operation.status === "running")
    return (
      <Button size="compact-md" variant="default" loading={cancel.isPending} aria-label={t("operations.cancelNamed", { name })} onClick={stop}>
        {t("operations.cancel")}
      </Button>
    );
  if (!operation.undoable) return null;
  return (
    <Button size="compact-md" variant="default" loading={revert.isPending} aria-label={t("operations.undoNamed", { name })} onClick={undo}>
      {t("operations.undo")}
    </Button>
  );
}

/** How far it is, or what it came to. */
function Outcome({ operation, name }: Props & { name: string }) {
  const { t, i18n } = useTranslation();
  const { done, total } = operation;
  const gone = done + operation.unchanged + operation.conflicts;
  if (operation.status === "running")
    return (
      <div className="stack tight">
        <Progress label={t("operations.progressOf", { name })} done={gone} total={total} />
        {total > 0 && <span className="small quiet number">{t("operations.progress", { done: count(gone, i18n.language), total: count(total, i18n.language) })}</span>}
      </div>
    );
  return (
    <>
      <span className="number">{t("operations.changed", { count: done, total: count(done, i18n.language) })}</span>
      {operation.reason && <p className={table.sub}>{operation.reason}</p>}
    </>
  );
}

/** One operation; what it left alone unfolds below it. */
export function OperationRow({ operation }: Props) {
  const { t } = useTranslation();
  const user = useUser();
  const person = usePersonName();
  const named = useOperationName();
  const [open, setOpen] = useState(false);
  const name = named(operation);
  const status = shownStatus(operation);
  return (
    <tr>
      <td>
        {operation.kind === "import" && atLeast(user, "manager") ? (
          <Link to="/imports/$importId" params={{ importId: operation.id }} className={table.main}>
            {name}
          </Link>
        ) : (
          <span className={table.main}>{name}</span>
        )}
        <p className={table.sub}>
          <Moment at={operation.createdAt} /> {t("operations.by", { name: person(operation.by) })}
        </p>
        {operation.conflicts > 0 && operation.kind === "import" && <p className={table.sub}>{t("operations.problems", { count: operation.conflicts })}</p>}
        {operation.conflicts > 0 && operation.kind !== "import" && (
          <details className="small" onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary>{t("operations.conflicts", { count: operation.conflicts })}</summary>
            {open && <Conflicts operationId={operation.id} label={t("operations.conflictsOf", { name })} />}
          </details>
        )}
      </td>
      <td>
        <Tag tone={TONES[status]}>{t(`operations.status.${status}`)}</Tag>
      </td>
      <td>
        <Outcome operation={operation} name={name} />
      </td>
      <td className={table.num}>
        <div className={styles.actions}>
          <Actions operation={operation} name={name} />
        </div>
      </td>
    </tr>
  );
}
