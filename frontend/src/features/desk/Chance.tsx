import { useTranslation } from "react-i18next";
import table from "@/components/Table.module.css";
import { percent } from "@/lib/format";
import type { Waiting } from "./api";

/** How likely its promise is broken, and how sure that is; in short only where that is known. Nothing where it is already, or the customer's turn. */
export function Chance({ item, short = false }: { item: Waiting; short?: boolean }) {
  const { t, i18n } = useTranslation();
  const share = (value: number) => percent(value, i18n.language);
  if (!item.sla || item.sla.state === "breached" || item.sla.state === "paused") return null;
  if (!item.forecast) return short ? null : <span className="quiet">{t("desk.notKnownYet")}</span>;
  const { chance, low, high, of, like } = item.forecast;
  return (
    <span title={t("desk.chanceTitle", { low: share(low), high: share(high), like: ["age" as const, ...like].map((each) => t(`desk.like.${each}`)).join(", ") })}>
      {t("desk.chance", { chance: share(chance) })}
      {!short && (
        <span className={table.sub} style={{ display: "block" }}>
          {t("desk.chanceOf", { low: share(low), high: share(high), count: of })}
        </span>
      )}
    </span>
  );
}
