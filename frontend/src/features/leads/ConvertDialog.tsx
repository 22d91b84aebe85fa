import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { TextField } from "@/components/Field";
import { ProblemNote } from "@/components/States";
import type { AnyRecord } from "@/lib/fields";
import { api, written } from "@/lib/http";
import { useUndo } from "@/lib/undo";

/** A lead becomes a contact, a company and, if wanted, a deal. */
export function ConvertDialog({ lead, onClose }: { lead: AnyRecord; onClose: () => void }) {
  const { t } = useTranslation();
  const { history } = useRouter();
  const client = useQueryClient();
  const offerUndo = useUndo();
  const [withDeal, setWithDeal] = useState(true);
  const [name, setName] = useState(String(lead.title || lead.interest || lead.name || ""));
  const [amount, setAmount] = useState(typeof lead.amount === "number" ? String(lead.amount) : "");
  const convert = useMutation({
    mutationFn: () => {
      const deal = withDeal ? { name: name.trim(), ...(amount.trim() && { amount: Number(amount.replace(",", ".")) }) } : null;
      return written(api.POST("/api/leads/{leadId}/convert", { params: { path: { leadId: lead.id } }, body: { deal } }));
    },
    onSuccess: ({ data, operationId }) => {
      onClose();
      offerUndo(t("record.converted"), operationId);
      const { deal, contact } = data;
      if (deal) history.push(`/deals/${deal.id}`);
      else if (contact) history.push(`/contacts/${contact.id}`);
    },
    onSettled: () => client.invalidateQueries(),
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    convert.mutate();
  }

  return (
    <Dialog title={t("record.convertTitle")} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <p className="quiet">{t("record.convertHint")}</p>
        <label className="row">
          <input type="checkbox" checked={withDeal} onChange={(event) => setWithDeal(event.target.checked)} />
          {t("record.withDeal")}
        </label>
        {withDeal && (
          <>
            <TextField label={t("record.dealName")} value={name} onChange={setName} required />
            <TextField label={t("record.dealAmount")} value={amount} onChange={setAmount} inputMode="decimal" />
          </>
        )}
        <ProblemNote error={convert.error} />
        <div>
          <Button type="submit" loading={convert.isPending}>
            {t("record.convert")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
