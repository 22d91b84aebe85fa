import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { ChoiceField, TextField } from "@/components/Field";
import { ProblemNote } from "@/components/States";
import { asProblem } from "@/lib/problem";
import { useChangeContact, type Contact } from "./api";

const LIFECYCLES: Contact["lifecycle"][] = ["lead", "customer", "partner", "former"];

export function EditContactDialog({ contact, onClose }: { contact: Contact; onClose: () => void }) {
  const { t } = useTranslation();
  const change = useChangeContact(contact.id);
  const [name, setName] = useState(contact.name);
  const [phone, setPhone] = useState(contact.phone ?? "");
  const [city, setCity] = useState(contact.city ?? "");
  const [lifecycle, setLifecycle] = useState(contact.lifecycle);
  const [tags, setTags] = useState(contact.tags.join(", "));
  const problem = change.error ? asProblem(change.error) : null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    const named = tags.split(",").map((tag) => tag.trim()).filter(Boolean);
    change.mutate({ version: contact.version, name, phone: phone || null, city: city || null, lifecycle, tags: named }, { onSuccess: onClose });
  }

  return (
    <Dialog title={t("contacts.edit")} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <TextField label={t("fields.name")} value={name} onChange={setName} required error={problem?.field("name")} />
        <TextField label={t("fields.phone")} type="tel" value={phone} onChange={setPhone} error={problem?.field("phone")} />
        <TextField label={t("fields.city")} value={city} onChange={setCity} error={problem?.field("city")} />
        <ChoiceField label={t("contacts.lifecycle")} value={lifecycle} onChange={(value) => setLifecycle(value as Contact["lifecycle"])} options={LIFECYCLES.map((value) => ({ value, label: t(`contacts.lifecycles.${value}`) }))} />
        <TextField label={t("fields.tags")} hint={t("contacts.tagsHint")} value={tags} onChange={setTags} error={problem?.field("tags")} />
        {problem?.status === 409 && <p role="alert">{t("contacts.conflict")}</p>}
        {problem && problem.status !== 409 && problem.errors.length === 0 && <ProblemNote error={problem} />}
        <Button type="submit" loading={change.isPending}>
          {t("common.save")}
        </Button>
      </form>
    </Dialog>
  );
}
