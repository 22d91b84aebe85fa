import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Failed, Loading } from "@/components/States";
import table from "@/components/Table.module.css";
import { Tag } from "@/components/Tag";
import { count, numbers } from "@/lib/format";
import { useCurrency } from "@/lib/organisation";
import { comparisonQuery, segmentsQuery, type Comparison, type Difference, type Segment, type Unknown } from "./api";
import styles from "./Segments.module.css";

const OTHERS = "";

const AMOUNTS = ["totalSpends", "averageOrder", "lifetimeValue", "orderValue", "revenue"];
const FINE = 2;

/** Times are compared by how many days ago they were. */
const DAYS = /(At|Visit)$/;

type Kind = Pick<Difference, "kind" | "field" | "days">;

/** How a figure of some kind is written, and how the difference of two. */
function useFigures(): Record<"figure" | "gap", (value: number, each: Kind) => string> {
  const { i18n } = useTranslation();
  const currency = useCurrency();
  const write = (value: number, { kind, field, days }: Kind, options: Intl.NumberFormatOptions) => {
    if (kind === "share") return numbers(i18n.language, { ...options, style: "percent", maximumFractionDigits: 1 }).format(value);
    if (DAYS.test(field)) return numbers(i18n.language, { ...options, style: "unit", unit: "day", unitDisplay: "long", maximumFractionDigits: 0 }).format(value);
    if (AMOUNTS.includes(field) && currency) return numbers(i18n.language, { ...options, style: "currency", currency }).format(value);
    return numbers(i18n.language, { ...options, maximumFractionDigits: days || AMOUNTS.includes(field) ? FINE : 1 }).format(value);
  };
  return {
    figure: (value, each) => write(value, each, {}),
    // Of shares in points: "10 % more" could be of the share itself.
    gap: (value, each) => (each.kind === "share" ? numbers(i18n.language, { signDisplay: "exceptZero", maximumFractionDigits: 1 }).format(value * 100) : write(value, each, { signDisplay: "exceptZero" })),
  };
}

/** Whether it could be read: of times less than half a day is none. */
function isSeen({ field, difference }: Difference): boolean {
  return !DAYS.test(field) || Math.abs(difference) >= 0.5;
}

/** On a phone, where there is no head of the table: whose figure it is. */
function Side({ name }: { name: string }) {
  return <p className={styles.side}>{name}</p>;
}

function Row({ each, a, b }: { each: Difference; a: string; b: string }) {
  const { t } = useTranslation();
  const { figure, gap } = useFigures();
  const apart = gap(each.difference, each);
  return (
    <tr>
      <td>
        {each.label}
        {each.value !== null && `: ${each.value}`}
      </td>
      <td className={table.num}>
        <Side name={a} />
        {figure(each.a, each)}
      </td>
      <td className={table.num}>
        <Side name={b} />
        {figure(each.b, each)}
      </td>
      <td className={table.num} title={each.sentence}>
        <Side name={t("segments.difference")} />
        {each.kind === "share" ? t("segments.points", { value: apart }) : apart}
        <p className={table.sub}>{t("segments.between", { low: gap(each.low, each), high: gap(each.high, each) })}</p>
      </td>
      <td>
        <Tag tone={each.significant ? "good" : "plain"}>{t(each.significant ? "segments.significant" : "segments.chance")}</Tag>
      </td>
    </tr>
  );
}

/** What cannot be compared, and why. */
function UnknownRow({ each, a, b }: { each: Unknown; a: string; b: string }) {
  const { t } = useTranslation();
  const { figure } = useFigures();
  const said = (value: number | null) => (value === null ? <span className="quiet">{t("segments.unknown")}</span> : figure(value, each));
  return (
    <tr>
      <td>{each.label}</td>
      <td className={table.num}>
        <Side name={a} />
        {said(each.a)}
      </td>
      <td className={table.num}>
        <Side name={b} />
        {said(each.b)}
      </td>
      <td colSpan={2} title={each.sentence}>
        <p className={table.sub}>{each.why}</p>
      </td>
    </tr>
  );
}

interface Sides {
  label: string;
  a: string;
  b: string;
  differences: Difference[];
  unknown?: Unknown[];
}

function Differences({ label, a, b, differences, unknown = [] }: Sides) {
  const { t } = useTranslation();
  return (
    <div className={table.frame}>
      <table className={table.table} aria-label={label}>
        <thead>
          <tr>
            <th>{t("segments.property")}</th>
            <th className={table.num}>{a}</th>
            <th className={table.num}>{b}</th>
            <th className={table.num}>{t("segments.difference")}</th>
            <th>
              <span className="hidden-text">{t("segments.significant")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {differences.map((each) => (
            <Row key={`${each.field} ${each.value}`} each={each} a={a} b={b} />
          ))}
          {unknown.map((each) => (
            <UnknownRow key={each.field} each={each} a={a} b={b} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What they did lately, and what they are. */
function Found({ found, a, b }: { found: Comparison; a: string; b: string }) {
  const { t } = useTranslation();
  const lasting = found.differences.filter((each) => !each.days && isSeen(each));
  const did = t("segments.lately", { count: found.days });
  return (
    <>
      <h2>{did}</h2>
      <Differences label={did} a={a} b={b} differences={found.differences.filter((each) => each.days)} unknown={found.unknown} />
      <h2>{t("segments.are")}</h2>
      {lasting.length === 0 ? <p className="quiet">{t("segments.noDifference")}</p> : <Differences label={t("segments.page.compare")} a={a} b={b} differences={lasting} />}
    </>
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
          <Found found={query.data} a={`${segment.name} (${count(query.data.a.count, i18n.language)})`} b={`${otherName} (${count(query.data.b.count, i18n.language)})`} />
        </>
      )}
    </div>
  );
}
