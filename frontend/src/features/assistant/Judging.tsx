import { Button } from "@mantine/core";
import { IconScale } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AreaField } from "@/components/Field";
import { Kbd } from "@/components/Kbd";
import { Empty, Failed, Loading, ProblemNote } from "@/components/States";
import { money } from "@/lib/format";
import { useShortcuts } from "@/lib/shortcuts";
import { casesQuery, useJudge, type Verdict } from "./api";
import styles from "./Assistant.module.css";

const KEYS: Record<Verdict, string> = { right: "y", wrong: "n", unsure: "u" };

/** One sampled reply after the other: right, wrong or unsure, by one key each. Nothing tells how it was decided. */
export function Judging() {
  const { t, i18n } = useTranslation();
  const query = useQuery(casesQuery);
  const judge = useJudge();
  const [done, setDone] = useState<string[]>([]);
  const [reason, setReason] = useState("");
  const left = query.data?.items.filter((each) => !done.includes(each.suggestionId)) ?? [];
  const [one] = left;

  function say(verdict: Verdict): void {
    if (!one || judge.isPending) return;
    const { suggestionId } = one;
    judge.mutate(
      { suggestionId, verdict, ...(reason.trim() && { reason: reason.trim() }) },
      {
        onSuccess: () => {
          setDone((before) => [...before, suggestionId]);
          setReason("");
        },
      },
    );
  }
  useShortcuts({ y: () => say("right"), n: () => say("wrong"), u: () => say("unsure") });

  if (query.isPending) return <Loading rows={8} />;
  if (!query.data) return <Failed error={query.error} retry={() => void query.refetch()} />;
  if (!one)
    return (
      <Empty icon={IconScale} title={t("assistant.judging.none")}>
        {t("assistant.judging.noneHint")}
      </Empty>
    );
  return (
    <section className={styles.card} aria-label={t("assistant.judging.title")}>
      <div className={styles.head}>
        <h2>{t("assistant.judging.question")}</h2>
        <span className="quiet" role="status">
          {t("assistant.judging.left", { count: Math.max(left.length, query.data.total) })}
        </span>
      </div>
      <div className={styles.pair}>
        <article aria-label={t("assistant.judging.message")}>
          <h3>{one.subject || t("assistant.judging.message")}</h3>
          <p className={styles.words}>{one.text}</p>
        </article>
        <article aria-label={t("assistant.judging.draft")}>
          <h3>{t("assistant.judging.draft")}</h3>
          <p className={styles.words}>{one.draft}</p>
          <h4>{t("assistant.judging.rows")}</h4>
          {one.sources.length === 0 && <p className="quiet">{t("assistant.judging.noRows")}</p>}
          <ul className={styles.points}>
            {one.sources.map((row) => (
              <li key={row.productId ?? row.answerId}>
                {row.title}
                {row.price !== null && row.price !== undefined && ` · ${money(row.price, row.currency ?? null, i18n.language)}`}
                {row.stock !== null && row.stock !== undefined && ` · ${t("assistant.judging.stock", { count: row.stock })}`}
              </li>
            ))}
          </ul>
        </article>
      </div>
      <AreaField label={t("assistant.judging.reason")} rows={2} value={reason} onChange={setReason} />
      <div className="row wrap">
        {(["right", "wrong", "unsure"] as const).map((verdict) => (
          <Button key={verdict} variant={verdict === "right" ? "filled" : "default"} loading={judge.isPending} onClick={() => say(verdict)} rightSection={<Kbd>{KEYS[verdict].toUpperCase()}</Kbd>}>
            {t(`assistant.verdict.${verdict}`)}
          </Button>
        ))}
      </div>
      <ProblemNote error={judge.error} />
      <p className="small quiet">{t("assistant.judging.blind")}</p>
    </section>
  );
}
