import { Button } from "@mantine/core";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { ProblemNote } from "@/components/States";
import { useDraft } from "@/lib/drafts";
import type { FieldInfo } from "@/lib/fields";
import type { Problem } from "@/lib/problem";
import type { Named } from "./api";
import { askedFields, valueFrom } from "./asked";
import { AskedInput } from "./AskedInput";
import type { Move } from "./moving";

interface Props {
  move: Move;
  problem: Problem;
  stageName: string;
  fields: ReadonlyMap<string, FieldInfo>;
  people: readonly Named[];
  onMove: (move: Move) => void;
  onClose: () => void;
}

function read(text: string): Record<string, string> {
  try {
    return JSON.parse(text) as Record<string, string>;
  } catch {
    return {};
  }
}

/** What the stage asks for, in a small form; the move goes on when it is filled in. */
export function AskedDialog({ move, problem, stageName, fields, people, onMove, onClose }: Props) {
  const { t } = useTranslation();
  const draft = useDraft(`deal.move.${move.deal.id}`, "{}");
  const asked = askedFields(problem.errors, fields);
  const texts = read(draft.text);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const values = (asked ?? []).map(({ field }) => [field.name, valueFrom(field.type === "reference" ? (texts[field.name] ?? "").split("|")[0] ?? "" : (texts[field.name] ?? ""), field.type)]);
    onMove({ ...move, values: { ...move.values, ...Object.fromEntries(values) } });
  }

  return (
    <Dialog title={t("deals.askedTitle", { stage: stageName })} onClose={onClose}>
      {asked ? (
        <form className="stack" onSubmit={submit}>
          <p className="quiet">{t("deals.askedText", { name: move.deal.name, stage: stageName })}</p>
          {asked.map(({ field, detail }) => (
            <AskedInput key={field.name} field={field} detail={detail} refused={move.values !== undefined && field.name in move.values} value={texts[field.name] ?? ""} people={people} onChange={(value) => draft.write(JSON.stringify({ ...texts, [field.name]: value }))} />
          ))}
          <div className="row wrap">
            <Button type="submit">{t("deals.moveInto", { stage: stageName })}</Button>
            <Button variant="subtle" onClick={onClose}>
              {t("common.cancel")}
            </Button>
          </div>
        </form>
      ) : (
        <div className="stack">
          <ProblemNote error={problem} />
          <ul>
            {problem.errors.map((error) => (
              <li key={error.pointer}>
                <code>{error.pointer}</code> {error.detail}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Dialog>
  );
}
