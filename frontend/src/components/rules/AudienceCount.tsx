import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Avatar } from "@/components/Avatar";
import { HrefLink } from "@/components/HrefLink";
import { useWords } from "@/components/records/words";
import type { FieldInfo } from "@/lib/fields";
import { count, numbers } from "@/lib/format";
import { asProblem } from "@/lib/problem";
import { conditionCount, type Group } from "@/lib/rules";
import { usePreview } from "./preview";
import { withNever } from "./query";
import styles from "./rules.module.css";

interface Props {
  rule: Group;
  fields: Map<string, FieldInfo>;
  preview: ReturnType<typeof usePreview>;
  /** A part of the rule cannot be asked. */
  broken: boolean;
  onRule: (rule: Group) => void;
}

/** "Not seen for 90 days" leaves open those who were never seen: both counts, and the choice. */
function Never({ rule, onRule }: { rule: Group; onRule: (rule: Group) => void }) {
  const { t, i18n } = useTranslation();
  const [without, including] = [withNever(rule, false), withNever(rule, true)];
  const [one, other] = [usePreview(without), usePreview(including)];
  if (!without || !including || !one.data || !other.data) return null;
  const counted = JSON.stringify(rule) === JSON.stringify(including);
  const words = (name: "without" | "with", total: number) => t(`rules.${name}`, { count: total, total: count(total, i18n.language) });
  return (
    <div className={styles.never} role="group" aria-label={t("rules.countIn")}>
      <span>{words("without", one.data.count)}</span>
      <span>{words("with", other.data.count)}</span>
      <Button size="compact-md" variant="default" onClick={() => onRule(counted ? without : including)}>
        {t(counted ? "rules.leaveOut" : "rules.countIn")}
      </Button>
    </div>
  );
}

type Found = NonNullable<ReturnType<typeof usePreview>["data"]>;

function Figure({ data, stale }: { data: Found | undefined; stale: boolean }) {
  const { t, i18n } = useTranslation();
  const total = data ? count(data.count, i18n.language) : "…";
  return (
    <div className={styles.fresh} data-stale={stale || undefined}>
      <p className={styles.big}>
        {total} <span>{t("rules.people", { count: data?.count ?? 0 })}</span>
      </p>
      {data && <p className="small quiet number">{t("rules.of", { total: count(data.total, i18n.language), ms: numbers(i18n.language, { maximumFractionDigits: 1 }).format(data.tookMs) })}</p>}
      <p role="status" className="hidden-text">
        {data && !stale && t("rules.matches", { count: data.count, total })}
      </p>
    </div>
  );
}

function Samples({ people }: { people: Found["sample"] }) {
  const { t } = useTranslation();
  return (
    <div className="stack tight">
      <h2>{t("rules.samples")}</h2>
      {people.length === 0 && <p className="quiet">{t("rules.noSamples")}</p>}
      <ul className={styles.samples}>
        {people.map((person) => (
          <li key={person.id}>
            <HrefLink href={`/contacts/${person.id}`} className={styles.sample}>
              <Avatar name={person.name ?? person.email ?? "?"} size={26} />
              <span className="cut">{person.name ?? person.email ?? person.id}</span>
            </HrefLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The rule in words, how many people it describes, and five of them. */
export function AudienceCount({ rule, fields, preview, broken, onRule }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { data, stale, error } = preview;
  const empty = conditionCount(rule) === 0;
  const said = data && !stale ? data.sentence : words.rule(rule, fields);
  const problem = error && !broken ? asProblem(error) : null;
  return (
    <aside className={styles.side} aria-label={t("segments.people")}>
      <Figure data={data} stale={stale} />
      <p className={styles.sentence}>{empty ? t("rules.everybody") : said}</p>
      {broken && <p className={styles.problem}>{t("rules.mend")}</p>}
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem.errors[0]?.detail ?? problem.message}
        </p>
      )}
      <Never rule={rule} onRule={onRule} />
      {data && <Samples people={data.sample} />}
    </aside>
  );
}
