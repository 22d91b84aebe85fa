import { Button } from "@mantine/core";
import { IconArrowLeft, IconArrowRight } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNote } from "@/components/States";
import { readDraft, writeDraft } from "@/lib/drafts";
import { day } from "@/lib/format";
import { toast } from "@/lib/toasts";
import { useSaveCampaign } from "./api";
import { AudienceStep } from "./AudienceStep";
import styles from "./Campaigns.module.css";
import { CheckStep } from "./CheckStep";
import { MessageStep } from "./MessageStep";
import { audienceOf, hasMessage, planOf, STEPS, useWritten, type Step, type Written } from "./plan";
import { Steps } from "./Steps";
import { TimeStep } from "./TimeStep";

export interface StepProps {
  written: Written;
  put: (part: Partial<Written>) => void;
}

interface Props {
  draftKey: string;
  initial: Written;
  step: Step;
}

function gapOf(written: Written, step: Step): "needsAudience" | "needsMessage" | null {
  if (audienceOf(written) === null) return "needsAudience";
  return step !== "audience" && !hasMessage(written) ? "needsMessage" : null;
}

/** From whom to when, step by step; it can be left at any of them and gone on with. */
export function Composer({ draftKey, initial, step: wanted }: Props) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const { written, put, drop, kept } = useWritten(draftKey, initial);
  const step = wanted === "check" && !written.id ? "time" : wanted;
  const save = useSaveCampaign();
  const [asked, setAsked] = useState(false);
  const gap = gapOf(written, step);
  const at = STEPS.indexOf(step);
  const next = STEPS[at + 1];
  const go = (to: Step) => void navigate({ to: ".", search: ((old: object) => ({ ...old, step: to })) as never });

  async function saved(): Promise<string> {
    const defaultName = t("campaigns.defaultName", { day: day(new Date().toISOString(), i18n.language) });
    const { id } = await save.mutateAsync({ id: written.id, version: initial.version, plan: planOf(written, defaultName) });
    return id;
  }

  /** The draft goes to the server; what remains to be said of its time stays here. */
  async function keep(then: (id: string) => void): Promise<void> {
    try {
      const id = await saved();
      const { schedule } = written;
      drop();
      if (schedule) writeDraft(`campaign.${id}`, JSON.stringify({ schedule }));
      then(id);
    } catch {
      // What went wrong stands below.
    }
  }

  function discard(): void {
    const key = `campaign.${draftKey}`;
    const text = readDraft(key);
    drop();
    toast(t("campaigns.discarded"), { undo: text === null ? undefined : () => writeDraft(key, text) });
  }

  function forward(): void {
    setAsked(true);
    if (gap || !next) return;
    setAsked(false);
    if (next === "check") void keep((id) => void navigate({ to: "/campaigns/$campaignId/edit", params: { campaignId: id }, search: { step: "check" } }));
    else go(next);
  }

  return (
    <div className={styles.composer}>
      <Steps now={step} />
      {step === "audience" && <AudienceStep written={written} put={put} />}
      {step === "message" && <MessageStep written={written} put={put} />}
      {step === "time" && <TimeStep written={written} put={put} />}
      {step === "check" && <CheckStep written={{ ...written, version: initial.version }} onDone={drop} />}
      <footer className={styles.foot}>
        {at > 0 && (
          <Button variant="default" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={() => go(STEPS[at - 1] ?? "audience")}>
            {t("campaigns.back")}
          </Button>
        )}
        {next && (
          <Button rightSection={<IconArrowRight size={16} aria-hidden />} loading={save.isPending} onClick={forward}>
            {t("campaigns.next", { step: t(`campaigns.steps.${next}`) })}
          </Button>
        )}
        {step !== "check" && hasMessage(written) && audienceOf(written) && (
          <Button
            variant="subtle"
            onClick={() =>
              void keep((id) => {
                toast(t("campaigns.draftSaved", { name: written.name || t("campaigns.new") }));
                void navigate({ to: "/campaigns/$campaignId", params: { campaignId: id }, search: {} });
              })
            }
          >
            {t("campaigns.saveDraft")}
          </Button>
        )}
        {kept && (
          <Button variant="subtle" onClick={discard}>
            {t("campaigns.discard")}
          </Button>
        )}
        {asked && gap && (
          <span role="alert" className={styles.gap}>
            {t(`campaigns.${gap}`)}
          </span>
        )}
      </footer>
      {kept && <p className="small quiet">{t("campaigns.draftKept")}</p>}
      <ProblemNote error={save.error} />
    </div>
  );
}
