import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { ChoiceField, TextField } from "@/components/Field";
import { ProblemNote } from "@/components/States";
import { useDraft } from "@/lib/drafts";
import type { AnyRecord, Noun } from "@/lib/fields";
import { asProblem } from "@/lib/problem";
import { createRecord } from "@/lib/records";
import { useUndo } from "@/lib/undo";
import { Similar } from "./Similar";
import styles from "./records.module.css";

/** One input of the form. */
export interface FormField {
  name: string;
  label: string;
  type?: "text" | "email" | "url" | "tel";
  hint?: string;
  options?: { value: string; label: string }[];
}

interface Props {
  noun: Noun;
  title: string;
  form: FormField[];
  /** What is sent, from what was typed. */
  bodyOf: (values: Record<string, string>) => Record<string, unknown>;
  said: (record: AnyRecord) => string;
  href: (id: string) => string;
  onClose: () => void;
  /** It is there now: close the form, or go to it. */
  onCreated: (record: AnyRecord) => void;
}

function read(text: string): Record<string, string> {
  try {
    const kept: unknown = JSON.parse(text);
    return typeof kept === "object" && kept !== null ? (kept as Record<string, string>) : {};
  } catch {
    return {};
  }
}

function texts(body: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}

/** Someone or something new. The first field is enough; what is typed survives a reload. */
export function CreateDialog({ noun, title, form, bodyOf, said, href, onClose, onCreated }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const offerUndo = useUndo();
  const draft = useDraft(`new.${noun}`);
  const values = read(draft.text);
  const create = useMutation({
    mutationFn: (body: Record<string, unknown>) => createRecord(noun, body),
    onSuccess: () => client.invalidateQueries({ queryKey: [noun] }),
  });
  const problem = create.error ? asProblem(create.error) : null;
  const unplaced = problem?.errors.filter((error) => !form.some((field) => problem.field(field.name) === error.detail)) ?? [];

  function submit(event: FormEvent): void {
    event.preventDefault();
    create.mutate(bodyOf(values), {
      onSuccess: ({ data, operationId }) => {
        draft.drop();
        offerUndo(said(data), operationId);
        onCreated(data);
      },
    });
  }

  return (
    <Dialog title={title} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        {form.map((field, index) => {
          const set = (value: string) => draft.write(JSON.stringify({ ...values, [field.name]: value }));
          const common = { label: field.label, hint: field.hint, value: values[field.name] ?? "", onChange: set, error: problem?.field(field.name) };
          return (
            <div key={field.name} className="stack tight">
              {field.options ? <ChoiceField {...common} options={field.options} /> : <TextField {...common} type={field.type} required={index === 0} autoComplete="off" />}
              {index === 0 && <Similar noun={noun} values={texts(bodyOf(values))} href={href} />}
            </div>
          );
        })}
        {problem && (problem.errors.length === 0 || unplaced.length > 0) && <ProblemNote error={problem} />}
        <div className={styles.buttons}>
          <Button type="submit" loading={create.isPending}>
            {title}
          </Button>
          {draft.kept && Object.values(values).some(Boolean) && (
            <>
              <Button variant="subtle" onClick={draft.drop}>
                {t("records.clearForm")}
              </Button>
              <span className="quiet small">{t("common.draftKept")}</span>
            </>
          )}
        </div>
      </form>
    </Dialog>
  );
}
