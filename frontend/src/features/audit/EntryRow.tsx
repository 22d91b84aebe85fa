import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { HrefLink } from "@/components/HrefLink";
import { Moment } from "@/components/Moment";
import { Tag, type Tone } from "@/components/Tag";
import { useFields, type FieldInfo } from "@/lib/fields";
import { plain } from "@/lib/format";
import { useReferenceName } from "@/lib/references";
import { undoAll } from "@/lib/undo";
import type { Entry } from "./api";
import styles from "./Audit.module.css";
import { Changes } from "./Changes";
import { hasPage, isRecordNoun, useWho } from "./words";

const TONES: Record<Entry["action"], Tone> = { created: "good", changed: "info", deleted: "bad", restored: "plain" };
const SHOWN = 6;
const NONE: FieldInfo[] = [];

function AskedName({ noun, id }: { noun: string; id: string }) {
  return <>{useReferenceName(noun, id) ?? "…"}</>;
}

/** What the record is called: as this entry says, else as it is called now. */
function Name({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const said = entry.changes.find((change) => change.field === "name" || change.field === "title");
  const name = said?.after ?? said?.before ?? entry.title;
  if (typeof name === "string" && name) return <>{name}</>;
  if (entry.noun === "sending_policies") return <>{t("audit.nouns.sending_policies")}</>;
  return isRecordNoun(entry.noun) ? <AskedName noun={entry.noun} id={entry.recordId} /> : <>{entry.recordId}</>;
}

/** One write: who, when, what, from what to what, and the way back. */
export function EntryRow({ entry, alone }: { entry: Entry; alone: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const who = useWho();
  const fields = useFields(entry.noun, NONE);
  const [undoing, setUndoing] = useState(false);
  const told = entry.changes.filter((change) => change.after !== entry.recordId && change.before !== entry.recordId);
  const brief = entry.action === "created" ? [] : told.slice(0, SHOWN);
  const rest = told.slice(brief.length);

  function undo(operationId: string): void {
    setUndoing(true);
    void undoAll(client, [operationId]).finally(() => setUndoing(false));
  }

  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <Tag tone={TONES[entry.action]}>{t(`audit.did.${entry.action}`)}</Tag>
        <span className={styles.name}>
          {hasPage(entry) ? (
            <HrefLink href={entry.noun === "sending_policies" ? "/settings/sending" : `/${entry.noun}/${entry.recordId}`}>
              <Name entry={entry} />
            </HrefLink>
          ) : (
            <Name entry={entry} />
          )}
        </span>
        <span className="small quiet">{t(`audit.nouns.${entry.noun as "contacts"}`, { defaultValue: plain(entry.noun) })}</span>
        <span className={styles.buttons}>
          {!alone && (
            <Button size="compact-sm" variant="subtle" renderRoot={(props) => <Link from="/audit" to="/audit" search={(old) => ({ ...old, noun: entry.noun, recordId: entry.recordId })} {...props} />}>
              {t("audit.only")}
            </Button>
          )}
          {entry.operationId && (
            <Button size="compact-sm" variant="subtle" loading={undoing} onClick={() => undo(entry.operationId ?? "")}>
              {t("audit.undo")}
            </Button>
          )}
        </span>
      </div>
      <p className="small quiet">
        {who(entry.by)} · <Moment at={entry.at} /> · <span className="number">#{entry.number}</span>
      </p>
      {brief.length > 0 && <Changes entry={entry} changes={brief} fields={fields} />}
      {rest.length > 0 && (
        <details className={styles.more}>
          <summary>{t("audit.moreFields", { count: rest.length })}</summary>
          <Changes entry={entry} changes={rest} fields={fields} />
        </details>
      )}
    </li>
  );
}
