import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { AreaField } from "@/components/Field";
import { Segments } from "@/components/Segments";
import { ProblemNote } from "@/components/States";
import { asProblem } from "@/lib/problem";
import { atLeast } from "@/lib/roles";
import { useUser } from "@/lib/session";
import { toast } from "@/lib/toasts";
import { useChangePolicy, useCheck, type Check, type InForce, type Policy } from "./api";
import styles from "./Assistant.module.css";
import { Points } from "./Points";
import { PolicyForm } from "./PolicyForm";
import { ReplayPart } from "./ReplayPart";

interface Props {
  now: InForce;
  /** What to begin with in place of what is in force: an older version. */
  start?: Check;
}

/** The policy as a form and as a file: the same thing, whichever is edited. */
export function PolicyEditor({ now, start }: Props) {
  const { t } = useTranslation();
  const may = atLeast(useUser(), "manager");
  const from = start ?? now;
  const [view, setView] = useState<"form" | "file">("form");
  const [text, setText] = useState(from.text);
  const [policy, setPolicy] = useState<Policy>(from.policy);
  const [checked, setChecked] = useState<Check | null>(start ?? null);
  const check = useCheck();
  const change = useChangePolicy(() => toast(t(checked?.looser.length ? "assistant.policy.proposed" : "assistant.policy.saved")));
  const edited = text !== now.text;

  /** Let the server write the form's values into the file, or read the file. */
  function settle(body: { text: string; policy?: Policy }): void {
    check.mutate(body, {
      onSuccess: (found) => {
        setText(found.text);
        setPolicy(found.policy);
        setChecked(found);
      },
      onError: () => setChecked(null),
    });
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    change.mutate({ version: now.version, text });
  }

  return (
    <form className={styles.card} aria-label={t("assistant.policy.title")} onSubmit={submit}>
      <div className={styles.head}>
        <h2>{t("assistant.policy.title")}</h2>
        <Segments label={t("assistant.policy.as")} value={view} onChange={setView} options={[{ value: "form", label: t("assistant.policy.form") }, { value: "file", label: t("assistant.policy.file") }]} />
      </div>
      <fieldset className={styles.whole} disabled={!may}>
        {view === "form" ? (
          <PolicyForm policy={policy} put={(part) => { const next = { ...policy, ...part }; setPolicy(next); settle({ text, policy: next }); }} />
        ) : (
          <>
            <AreaField label={t("assistant.policy.file")} rows={24} value={text} onChange={(typed) => { setText(typed); setChecked(null); }} />
            <Button variant="default" loading={check.isPending} onClick={() => settle({ text })}>
              {t("assistant.policy.check")}
            </Button>
          </>
        )}
      </fieldset>
      {check.error && <Faults error={check.error} />}
      {checked && edited && <Effect looser={checked.looser} />}
      <ProblemNote error={change.error} />
      {may && (
        <div className="row wrap">
          <Button type="submit" disabled={!edited || !checked || check.isPending} loading={change.isPending}>
            {t(checked?.looser.length ? "assistant.policy.propose" : "assistant.policy.save")}
          </Button>
          {edited && (
            <Button variant="subtle" onClick={() => { setText(now.text); setPolicy(now.policy); setChecked(null); }}>
              {t("assistant.policy.reset")}
            </Button>
          )}
        </div>
      )}
      {may && <ReplayPart text={text} />}
    </form>
  );
}

/** What a change does: it holds at once, or it allows more and takes a second person. */
function Effect({ looser }: { looser: Check["looser"] }) {
  const { t } = useTranslation();
  if (looser.length === 0) return <p role="status">{t("assistant.policy.tighter")}</p>;
  return (
    <div role="status">
      <p>{t("assistant.policy.looser")}</p>
      <Points points={looser} />
    </div>
  );
}

/** What is wrong in the file, line by line. */
function Faults({ error }: { error: Error }) {
  const problem = asProblem(error);
  return (
    <ul role="alert" className={styles.points}>
      {(problem.errors?.length ? problem.errors : [{ pointer: "", detail: problem.message }]).map((fault) => (
        <li key={`${fault.pointer} ${fault.detail}`}>
          <code>{fault.pointer}</code> {fault.detail}
        </li>
      ))}
    </ul>
  );
}
