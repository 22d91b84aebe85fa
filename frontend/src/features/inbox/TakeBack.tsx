import { Button } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNote } from "@/components/States";
import { isPast, time } from "@/lib/format";
import type { Suggestion } from "./api";
import { useTakeBack } from "./deciding";
import styles from "./Suggestion.module.css";

interface Props {
  suggestion: Suggestion;
  until: string;
}

/** A reply that goes out in a while, and the button that keeps it; gone once it has left. */
export function TakeBack({ suggestion, until }: Props) {
  const { t, i18n } = useTranslation();
  const take = useTakeBack();
  const [gone, setGone] = useState(() => isPast(until));
  useEffect(() => {
    const timer = setTimeout(() => setGone(true), Math.max(0, Date.parse(until) - Date.now()));
    return () => clearTimeout(timer);
  }, [until]);
  if (gone) return null;
  return (
    <section className={styles.section}>
      <p>{t("suggestion.leavesAt", { time: time(until, i18n.language) })}</p>
      <Button variant="default" leftSection={<IconArrowBackUp size={16} aria-hidden />} loading={take.isPending} onClick={() => take.mutate(suggestion.id)}>
        {t("suggestion.takeBack")}
      </Button>
      <ProblemNote error={take.error} />
    </section>
  );
}
