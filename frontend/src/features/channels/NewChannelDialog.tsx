import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { TextField } from "@/components/Field";
import { Secret } from "@/components/Secret";
import { ProblemNote } from "@/components/States";
import { asProblem } from "@/lib/problem";
import { useCreateChannel } from "./api";

export function NewChannelDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const create = useCreateChannel();
  const [address, setAddress] = useState("");
  const [name, setName] = useState("");
  const problem = create.error ? asProblem(create.error) : null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    create.mutate({ kind: "email", address: address.trim(), ...(name && { name }) });
  }

  return (
    <Dialog title={t(create.data ? "channels.created" : "channels.add")} onClose={onClose}>
      {create.data ? (
        <Secret secret={create.data.secret} webhookUrl={create.data.webhookUrl} onDone={onClose} />
      ) : (
        <form className="stack" onSubmit={submit}>
          <TextField label={t("channels.address")} hint={t("channels.addressHint")} type="email" value={address} onChange={setAddress} required error={problem?.field("address")} placeholder="hello@your-shop.com" />
          <TextField label={t("channels.name")} hint={t("channels.nameHint")} value={name} onChange={setName} error={problem?.field("name")} />
          {problem && problem.errors.length === 0 && <ProblemNote error={problem} />}
          <Button type="submit" loading={create.isPending}>
            {t("channels.add")}
          </Button>
        </form>
      )}
    </Dialog>
  );
}
