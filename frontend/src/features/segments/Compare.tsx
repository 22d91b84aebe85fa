import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Failed, Loading } from "@/components/States";
import table from "@/components/Table.module.css";
import { Tag } from "@/components/Tag";
import { count, money, numbers } from "@/lib/format";
import { useCurrency } from "@/lib/organisation";
import { comparisonQuery, segmentsQuery, type Difference, type Segment } from "./api";
import styles from "./Segments.module.css";

const OTHERS = "";

const AMOUNTS = ["totalSpends", "averageOrder", "lifetimeValue"];

/** Times are compared by how many days ago they were. */
const DAYS = /(At|Visit)$/;

/** How a figure of some kind is written. */
function useFigure(): (value: number, each: Difference) => string {
  const { i18n } = useTranslation();
  const currency = useCurrency();
  return (value, { kind, field }) => {
    if (kind === "share") return numbers(i18n.language, { style: "percent", maximumFractionDigits: 1 }).format(value);
    if (DAYS.test(field)) return numbers(i18n.language, { style: "unit", unit: "day", unitDisplay: "long", maximumFractionDigits: 0 }).format(value);
    if (AMOUNTS.includes(field)) return money(value, currency, i18n.language);
    return numbers(i18n.language, { maximumFractionDigits: 1 }).format(value);
  };
}

function Row({ each }: { each: Difference }) {
  const { t } = useTranslation();
  const figure = useFigure();
  return (
    <tr>
      <td>
        {each.label}
        {each.value !== null && `: ${each.value}`}
      </td>
      <td className={table.num}>{figure(each.a, each)}</td>
      <td className={table.num}>{figure(each.b, each)}</td>
      <td className={table.num} title={each.sentence}>
        {figure(each.difference, each)}
        <p className={table.sub}>{t("segments.between", { low: figure(each.low, each), high: figure(each.high, each) })}</p>
      </td>
      <td>
        <Tag tone={each.significant ? "good" : "plain"}>{t(each.significant ? "segments.significant" : "segments.chance")}</Tag>
      </td>
    </tr>
  );
}

/** What these people differ in from others, with how sure that is. */
export function Compare({ segment, other, onOther }: { segment: Segment; other: string; onOther: (id: string) => void }) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const all = useQuery(segmentsQuery);
  const query = useQuery(comparisonQuery(segment.id, other || null));
  const others = (all.data?.items ?? []).filter((each) => each.id !== segment.id);
  const otherName = others.find((each) => each.id === other)?.name ?? t("segments.everybodyElse");
  return (
    <div className="stack">
      <div className={styles.pick}>
        <label htmlFor={id}>{t("segments.compareWith")}</label>
        <select id={id} className={styles.select} value={other} onChange={(event) => onOther(event.target.value)}>
          <option value={OTHERS}>{t("segments.everybodyElse")}</option>
          {others.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </select>
      </div>
      {query.isPending && <Loading rows={4} />}
      {query.isError && <Failed error={query.error} retry={() => void query.refetch()} />}
      {query.data && (
        <>
          {other && <p className="number">{t("segments.overlap", { count: query.data.overlap, total: count(query.data.overlap, i18n.language) })}</p>}
          {query.data.differences.length === 0 ? (
            <p className="quiet">{t("segments.noDifference")}</p>
          ) : (
            <div className={table.frame}>
              <table className={table.table} aria-label={t("segments.page.compare")}>
                <thead>
                  <tr>
                    <th>{t("segments.property")}</th>
                    <th className={table.num}>{`${segment.name} (${count(query.data.a.count, i18n.language)})`}</th>
                    <th className={table.num}>{`${otherName} (${count(query.data.b.count, i18n.language)})`}</th>
                    <th className={table.num}>{t("segments.difference")}</th>
                    <th>
                      <span className="hidden-text">{t("segments.significant")}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {query.data.differences.map((each) => (
                    <Row key={`${each.field} ${each.value}`} each={each} />
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </>
      )}
    </div>
  );
}
