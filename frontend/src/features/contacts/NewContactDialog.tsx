import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { TextField } from "@/components/Field";
import { ProblemNote } from "@/components/States";
import { asProblem } from "@/lib/problem";
import { useCreateContact } from "./api";

interface Props {
  onClose: () => void;
  onCreated: (contactId: string) => void;
}

export function NewContactDialog({ onClose, onCreated }: Props) {
  const { t } = useTranslation();
  const create = useCreateContact();
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [phone, setPhone] = useState("");
  const problem = create.error ? asProblem(create.error) : null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    create.mutate({ name, ...(email && { email }), ...(phone && { phone }) }, { onSuccess: (contact) => onCreated(contact.id) });
  }

  return (
    <Dialog title={t("contacts.add")} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <TextField label={t("fields.name")} value={name} onChange={setName} required error={problem?.field("name")} />
        <TextField label={t("fields.email")} type="email" value={email} onChange={setEmail} error={problem?.field("email")} />
        <TextField label={t("fields.phone")} type="tel" value={phone} onChange={setPhone} error={problem?.field("phone")} />
        {problem && problem.errors.length === 0 && <ProblemNote error={problem} />}
        <Button type="submit" loading={create.isPending}>
          {t("contacts.add")}
        </Button>
      </form>
    </Dialog>
  );
}
