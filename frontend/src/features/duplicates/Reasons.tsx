import { useTranslation } from "react-i18next";
import { Tag } from "@/components/Tag";
import { percent } from "@/lib/format";
import type { Pair } from "./api";

/** How sure it is and why, in words. */
export function Reasons({ pair }: { pair: Pair }) {
  const { t, i18n } = useTranslation();
  return (
    <span className="row wrap">
      <Tag tone={pair.band === "sure" ? "good" : "warn"}>
        {t(`duplicates.bands.${pair.band}`)} · {percent(pair.score, i18n.language)}
      </Tag>
      {pair.reasons.map((reason) => (
        <Tag key={reason.kind}>{t(`duplicates.reasons.${reason.kind as "email"}`, { defaultValue: reason.text })}</Tag>
      ))}
    </span>
  );
}
