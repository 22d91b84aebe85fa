import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ProblemNote } from "@/components/States";
import { useIntentName } from "@/lib/intents";
import { useReplay } from "./api";
import styles from "./Assistant.module.css";

/** What the policy as edited would have changed in the last 30 days. */
export function ReplayPart({ text }: { text: string }) {
  const { t } = useTranslation();
  const named = useIntentName();
  const replay = useReplay();
  const told = replay.data;
  return (
    <div className={styles.replay}>
      <Button variant="default" loading={replay.isPending} onClick={() => replay.mutate(text)}>
        {t("assistant.replay.do")}
      </Button>
      <ProblemNote error={replay.error} />
      {told && (
        <div role="status">
          <p>
            <strong>{t("assistant.replay.more", { count: told.moreSent })}</strong> {told.moreJudged > 0 && t("assistant.replay.wrong", { count: told.moreWrong, judged: told.moreJudged })}
          </p>
          <p className="quiet">
            {t("assistant.replay.fewer", { count: told.fewerSent })} {t("assistant.replay.of", { count: told.decisions })}
          </p>
          <ul className={styles.points}>
            {told.examples.map((each) => (
              <li key={each.envelopeId}>
                <Link to="/assistant" search={{ tab: "decisions", id: each.envelopeId }}>
                  {named(each.intent)}
                </Link>{" "}
                {t("assistant.fromTo", { before: t(`assistant.status.${each.before as "sent"}`), after: t(`assistant.status.${each.after as "sent"}`) })}
                {each.wrong && ` · ${t("assistant.replay.judgedWrong")}`}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
