import { Button } from "@mantine/core";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { ChoiceField, TextField } from "@/components/Field";
import { ProblemNote } from "@/components/States";
import { useDraft } from "@/lib/drafts";
import { asProblem } from "@/lib/problem";
import { useUser } from "@/lib/session";
import { useUndo } from "@/lib/undo";
import { useCreateDeal, type Deal, type Named, type NewDeal, type Pipeline } from "./api";
import styles from "./Deals.module.css";
import { RecordPicker } from "./RecordPicker";

const CURRENCIES = ["EUR", "USD", "GBP", "CHF", "MXN", "BRL", "ARS", "COP", "CLP", "PEN", "CAD", "AUD", "JPY", "INR", "SEK", "NOK", "DKK", "PLN", "CZK"];
const LAST_CURRENCY = "mancrel.currency";

interface Typed {
  name: string;
  amount: string;
  currency: string;
  expectedCloseOn: string;
  stageId: string;
  contact: Named | null;
}

function read(text: string, stageId: string): Typed {
  const blank = { name: "", amount: "", currency: localStorage.getItem(LAST_CURRENCY) ?? "EUR", expectedCloseOn: "", stageId, contact: null };
  try {
    return { ...blank, ...(JSON.parse(text) as Partial<Typed>) };
  } catch {
    return blank;
  }
}

function dealOf({ contact, amount, expectedCloseOn, currency, ...typed }: Typed, pipelineId: string, ownerId: string | undefined): NewDeal {
  const priced = amount.trim() ? { amount: Number(amount.replace(",", ".")), currency } : {};
  return { ...typed, pipelineId, ownerId, ...priced, ...(expectedCloseOn && { expectedCloseOn }), ...(contact && { contactId: contact.id }) };
}

interface Props {
  pipeline: Pipeline;
  stageId: string;
  onClose: () => void;
  onCreated?: (deal: Deal) => void;
}

/** A name and Enter make a deal; the rest can wait. What is typed is a draft until then. */
export function NewDealDialog({ pipeline, stageId, onClose, onCreated }: Props) {
  const { t } = useTranslation();
  const user = useUser();
  const create = useCreateDeal();
  const offerUndo = useUndo();
  const draft = useDraft("deal.new");
  const known = pipeline.stages.some((stage) => stage.id === stageId) ? stageId : (pipeline.stages[0]?.id ?? "");
  const stored = read(draft.text, known);
  const typed = pipeline.stages.some((stage) => stage.id === stored.stageId) ? stored : { ...stored, stageId: known };
  const set = (part: Partial<Typed>) => draft.write(JSON.stringify({ ...typed, ...part }));
  const problem = create.error ? asProblem(create.error) : null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    localStorage.setItem(LAST_CURRENCY, typed.currency);
    create.mutate(dealOf(typed, pipeline.id, user?.id), {
      onSuccess: ({ data: deal, operationId }) => {
        draft.drop();
        offerUndo(t("deals.addedToast", { name: deal.name }), operationId);
        onClose();
        onCreated?.(deal);
      },
    });
  }

  return (
    <Dialog title={t("deals.add")} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <TextField label={t("deals.name")} placeholder={t("deals.namePlaceholder")} value={typed.name} onChange={(name) => set({ name })} required error={problem?.field("name")} />
        <div className={styles.pair}>
          <TextField label={t("deals.amount")} inputMode="decimal" value={typed.amount} onChange={(amount) => set({ amount })} error={problem?.field("amount")} />
          <ChoiceField label={t("common.currency")} value={typed.currency} onChange={(currency) => set({ currency })} options={CURRENCIES.map((value) => ({ value, label: value }))} error={problem?.field("currency")} />
        </div>
        <RecordPicker label={t("deals.contact")} noun="contacts" value={typed.contact} onChange={(contact) => set({ contact })} error={problem?.field("contactId")} />
        <div className={styles.pair}>
          <TextField label={t("deals.closeOn")} type="date" value={typed.expectedCloseOn} onChange={(expectedCloseOn) => set({ expectedCloseOn })} error={problem?.field("expectedCloseOn")} />
          <ChoiceField label={t("deals.stage")} value={typed.stageId} onChange={(next) => set({ stageId: next })} options={pipeline.stages.map((stage) => ({ value: stage.id, label: stage.name }))} error={problem?.field("stageId")} />
        </div>
        {problem && <ProblemNote error={problem} />}
        <div className="row wrap">
          <Button type="submit" loading={create.isPending}>
            {t("deals.add")}
          </Button>
          {draft.kept && (
            <>
              <Button variant="subtle" onClick={draft.drop}>
                {t("common.discard")}
              </Button>
              <span className="quiet small">{t("common.draftKept")}</span>
            </>
          )}
        </div>
      </form>
    </Dialog>
  );
}
