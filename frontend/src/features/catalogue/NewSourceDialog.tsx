import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { ChoiceField, TextField } from "@/components/Field";
import { Secret } from "@/components/Secret";
import { ProblemNote } from "@/components/States";
import { asProblem } from "@/lib/problem";
import { useCreateSource, type NewSource } from "./api";

type Kind = NonNullable<NewSource["kind"]>;

const KINDS: Kind[] = ["standard", "shopify", "woocommerce"];

/** A shop that will tell us its catalogue. Its secret is shown once, here. */
export function NewSourceDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const create = useCreateSource();
  const [name, setName] = useState("");
  const [kind, setKind] = useState<Kind>("standard");
  const [feedUrl, setFeedUrl] = useState("");
  const [currency, setCurrency] = useState("EUR");
  const [secret, setSecret] = useState("");
  const problem = create.error ? asProblem(create.error) : null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    create.mutate({ name, kind, currency: currency.trim().toUpperCase(), ...(feedUrl && { feedUrl }), ...(secret && { secret }) });
  }

  return (
    <Dialog title={create.data ? t("catalogue.created") : t("catalogue.addSource")} onClose={onClose}>
      {create.data ? (
        <Secret secret={create.data.secret} webhookUrl={create.data.webhookUrl} onDone={onClose} />
      ) : (
        <form className="stack" onSubmit={submit}>
          <TextField label={t("fields.name")} value={name} onChange={setName} required error={problem?.field("name")} placeholder={t("catalogue.namePlaceholder")} />
          <ChoiceField
            label={t("catalogue.kind")}
            value={kind}
            onChange={(value) => setKind(value as Kind)}
            options={KINDS.map((value) => ({ value, label: t(`catalogue.kinds.${value}`) }))}
          />
          <TextField label={t("catalogue.feedUrl")} hint={t("catalogue.feedHint")} type="url" value={feedUrl} onChange={setFeedUrl} error={problem?.field("feedUrl")} />
          <TextField label={t("common.currency")} hint={t("catalogue.currencyHint")} value={currency} onChange={setCurrency} required error={problem?.field("currency")} />
          {kind !== "standard" && <TextField label={t("catalogue.vendorSecret")} hint={t("catalogue.vendorSecretHint")} value={secret} onChange={setSecret} error={problem?.field("secret")} autoComplete="off" />}
          {problem && problem.errors.length === 0 && <ProblemNote error={problem} />}
          <Button type="submit" loading={create.isPending}>
            {t("catalogue.addSource")}
          </Button>
        </form>
      )}
    </Dialog>
  );
}
