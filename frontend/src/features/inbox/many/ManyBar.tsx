import { ActionIcon, Button } from "@mantine/core";
import { IconArchive, IconArrowBackUp, IconClockPause, IconUsers, IconX, type Icon } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { count } from "@/lib/format";
import { usePeople } from "@/lib/people";
import { useShortcuts } from "@/lib/shortcuts";
import type { Change, Conversation } from "../api";
import { AssignDialog } from "../AssignDialog";
import { LaterDialog } from "../LaterDialog";
import { useMoment } from "../Snooze";
import { useMany } from "./changing";
import styles from "./Many.module.css";

interface Act {
  key: string;
  label: string;
  icon: Icon;
  run: () => void;
}

/** What can be done with all that is picked; its keys are for them, not for the conversation that is open beside. */
export function ManyBar({ chosen, onDone }: { chosen: Conversation[]; onDone: () => void }) {
  const { t, i18n } = useTranslation();
  const [asks, setAsks] = useState<"assignee" | "moment" | null>(null);
  const many = useMany();
  const people = usePeople();
  const moment = useMoment();
  const open = chosen.filter(({ status }) => status !== "closed");

  function change(those: Conversation[], body: Change, said: (count: number) => string): void {
    setAsks(null);
    many.mutate({ chosen: those, change: body, said }, { onSuccess: onDone });
  }
  function assign(assigneeId: string | null): void {
    const name = people.find(({ id }) => id === assigneeId)?.name;
    change(chosen, { assigneeId }, (number) => (name ? t("many.assigned", { count: number, name }) : t("many.unassigned", { count: number })));
  }

  const acts: Act[] = [
    { key: "O", label: t("many.assign"), icon: IconUsers, run: () => setAsks("assignee") },
    ...(open.length > 0
      ? [
          { key: "S", label: t("many.snooze"), icon: IconClockPause, run: () => setAsks("moment") },
          { key: "D", label: t("many.close"), icon: IconArchive, run: () => change(open, { status: "closed" }, (number) => t("many.closed", { count: number })) },
        ]
      : [{ key: "D", label: t("many.reopen"), icon: IconArrowBackUp, run: () => change(chosen, { status: "open" }, (number) => t("many.reopened", { count: number })) }]),
  ];
  useShortcuts(Object.fromEntries(["o", "s", "d"].map((key) => [key, () => many.isPending || acts.find((act) => act.key.toLowerCase() === key)?.run()])), true);

  return (
    <section className={styles.bar} aria-label={t("many.label")}>
      <p role="status" className={styles.count}>
        {t("many.selected", { count: chosen.length, total: count(chosen.length, i18n.language) })}
      </p>
      <ActionIcon variant="subtle" size={36} aria-keyshortcuts="Escape" aria-label={t("many.none")} title={t("many.none")} onClick={onDone}>
        <IconX size={18} aria-hidden />
      </ActionIcon>
      <div className={styles.acts}>
        {acts.map(({ key, label, icon: Symbol, run }) => (
          <Button key={key} size="compact-md" variant="default" aria-keyshortcuts={key} leftSection={<Symbol size={16} aria-hidden />} disabled={many.isPending} onClick={run}>
            {label}
          </Button>
        ))}
      </div>
      {asks === "assignee" && <AssignDialog onPick={assign} onClose={() => setAsks(null)} />}
      {asks === "moment" && (
        <LaterDialog
          title={t("many.snooze")}
          confirm={t("many.snooze")}
          onPick={(until) => change(open, { snoozedUntil: until }, (number) => t("many.snoozed", { count: number, at: moment(until) }))}
          onClose={() => setAsks(null)}
        />
      )}
    </section>
  );
}
