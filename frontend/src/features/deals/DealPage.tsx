import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { RecordView } from "@/components/record/RecordView";
import { Tag } from "@/components/Tag";
import { money } from "@/lib/format";
import { DEALS } from "./list";

const FACTS = ["name", "amount", "currency", "expectedCloseOn", "contactId", "companyId", "ownerId", "tags", "source", "probability", "weightedAmount", "stageChangedAt", "closedAt", "lostReason", "createdAt", "changedAt"];
const TONES = { won: "good", lost: "bad", open: "info" } as const;

export function DealPage() {
  const { t, i18n } = useTranslation();
  const { dealId } = useParams({ from: "/shell/deals/$dealId" });
  return (
    <RecordView
      key={dealId}
      spec={DEALS}
      id={dealId}
      back="/deals"
      backLabel={t("places.deals")}
      facts={FACTS}
      subtitle={(deal) => (
        <>
          {typeof deal.amount === "number" && <strong className="number">{money(deal.amount, String(deal.currency), i18n.language)}</strong>}
          <Tag tone={TONES[deal.status as keyof typeof TONES]}>{t(`records.choices.${String(deal.status)}`, { defaultValue: String(deal.status) })}</Tag>
        </>
      )}
    />
  );
}
