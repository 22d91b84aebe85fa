import { ActionIcon } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconBold, IconCopy, IconItalic, IconLink, IconList, IconListNumbers, IconTrash, type Icon } from "@tabler/icons-react";
import { useEditorState, type Editor } from "@tiptap/react";
import { useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { BlankForm } from "./BlankForm";
import { useStage } from "./canvas";
import styles from "./Canvas.module.css";
import { LinkForm } from "./LinkForm";
import { duplicateOf, find, inserted, shifted, type Piece } from "./pieces";
import { PLACEHOLDERS } from "./placeholders";

interface ToolProps {
  icon: Icon;
  label: string;
  onClick: () => void;
  pressed?: boolean;
  disabled?: boolean;
  danger?: boolean;
}

function Tool({ icon: Symbol, label, onClick, pressed, disabled, danger }: ToolProps) {
  return (
    <ActionIcon variant={pressed ? "filled" : "subtle"} color={danger ? "red" : undefined} size={32} aria-label={label} title={label} aria-pressed={pressed} disabled={disabled} onMouseDown={(event) => event.preventDefault()} onClick={onClick}>
      <Symbol size={17} aria-hidden />
    </ActionIcon>
  );
}

/** In a toolbar the arrows go from button to button. */
function onArrow(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step || (event.target as HTMLElement).tagName !== "BUTTON") return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>("button:not(:disabled)")];
  buttons[(buttons.indexOf(event.target as HTMLButtonElement) + step + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
}

function Looks({ editor, linking, onLink }: { editor: Editor; linking: boolean; onLink: () => void }) {
  const { t } = useTranslation();
  const is = useEditorState({ editor, selector: ({ editor: now }) => ({ bold: now.isActive("bold"), italic: now.isActive("italic"), link: now.isActive("link"), ul: now.isActive("bulletList"), ol: now.isActive("orderedList") }) });
  return (
    <>
      <Tool icon={IconBold} label={t("templates.bold")} pressed={is.bold} onClick={() => editor.chain().focus().toggleBold().run()} />
      <Tool icon={IconItalic} label={t("templates.italic")} pressed={is.italic} onClick={() => editor.chain().focus().toggleItalic().run()} />
      <Tool icon={IconLink} label={t("templates.link")} pressed={is.link || linking} onClick={onLink} />
      <Tool icon={IconList} label={t("templates.bullets")} pressed={is.ul} onClick={() => editor.chain().focus().toggleBulletList().run()} />
      <Tool icon={IconListNumbers} label={t("templates.numbers")} pressed={is.ol} onClick={() => editor.chain().focus().toggleOrderedList().run()} />
    </>
  );
}

function Insert({ editor, name }: { editor: Editor; name: string }) {
  const { t } = useTranslation();
  return (
    <select className={styles.insert} aria-label={t("templates.insertInto", { label: name })} value="" onChange={(event) => editor.chain().focus().insertContent({ type: "blank", attrs: { raw: `{${event.target.value}}` } }).run()}>
      <option value="">{t("templates.insert")}</option>
      {PLACEHOLDERS.map((each) => (
        <option key={each} value={each}>
          {t(`templates.placeholders.${each}`)}
        </option>
      ))}
    </select>
  );
}

/** Below the tools: the blank that is selected, or the link that is being made. */
function Details({ editor, linking, onDone }: { editor: Editor; linking: boolean; onDone: () => void }) {
  const blank = useEditorState({ editor, selector: ({ editor: now }) => (now.isActive("blank") ? (now.getAttributes("blank").raw as string) : null) });
  if (blank !== null) return <BlankForm editor={editor} raw={blank} />;
  return linking ? <LinkForm editor={editor} onDone={onDone} /> : null;
}

interface Props {
  piece: Piece;
  name: string;
  first: boolean;
  last: boolean;
  editor: Editor | null;
}

/** What can be done with the block that is chosen, and with its words. */
export function Tools({ piece, name, first, last, editor }: Props) {
  const { t } = useTranslation();
  const { work, choose, remove } = useStage();
  const [linking, setLinking] = useState(false);
  const change = (next: (pieces: Piece[]) => Piece[]) => work.edit((sheet) => ({ ...sheet, pieces: next(sheet.pieces) }));
  const rich = piece.kind === "text" || piece.kind === "footer";

  function duplicate(): void {
    const twin = duplicateOf(piece);
    change((pieces) => {
      const found = find(pieces, piece.id);
      return found ? inserted(pieces, twin, found.place, found.index + 1) : pieces;
    });
    choose(twin.id);
  }

  return (
    <div
      className={styles.tools}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        setLinking(false);
        editor?.commands.focus();
      }}
      role="presentation"
    >
      <div role="toolbar" tabIndex={-1} aria-label={t("templates.tools", { name })} className={styles.bar} onKeyDown={onArrow}>
        <span className={styles.kind}>{name}</span>
        <Tool icon={IconArrowUp} label={t("templates.up", { name })} disabled={first} onClick={() => change((pieces) => shifted(pieces, piece.id, -1))} />
        <Tool icon={IconArrowDown} label={t("templates.down", { name })} disabled={last} onClick={() => change((pieces) => shifted(pieces, piece.id, 1))} />
        <Tool icon={IconCopy} label={t("templates.duplicate", { name })} onClick={duplicate} />
        <Tool icon={IconTrash} label={t("templates.remove", { name })} danger onClick={() => remove(piece.id)} />
        {editor && rich && <Looks editor={editor} linking={linking} onLink={() => setLinking(!linking)} />}
        {editor && <Insert editor={editor} name={name} />}
      </div>
      {editor && <Details editor={editor} linking={linking} onDone={() => setLinking(false)} />}
    </div>
  );
}
