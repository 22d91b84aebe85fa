import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { AreaField } from "@/components/Field";
import { Segments } from "@/components/Segments";
import { ProblemNote } from "@/components/States";
import { useDraft } from "@/lib/drafts";
import type { Noun } from "@/lib/fields";
import { useUndo } from "@/lib/undo";
import { useLogActivity, type NewActivity } from "./api";
import styles from "./record.module.css";

const KINDS = ["note", "call", "meeting"] as const;
const LINKS = { contacts: "contactId", companies: "companyId", deals: "dealId", leads: "leadId" } as const;

/** Write down what happened: a note, a call, a meeting. */
export function LogActivity({ noun, id }: { noun: Noun; id: string }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<(typeof KINDS)[number]>("note");
  const draft = useDraft(`activity.${noun}.${id}`);
  const log = useLogActivity(noun, id);
  const offerUndo = useUndo();

  function submit(event: FormEvent): void {
    event.preventDefault();
    const activity: NewActivity = { kind, body: draft.text.trim(), [LINKS[noun]]: id };
    log.mutate(activity, {
      onSuccess: ({ operationId }) => {
        draft.sent(draft.text);
        offerUndo(t("record.logged"), operationId);
      },
    });
  }

  return (
    <form className={styles.card} onSubmit={submit} aria-label={t("record.log")}>
      <Segments label={t("record.kind")} value={kind} onChange={setKind} options={KINDS.map((value) => ({ value, label: t(`record.kinds.${value}`) }))} />
      <AreaField label={t("record.what")} value={draft.text} onChange={draft.write} rows={2} />
      <ProblemNote error={log.error} />
      <div>
        <Button type="submit" size="compact-md" loading={log.isPending} disabled={draft.text.trim() === ""}>
          {t("record.log")}
        </Button>
      </div>
    </form>
  );
}
