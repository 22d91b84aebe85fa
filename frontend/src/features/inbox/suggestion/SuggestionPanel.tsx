import { IconRobotOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Empty } from "@/components/States";
import { Tag } from "@/components/Tag";
import { plain } from "@/lib/format";
import { withTexts } from "@/lib/i18n";
import { useIntentName } from "@/lib/intents";
import { later } from "@/lib/later";
import type { ConversationDetail, Suggestion } from "../api";
import { Confidence } from "./Confidence";
import { Details } from "./Details";
import { Draft } from "./Draft";
import { Handler } from "./Handler";
import { Sources } from "./Sources";
import styles from "./Suggestion.module.css";
import { TakeBack } from "../thread/TakeBack";
import { Unlock } from "./Unlock";
import { HANDED_OVER, SUGGESTION_LOOKS, priorityTone, sentimentTone } from "../words";
import { WrongTopic } from "./WrongTopic";

const Past = later(async () => (await withTexts("past", import("./Past"))).Past);

function Facts({ suggestion }: { suggestion: Suggestion }) {
  const { t } = useTranslation();
  const named = useIntentName();
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{t("suggestion.intent")}</dt>
        <dd>
          <Tag>{named(suggestion.intent)}</Tag>
        </dd>
      </div>
      <div>
        <dt>{t("suggestion.sentiment")}</dt>
        <dd>
          <Tag tone={sentimentTone(suggestion.sentiment)}>{t(`sentiments.${suggestion.sentiment}`)}</Tag>
        </dd>
      </div>
      <div>
        <dt>{t("common.priority")}</dt>
        <dd>
          <Tag tone={priorityTone(suggestion.priority)}>{t(`priorities.${suggestion.priority}`)}</Tag>
        </dd>
      </div>
      {suggestion.team && (
        <div>
          <dt>{t("suggestion.team")}</dt>
          <dd>
            <Tag>{plain(suggestion.team)}</Tag>
          </dd>
        </div>
      )}
    </dl>
  );
}

function Reasons({ suggestion }: { suggestion: Suggestion }) {
  const { t } = useTranslation();
  return (
    <section className={styles.section}>
      <h3>{t("suggestion.why")}</h3>
      <p className={styles.reasons}>{suggestion.reason}</p>
      {suggestion.gates.length > 0 && (
        <ul className={styles.gates}>
          {suggestion.gates.map((gate) => (
            <li key={gate}>{t(`suggestion.gate.${gate}`, { defaultValue: plain(gate) })}</li>
          ))}
        </ul>
      )}
      {suggestion.rejection && <p className={styles.reasons}>{t("suggestion.rejectedFor", { reason: suggestion.rejection })}</p>}
      {suggestion.edited && <p className={styles.reasons}>{t("suggestion.wasEdited")}</p>}
    </section>
  );
}

interface Props {
  suggestion: Suggestion | null;
  conversation: ConversationDetail;
}

/** What the assistant would do, how sure it is, from which rows, and what is missing. */
export function SuggestionPanel({ suggestion, conversation }: Props) {
  const { t } = useTranslation();
  if (!suggestion) {
    return (
      <Empty icon={IconRobotOff} title={t("suggestion.none")}>
        {t("suggestion.noneHint")}
      </Empty>
    );
  }
  const over = conversation.needsPerson === null && (suggestion.status === "escalated" || (suggestion.status === "logged" && suggestion.action !== "log"));
  const look = over ? HANDED_OVER : SUGGESTION_LOOKS[suggestion.status];
  return (
    <div className={styles.panel}>
      <header className={styles.head} data-tone={look.tone}>
        <look.icon size={20} aria-hidden />
        <div>
          <h2>{t(over ? "suggestion.handedOver" : `suggestion.status.${suggestion.status}`)}</h2>
          <p>{t(over ? "suggestion.handedOverHint" : `actions.${suggestion.action}`)}</p>
        </div>
      </header>
      {suggestion.status === "sent" && suggestion.sendsAt && <TakeBack key={suggestion.sendsAt} suggestion={suggestion} until={suggestion.sendsAt} />}
      <Confidence suggestion={suggestion} />
      <Facts suggestion={suggestion} />
      <WrongTopic key={`topic ${suggestion.id}`} suggestion={suggestion} />
      <Draft key={suggestion.id} suggestion={suggestion} conversation={conversation} />
      {suggestion.past > 0 && <Past key={`past ${suggestion.id}`} suggestion={suggestion} />}
      <Reasons suggestion={suggestion} />
      <Sources suggestion={suggestion} />
      <Unlock suggestion={suggestion} />
      <Handler conversation={conversation} />
      <Details key={`details ${suggestion.id}`} suggestion={suggestion} />
    </div>
  );
}
