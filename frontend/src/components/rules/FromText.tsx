import { Button } from "@mantine/core";
import { IconWand } from "@tabler/icons-react";
import { useId, useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNote } from "@/components/States";
import { Tag } from "@/components/Tag";
import { percent } from "@/lib/format";
import { asGroup, type Group } from "@/lib/rules";
import { useUnderstand, type Understood } from "./api";
import styles from "./rules.module.css";

/** From here on what was understood needs no second look. */
const SURE = 0.9;

interface Props {
  rule: Group;
  onRule: (rule: Group) => void;
}

function questionText(question: Understood["questions"][number]): string {
  return typeof question === "string" ? question : (question.text ?? question.question ?? "");
}

/** A sentence becomes conditions; what is unclear is asked, never guessed. */
export function FromText({ rule, onRule }: Props) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const [text, setText] = useState("");
  const [before, setBefore] = useState<Group | null>(null);
  const understand = useUnderstand();
  const { data } = understand;

  function submit(event: FormEvent): void {
    event.preventDefault();
    event.stopPropagation();
    if (!text.trim()) return;
    understand.mutate(text.trim(), {
      onSuccess: ({ rules }) => {
        setBefore(rules ? rule : null);
        if (rules) onRule(asGroup(rules));
      },
    });
  }

  function takeBack(): void {
    if (before) onRule(before);
    setBefore(null);
    understand.reset();
  }

  return (
    <form className={styles.say} onSubmit={submit}>
      <h2>
        <label htmlFor={id}>{t("rules.say")}</label>
      </h2>
      <div className={styles.said}>
        <input id={id} className={styles.text} value={text} placeholder={t("rules.sayHint")} autoComplete="off" enterKeyHint="go" onChange={(event) => setText(event.target.value)} />
        <Button type="submit" size="md" leftSection={<IconWand size={17} aria-hidden />} loading={understand.isPending} disabled={!text.trim()}>
          {t("rules.fill")}
        </Button>
      </div>
      <div role="status">
        {data?.rules && (
          <div className="row wrap">
            <span className="grow">
              {t("rules.understood")}: <strong>{data.sentence}</strong>
            </span>
            <Tag tone={data.confidence >= SURE ? "good" : "warn"}>{t(data.confidence >= SURE ? "rules.sure" : "rules.unsure", { percent: percent(data.confidence, i18n.language) })}</Tag>
            {before && (
              <Button size="compact-md" variant="subtle" onClick={takeBack}>
                {t("rules.takeBack")}
              </Button>
            )}
          </div>
        )}
        {data && !data.rules && (
          <div className={styles.questions}>
            <strong>{t("rules.unclear")}</strong>
            <ul>
              {data.questions.map((question) => (
                <li key={questionText(question)}>{questionText(question)}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <ProblemNote error={understand.error} />
    </form>
  );
}
