import { Button } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { AreaField, TextField } from "@/components/Field";
import { ProblemNote } from "@/components/States";
import { useDraft } from "@/lib/drafts";
import { percent } from "@/lib/format";
import { useIntentName, type Intent } from "@/lib/intents";
import { asProblem } from "@/lib/problem";
import { alikeQuery, useSaveIntent } from "./api";
import styles from "./Assistant.module.css";
import { ENOUGH, FEWEST, MOST, keyFor, lines } from "./values";

const PAUSE_MS = 600;
const NOTHING = { key: "", name: "", description: "", examples: [] as string[] };

/** What of the examples stands there twice, or is hard to tell from those of another intent. */
function Alike({ intent, text }: { intent: Intent | null; text: string }) {
  const { t, i18n } = useTranslation();
  const named = useIntentName();
  const [settled] = useDebouncedValue(text, PAUSE_MS);
  const { data = [] } = useQuery(alikeQuery(intent?.key ?? null, lines(settled)));
  if (data.length === 0) return null;
  return (
    <ul className={styles.points} role="status">
      {data.map(({ example, twice, intent: other, nearest, likeness }) => (
        <li key={`${example} ${String(twice)}`} className="small">
          {other && nearest ? t("assistant.intents.alike", { example, nearest, intent: named(other), share: percent(likeness, i18n.language) }) : t("assistant.intents.twice", { example })}
        </li>
      ))}
    </ul>
  );
}

interface Props {
  intent: Intent | null;
  taken: string[];
  onClose: () => void;
}

/** An intent of the organisation's own. */
function OwnIntent({ intent, taken, onClose }: Props) {
  const { t } = useTranslation();
  const save = useSaveIntent(intent);
  const given = intent ?? NOTHING;
  const [name, setName] = useState(given.name ?? "");
  const [description, setDescription] = useState(given.description);
  const [tried, setTried] = useState(false);
  const draft = useDraft(`intent.${given.key || "new"}`, given.examples.join("\n"));
  const problem = save.error ? asProblem(save.error) : null;
  const fault = (...names: string[]) => names.map((each) => problem?.field(each)).find(Boolean);
  const key = given.key || keyFor(name, taken);
  const examples = lines(draft.text);
  const short = examples.length < FEWEST;

  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (short) return;
    save.mutate(
      { name, description, examples, ...(!intent && { key }) },
      {
        onSuccess: () => {
          draft.drop();
          onClose();
        },
      },
    );
  }

  return (
    <Dialog title={t(intent ? "assistant.intents.edit" : "assistant.intents.add")} onClose={onClose} wide>
      <form className="stack" onSubmit={submit}>
        <TextField label={t("assistant.intents.name")} hint={name ? t("assistant.intents.key", { key }) : t("assistant.intents.nameHint")} value={name} onChange={setName} required error={fault("name", "key")} autoComplete="off" />
        <AreaField label={t("assistant.intents.description")} hint={t("assistant.intents.descriptionHint")} value={description} onChange={setDescription} rows={2} error={fault("description")} />
        <AreaField label={t("assistant.intents.messages")} hint={t("assistant.intents.messagesHint", { fewest: FEWEST, enough: ENOUGH, most: MOST })} value={draft.text} onChange={draft.write} rows={10} required error={tried && short ? t("assistant.intents.tooFew", { count: FEWEST }) : fault("examples")} />
        <Alike intent={intent} text={draft.text} />
        {problem?.errors.length === 0 && <ProblemNote error={problem} />}
        <Button type="submit" loading={save.isPending}>
          {t("common.save")}
        </Button>
      </form>
    </Dialog>
  );
}

/** How the organisation calls an intent of the starter set, and whether it wants it. */
function StarterIntent({ intent, onClose }: { intent: Intent; onClose: () => void }) {
  const { t } = useTranslation();
  const save = useSaveIntent(intent);
  const [name, setName] = useState(intent.name ?? "");
  const [description, setDescription] = useState(intent.description);
  const [hidden, setHidden] = useState(intent.hidden);
  const problem = save.error ? asProblem(save.error) : null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    save.mutate({ name: name || null, description, ...(!intent.fixed && { hidden }) }, { onSuccess: onClose });
  }

  return (
    <Dialog title={t("assistant.intents.edit")} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <TextField label={t("assistant.intents.name")} hint={t("assistant.intents.usual")} value={name} onChange={setName} placeholder={t(`intents.${intent.key as "price"}`)} error={problem?.field("name")} autoComplete="off" />
        <AreaField label={t("assistant.intents.description")} hint={t("assistant.intents.descriptionHint")} value={description} onChange={setDescription} rows={2} error={problem?.field("description")} />
        {!intent.fixed && (
          <div className={styles.checks}>
            <label>
              <input type="checkbox" checked={hidden} onChange={(event) => setHidden(event.target.checked)} />
              {t("assistant.intents.hide")}
            </label>
          </div>
        )}
        {problem?.errors.length === 0 && <ProblemNote error={problem} />}
        <Button type="submit" loading={save.isPending}>
          {t("common.save")}
        </Button>
      </form>
    </Dialog>
  );
}

/** Adds an intent, or changes one. */
export function IntentDialog({ intent, ...rest }: Props) {
  return intent?.starter ? <StarterIntent intent={intent} onClose={rest.onClose} /> : <OwnIntent intent={intent} {...rest} />;
}
