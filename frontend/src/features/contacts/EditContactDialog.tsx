import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { ChoiceField, TextField } from "@/components/Field";
import { ProblemNote } from "@/components/States";
import { asProblem, type Problem } from "@/lib/problem";
import { contactOf, useChangeContact, type Contact } from "./api";
import { ConflictForm } from "./ConflictForm";
import { changeOf, compare, fieldsOf } from "./merge";
import { useEdit } from "./useEdit";

const LIFECYCLES = ["lead", "qualified", "customer", "churned"] as const;

interface FormProps {
  edit: ReturnType<typeof useEdit>;
  problem: Problem | null;
  pending: boolean;
  onSubmit: () => void;
}

function EditForm({ edit, problem, pending, onSubmit }: FormProps) {
  const { t } = useTranslation();
  const { fields, set } = edit;

  function submit(event: FormEvent): void {
    event.preventDefault();
    onSubmit();
  }

  return (
    <form className="stack" onSubmit={submit}>
      <TextField label={t("fields.name")} value={fields.name} onChange={(name) => set({ name })} required error={problem?.field("name")} />
      <TextField label={t("fields.phone")} type="tel" value={fields.phone} onChange={(phone) => set({ phone })} error={problem?.field("phone")} />
      <TextField label={t("fields.city")} value={fields.city} onChange={(city) => set({ city })} error={problem?.field("city")} />
      <ChoiceField label={t("contacts.lifecycle")} value={fields.lifecycle} onChange={(lifecycle) => set({ lifecycle })} options={LIFECYCLES.map((value) => ({ value, label: t(`contacts.lifecycles.${value}`) }))} />
      <TextField label={t("fields.tags")} hint={t("contacts.tagsHint")} value={fields.tags} onChange={(tags) => set({ tags })} error={problem?.field("tags")} />
      {problem && problem.errors.length === 0 && <ProblemNote error={problem} />}
      <div className="row wrap">
        <Button type="submit" loading={pending}>
          {t("common.save")}
        </Button>
        {edit.kept && (
          <>
            <Button variant="subtle" onClick={edit.drop}>
              {t("contacts.discard")}
            </Button>
            <span className="quiet small">{t("inbox.draftKept")}</span>
          </>
        )}
      </div>
    </form>
  );
}

/** Edit a contact. What is typed is a draft until it is saved; where somebody was faster, the person picks per field. */
export function EditContactDialog({ contact, onClose }: { contact: Contact; onClose: () => void }) {
  const { t } = useTranslation();
  const edit = useEdit(contact);
  const change = useChangeContact(contact.id);
  const [now, setNow] = useState<Contact | null>(null);
  const problem = change.error && !contactOf(change.error) ? asProblem(change.error) : null;

  function save(fields: typeof edit.fields, version: number): void {
    change.mutate(changeOf(fields, version), {
      onSuccess: () => {
        edit.drop();
        onClose();
      },
      onError: (error) => setNow(contactOf(error)),
    });
  }

  return (
    <Dialog title={t(now ? "contacts.conflictTitle" : "contacts.edit")} onClose={onClose}>
      {now ? (
        <ConflictForm
          key={now.version}
          conflict={compare(edit.base, edit.fields, fieldsOf(now))}
          base={edit.base}
          typed={edit.fields}
          now={fieldsOf(now)}
          pending={change.isPending}
          onSave={(fields) => save(fields, now.version)}
          onBack={() => setNow(null)}
        />
      ) : (
        <EditForm edit={edit} problem={problem} pending={change.isPending} onSubmit={() => save(edit.fields, edit.version)} />
      )}
    </Dialog>
  );
}
