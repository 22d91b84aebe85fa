import { Button } from "@mantine/core";
import type { Editor } from "@tiptap/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { TextField } from "@/components/Field";
import styles from "./Canvas.module.css";
import { isAddress } from "./marks";

/** What somebody typed as an address that a mail can lead to, if it can. */
export function addressOf(typed: string): string | null {
  const said = typed.trim();
  if (isAddress(said)) return said;
  const guessed = /^[^\s@/]+@[^\s@/]+$/.test(said) ? `mailto:${said}` : /^[a-z][a-z0-9+.-]*:/i.test(said) ? said : `https://${said}`;
  const safe = guessed.replaceAll(/[\s()"<>]/g, encodeURIComponent).replaceAll("(", "%28").replaceAll(")", "%29");
  return said !== "" && isAddress(safe) ? safe : null;
}

/** Where the words that are selected lead. */
export function LinkForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const { t } = useTranslation();
  const had = (editor.getAttributes("link").href as string | undefined) ?? "";
  const [typed, setTyped] = useState(had);
  const [wrong, setWrong] = useState(false);

  function keep(): void {
    const href = addressOf(typed);
    if (!href) return setWrong(true);
    const chain = editor.chain().focus();
    if (editor.state.selection.empty && !had) chain.insertContent({ type: "text", text: typed.trim(), marks: [{ type: "link", attrs: { href } }] }).run();
    else chain.extendMarkRange("link").setMark("link", { href }).run();
    onDone();
  }

  function drop(): void {
    editor.chain().focus().extendMarkRange("link").unsetMark("link").run();
    onDone();
  }

  return (
    // Enter in the field does what its button does.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="group"
      aria-label={t("templates.link")}
      className={styles.details}
      onKeyDown={(event) => {
        if (event.key !== "Enter") return;
        event.preventDefault();
        keep();
      }}
    >
      <TextField label={t("templates.url")} value={typed} onChange={setTyped} error={wrong ? t("templates.linkWrong") : undefined} autoComplete="off" placeholder="https://" />
      <Button size="compact-md" onClick={keep}>
        {t("templates.linkKeep")}
      </Button>
      {had && (
        <Button size="compact-md" variant="subtle" color="red" onClick={drop}>
          {t("templates.linkDrop")}
        </Button>
      )}
    </div>
  );
}
