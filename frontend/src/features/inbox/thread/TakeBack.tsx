import { Button } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ProblemNote } from "@/components/States";
import { time } from "@/lib/format";
import { usePast } from "@/lib/past";
import type { Suggestion } from "../api";
import { useTakeBack } from "../suggestion/deciding";
import styles from "../suggestion/Suggestion.module.css";

interface Props {
  suggestion: Suggestion;
  until: string;
}

/** A reply that goes out in a while, and the button that keeps it; gone once it has left. */
export function TakeBack({ suggestion, until }: Props) {
  const { t, i18n } = useTranslation();
  const take = useTakeBack();
  if (usePast(until)) return null;
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
