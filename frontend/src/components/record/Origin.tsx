import { useTranslation } from "react-i18next";
import type { AnyRecord } from "@/lib/fields";
import { day } from "@/lib/format";
import styles from "./record.module.css";

/** What the server keeps of a value that was not typed in here. */
interface Told {
  source?: string;
  at?: string;
  before?: unknown;
  refused?: string;
}

const SOURCES = ["api", "import", "quality"] as const;

function told(record: AnyRecord, name: string): Told | null {
  const origins = record.provenance;
  if (typeof origins !== "object" || origins === null) return null;
  return ((origins as Record<string, Told>)[name] ?? null) satisfies Told | null;
}

/** Where a value came from: the shop's feed, a file, a mended slip; and what the shop says otherwise. */
export function Origin({ record, name }: { record: AnyRecord; name: string }) {
  const { t, i18n } = useTranslation();
  const origin = told(record, name);
  if (!origin) return null;
  if (origin.refused) return <span className={styles.origin}>{t("record.origin.refused", { value: origin.refused })}</span>;
  const source = SOURCES.find((each) => each === origin.source);
  if (!source || !origin.at) return null;
  const grown = name === "totalSpends" && source !== "quality" && Number(record.orderCount) > 0;
  return <span className={styles.origin}>{t(`record.origin.${grown ? "grown" : source}`, { day: day(origin.at, i18n.language), before: String(origin.before ?? "–") })}</span>;
}
