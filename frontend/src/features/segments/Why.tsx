import { IconCircleCheck, IconCircleX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { HrefLink } from "@/components/HrefLink";
import { PersonPicker } from "@/components/PersonPicker";
import { Failed, Loading } from "@/components/States";
import { useWords } from "@/components/records/words";
import { useFields, type AnyRecord, type FieldInfo } from "@/lib/fields";
import { useCurrency } from "@/lib/organisation";
import { useReferenceName } from "@/lib/references";
import { whyQuery, type Because, type Segment } from "./api";
import styles from "./Segments.module.css";

const NONE: FieldInfo[] = [];
const GROUPS: Record<string, true> = { AND: true, OR: true, NOT: true };

function Mark({ holds }: { holds: boolean }) {
  const { t } = useTranslation();
  const Symbol = holds ? IconCircleCheck : IconCircleX;
  return (
    <>
      <Symbol size={17} aria-hidden />
      <span className="hidden-text">{t(holds ? "segments.holds" : "segments.fails")}</span>
    </>
  );
}

function Actual({ because, fields }: { because: Because; fields: Map<string, FieldInfo> }) {
  const { t } = useTranslation();
  const words = useWords();
  const field = fields.get(because.field ?? "");
  const currency = useCurrency();
  const { actual } = because;
  if (actual === undefined || (actual === null && !because.field)) return null;
  const none = actual === null || actual === "" || (Array.isArray(actual) && actual.length === 0);
  const shown = Array.isArray(actual) ? actual.join(", ") : field ? words.value(field, actual, { currency } as unknown as AnyRecord) : String(actual);
  return <span className="quiet"> – {none ? t("segments.nothing") : t("segments.actual", { value: shown })}</span>;
}

/** Each condition with the person's value, and whether it holds. */
function Tree({ because, fields }: { because: Because; fields: Map<string, FieldInfo> }) {
  const { t } = useTranslation();
  if (!because.conditions) {
    return (
      <li className={styles.reason} data-holds={because.holds}>
        <Mark holds={because.holds} />
        <span>
          {because.sentence}
          <Actual because={because} fields={fields} />
        </span>
      </li>
    );
  }
  return (
    <li>
      <p className={styles.reason} data-holds={because.holds}>
        <Mark holds={because.holds} />
        <span>{because.operator in GROUPS ? t(`segments.all_${because.operator as "AND" | "OR" | "NOT"}`) : because.sentence}</span>
      </p>
      <ul>
        {because.conditions.map((each, index) => (
          <Tree key={index} because={each} fields={fields} />
        ))}
      </ul>
    </li>
  );
}

function Verdict({ segment, contactId }: { segment: Segment; contactId: string }) {
  const { t } = useTranslation();
  const query = useQuery(whyQuery(segment.id, contactId));
  const name = useReferenceName("contacts", contactId) ?? "…";
  const fields = useFields("contacts", NONE);
  if (query.isPending) return <Loading rows={3} />;
  if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />;
  const { member, tree, sentence } = query.data;
  return (
    <section className={styles.panel} aria-label={t("segments.page.why")}>
      <p className={styles.verdict} role="status">
        <span className={styles.reason} data-holds={member}>
          {member ? <IconCircleCheck size={22} aria-hidden /> : <IconCircleX size={22} aria-hidden />}
        </span>
        <HrefLink href={`/contacts/${contactId}`}>{t(member ? "segments.isIn" : "segments.isOut", { name })}</HrefLink>
      </p>
      {segment.kind === "frozen" && <p className="quiet">{t("segments.frozenWhy")}</p>}
      <p className={styles.sentence}>{sentence}</p>
      <ul className={styles.tree}>
        <Tree because={tree} fields={fields} />
      </ul>
    </section>
  );
}

/** Why somebody is in the segment, or not: with the values that decide. */
export function Why({ segment, contactId, onPick }: { segment: Segment; contactId?: string; onPick: (id: string) => void }) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <PersonPicker label={t("segments.whyWho")} onPick={(person) => onPick(person.id)} />
      {contactId && <Verdict segment={segment} contactId={contactId} />}
    </div>
  );
}
