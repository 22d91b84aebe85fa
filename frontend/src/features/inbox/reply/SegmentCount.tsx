import { useTranslation } from "react-i18next";
import { count } from "@/lib/format";
import { countSegments } from "./segments";

/** How many SMS a text becomes. */
export function SegmentCount({ text }: { text: string }) {
  const { t, i18n } = useTranslation();
  const { encoding, units, segments } = countSegments(text);
  return t("inbox.segments", { count: segments, letters: count(units, i18n.language), encoding });
}
