/** What is called how in the audit trail. */
import { useTranslation } from "react-i18next";
import { plain } from "@/lib/format";
import { usePersonName } from "@/lib/people";
import type { FieldInfo, FieldType, Noun } from "@/lib/fields";

/** The nouns whose records have a page and can be put back. */
const NOUNS: string[] = ["contacts", "companies", "leads", "deals"] satisfies Noun[];

export function isRecordNoun(noun: string): noun is Noun {
  return NOUNS.includes(noun);
}

/** Whether what an entry is about can be looked at. */
export function hasPage({ noun, action }: { noun: string; action: string }): boolean {
  return isRecordNoun(noun) || noun === "sending_policies" || (action !== "deleted" && ["segments", "campaigns", "templates", "journeys"].includes(noun));
}

/** What is audited beside records of fields of their own. */
const KINDS = ["segments", "campaigns", "journeys", "templates", "sending_policies", "topics", "suppressions"];
const CHANNELS = ["email", "sms", "whatsapp", "simulator"];
/** What a contact's total spends and last visit are made of: kept, but no fields that can be asked for. */
const STORED = ["orderSpends", "baselineSpends", "baselineVisit"];
const TYPES: Partial<Record<string, FieldType>> = {
  ...Object.fromEntries(["schedule", "launchedAt", "finishedAt", "at", "deletedAt", "baselineVisit"].map((name) => [name, "moment" as const])),
  ...Object.fromEntries(["orderSpends", "baselineSpends"].map((name) => [name, "money" as const])),
  ...Object.fromEntries(["tracking", "archived"].map((name) => [name, "boolean" as const])),
  ...Object.fromEntries(["status", "kind", "reason", "channel", "consent"].map((name) => [name, "choice" as const])),
};

/** The channel and the setting of `email.cap`; of other fields the field alone. */
function parts(name: string): [string, string] {
  const [head = "", inner = ""] = name.split(".");
  return inner && CHANNELS.includes(head) ? [head, inner] : ["", name];
}

/** A field of those kinds in the reader's words; null of others, which have words of their own. */
export function useAuditedField(noun: string): (name: string, value: unknown) => FieldInfo | null {
  const { t } = useTranslation();

  function choice(value: unknown): Partial<FieldInfo> {
    return typeof value === "string" ? { type: "choice", choices: [value], labels: { [value]: t(`audit.values.${value as "draft"}`, { defaultValue: plain(value) }) } } : {};
  }

  return (name, value) => {
    const [channel, last] = parts(name);
    const said = KINDS.includes(noun) || STORED.includes(last) ? t(`audit.fields.${last as "name"}`, { defaultValue: "" }) : "";
    if (!said) return null;
    const label = channel ? `${t(`audit.values.${channel as "email"}`)}: ${said}` : said;
    const type = TYPES[last] ?? "text";
    return { name, label, type, custom: true, ...(type === "choice" && choice(value)) };
  };
}

export function useWho(): (by: string) => string {
  const { t } = useTranslation();
  const person = usePersonName();
  return (by) => {
    if (by.startsWith("usr_")) return person(by);
    return t(`audit.actors.${by as "system"}`, { defaultValue: plain(by) });
  };
}
