import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { HrefLink } from "@/components/HrefLink";
import type { AnyRecord, Noun } from "@/lib/fields";
import { money } from "@/lib/format";
import { listRecords } from "@/lib/records";
import styles from "./record.module.css";

const SHOWN = 6;

interface Props {
  title: string;
  noun: Noun;
  /** The field of these records that points here. */
  field: string;
  id: string;
}

function said(record: AnyRecord): string {
  return String(record.name || record.title || record.email || record.id);
}

/** The records that point to this one: the first of them, and the way to all. */
export function Related({ title, noun, field, id }: Props) {
  const { t, i18n } = useTranslation();
  const filter = JSON.stringify({ operator: "AND", conditions: [{ field, operator: "=", value: id }] });
  const found = useQuery({
    queryKey: [noun, "related", field, id],
    queryFn: ({ signal }) => listRecords(noun, { filter, limit: SHOWN, sort: "-changedAt" }, signal),
  });
  const total = found.data?.total ?? 0;
  const list = noun === "deals" ? "/deals/list" : `/${noun}`;
  return (
    <section className={styles.card} aria-label={title}>
      <h2>
        {title} {found.data && <span className="quiet number">{total}</span>}
      </h2>
      {found.data && total === 0 && <p className="quiet">{t("record.none")}</p>}
      <ul className="stack">
        {found.data?.items.map((record) => (
          <li key={record.id} className="row spread">
            <HrefLink href={`/${noun}/${record.id}`} className="cut">
              {said(record)}
            </HrefLink>
            {typeof record.amount === "number" && <span className="number">{money(record.amount, typeof record.currency === "string" ? record.currency : null, i18n.language)}</span>}
          </li>
        ))}
      </ul>
      {total > SHOWN && <HrefLink href={`${list}?filter=${encodeURIComponent(filter)}`}>{t("record.all", { count: total })}</HrefLink>}
    </section>
  );
}
