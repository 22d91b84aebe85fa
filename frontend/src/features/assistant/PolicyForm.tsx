import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "@/components/Field";
import { numbers } from "@/lib/format";
import { intentsQuery, useIntentName } from "@/lib/intents";
import { MODES, RUNGS, type Policy } from "./api";
import styles from "./Assistant.module.css";
import { AwayFields } from "./AwayFields";
import { BoundFields } from "./BoundFields";
import { CommitField } from "./CommitField";
import { listed } from "./values";

const REPLIES = ["availability", "price", "product_advice", "delivery", "return_refund", "invoice", "account"];
const ALPHAS = [0.01, 0.02, 0.05, 0.1];
const AUTOS = [0.9, 0.95, 0.97, 0.99];

interface Props {
  policy: Policy;
  put: (part: Partial<Policy>) => void;
}

/** The settings of the file, one field each. */
export function PolicyForm({ policy, put }: Props) {
  const { t, i18n } = useTranslation();
  const share = numbers(i18n.language, { style: "percent", maximumFractionDigits: 1 });
  const budget = { alpha: 0.02, proof: "measured" as const, ...policy.budget };
  const bands = { auto: 0.9, review: 0.6, ...policy.bands };
  const shares = (known: number[], value: number) => [...new Set([...known, value])].sort((a, b) => a - b).map((each) => ({ value: String(each), label: share.format(each) }));
  const named = useIntentName();
  const own = useQuery(intentsQuery).data?.filter((each) => !each.starter).map((each) => each.key) ?? [];
  const names = [...new Set([...REPLIES, ...own, ...Object.keys(policy.intents ?? {})])];
  return (
    <>
      <div className={styles.fields}>
        <ChoiceField label={t("assistant.setting.mode")} value={policy.mode ?? "on"} onChange={(mode) => put({ mode: mode as Policy["mode"] })} options={MODES.map((value) => ({ value, label: t(`assistant.modes.${value}`) }))} />
        <ChoiceField label={t("assistant.setting.proof")} value={budget.proof} onChange={(proof) => put({ budget: { ...budget, proof: proof as "measured" } })} options={(["measured", "required"] as const).map((value) => ({ value, label: t(`assistant.proofs.${value}`) }))} />
        <ChoiceField label={t("assistant.setting.alpha")} value={String(budget.alpha)} onChange={(alpha) => put({ budget: { ...budget, alpha: Number(alpha) } })} options={shares(ALPHAS, budget.alpha)} />
        <ChoiceField label={t("assistant.setting.auto")} value={String(bands.auto)} onChange={(auto) => put({ bands: { ...bands, auto: Number(auto) } })} options={shares(AUTOS, bands.auto)} />
      </div>
      <h3>{t("assistant.setting.intents")}</h3>
      <div className={styles.fields}>
        {names.map((name) => (
          <ChoiceField
            key={name}
            label={named(name)}
            value={policy.intents?.[name] ?? "ask"}
            onChange={(rung) => put({ intents: { ...policy.intents, [name]: rung as (typeof RUNGS)[number] } })}
            options={RUNGS.map((value) => ({ value, label: t(`assistant.rung.${value}`) }))}
          />
        ))}
      </div>
      <BoundFields policy={policy} put={put} />
      <CommitField label={t("assistant.setting.forbidden")} hint={t("assistant.forbiddenHint")} value={(policy.forbidden ?? []).join(", ")} onCommit={(typed) => put({ forbidden: listed(typed) })} />
      <AwayFields away={policy.away ?? "off"} put={(away) => put({ away })} />
    </>
  );
}
