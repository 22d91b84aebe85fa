/** A record that was merged into another one leads there. */
import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { Noun } from "@/lib/fields";
import { Problem } from "@/lib/problem";
import { toast } from "@/lib/toasts";

/** Go to what took the record's place, if *error* says so; the way back skips the one that is gone. Answers whether it does. */
export function useMerged(noun: Noun, error: unknown): boolean {
  const { t } = useTranslation();
  const { history } = useRouter();
  const into = error instanceof Problem && error.status === 404 ? error.mergedInto : null;
  useEffect(() => {
    if (!into) return;
    history.replace(`/${noun}/${encodeURIComponent(into)}`);
    toast(t("record.merged"));
  }, [into, noun, history, t]);
  return into !== null;
}
