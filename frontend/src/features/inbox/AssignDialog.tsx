import { useId, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import field from "@/components/Field.module.css";
import { usePeople } from "@/lib/people";
import { useUser } from "@/lib/session";
import { choiceId, Choices } from "./Choices";
import { useWalk } from "./reply/useSlash";

const NOBODY = "nobody";

interface Props {
  /** Whose it is already, and so is not offered; null is nobody. */
  now?: string | null;
  onPick: (assigneeId: string | null) => void;
  onClose: () => void;
}

/** Whoever may come in, found by a few letters: arrows walk, Enter takes. */
export function AssignDialog({ now, onPick, onClose }: Props) {
  const { t } = useTranslation();
  const listId = useId();
  const me = useUser();
  const [typed, setTyped] = useState("");
  const people = usePeople()
    .filter((person) => !person.disabled)
    .map(({ id, name }) => ({ id, title: name, line: id === me?.id ? t("message.you") : undefined }));
  const nobody = { id: NOBODY, title: t("inbox.assignNobody"), line: undefined };
  const words = typed.toLowerCase().split(/\s+/);
  const found = [...people, nobody].filter(({ id, title }) => id !== (now === null ? NOBODY : now) && words.every((word) => title.toLowerCase().includes(word)));
  const { at, step } = useWalk(typed, found.length);
  const chosen = found[at];

  function pick(id: string): void {
    onPick(id === NOBODY ? null : id);
    onClose();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const action = chosen && { ArrowDown: () => step(1), ArrowUp: () => step(-1), Enter: () => pick(chosen.id) }[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  }

  return (
    <Dialog title={t("inbox.assignTo")} onClose={onClose}>
      <input
        type="text"
        className={field.input}
        role="combobox"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={listId}
        aria-activedescendant={chosen && choiceId(listId, chosen.id)}
        aria-label={t("inbox.assignFind")}
        placeholder={t("inbox.assignFind")}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {found.length > 0 ? <Choices id={listId} label={t("inbox.note.people")} choices={found} at={at} onPick={pick} /> : <p className="quiet small">{t("common.pickNone")}</p>}
    </Dialog>
  );
}
