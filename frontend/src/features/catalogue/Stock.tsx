import { useTranslation } from "react-i18next";
import { Tag } from "@/components/Tag";
import { count } from "@/lib/format";

const LOW = 5;

export function Stock({ stock }: { stock: number | null }) {
  const { t, i18n } = useTranslation();
  if (stock === null) return <Tag>{t("catalogue.stockUnknown")}</Tag>;
  const tone = stock === 0 ? "bad" : stock <= LOW ? "warn" : "good";
  return <Tag tone={tone}>{stock === 0 ? t("stock.soldOut") : t("stock.inStock", { count: stock, stock: count(stock, i18n.language) })}</Tag>;
}
