/** What is called how in the audit trail. */
import { useTranslation } from "react-i18next";
import { plain } from "@/lib/format";
import { usePersonName } from "@/lib/people";
import type { Noun } from "@/lib/fields";

/** The nouns whose records have a page and can be put back. */
const NOUNS: string[] = ["contacts", "companies", "leads", "deals"] satisfies Noun[];

export function isRecordNoun(noun: string): noun is Noun {
  return NOUNS.includes(noun);
}

/** Whether what an entry is about can be looked at. */
export function hasPage({ noun, action }: { noun: string; action: string }): boolean {
  return isRecordNoun(noun) || noun === "sending_policies" || (action !== "deleted" && ["segments", "campaigns", "templates", "journeys"].includes(noun));
}

export function useWho(): (by: string) => string {
  const { t } = useTranslation();
  const person = usePersonName();
  return (by) => {
    if (by.startsWith("usr_")) return person(by);
    return t(`audit.actors.${by as "system"}`, { defaultValue: plain(by) });
  };
}
