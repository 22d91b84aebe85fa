import { EditorContent, useEditor, type Editor } from "@tiptap/react";
import { useEffect, useRef } from "react";
import { fromDocument, fromLine, toDocument, toLine } from "./document";
import { LINE, RICH } from "./extensions";
import styles from "./Writing.module.css";

interface Props {
  label: string;
  /** What stands there while nothing does. */
  prompt: string;
  text: string;
  onChange: (text: string) => void;
  /** On one line, without looks: a heading, a button. */
  line?: boolean;
  /** Whether to begin writing here at once. */
  begin: boolean;
  onEditor: (editor: Editor | null) => void;
}

/** Words that are written where they stand. */
export function InPlace({ label, prompt, text, onChange, line = false, begin, onEditor }: Props) {
  const said = useRef(text);
  const tell = useRef({ onChange, onEditor });
  useEffect(() => {
    tell.current = { onChange, onEditor };
  });
  const editor = useEditor({
    extensions: line ? LINE : RICH,
    content: (line ? toLine : toDocument)(text),
    autofocus: begin ? "end" : false,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: { attributes: { role: "textbox", "aria-label": label, "aria-multiline": String(!line), "data-prompt": prompt, class: styles.prose ?? "", spellcheck: "true" } },
    onUpdate: ({ editor: written }) => {
      const next = (line ? fromLine : fromDocument)(written.getJSON());
      if (next === said.current) return;
      said.current = next;
      tell.current.onChange(next);
    },
  });

  useEffect(() => {
    tell.current.onEditor(editor);
    return () => tell.current.onEditor(null);
  }, [editor]);

  // Undone, or changed elsewhere: what is shown follows.
  useEffect(() => {
    if (!editor || text === said.current) return;
    said.current = text;
    const { from } = editor.state.selection;
    editor.commands.setContent((line ? toLine : toDocument)(text), { emitUpdate: false });
    editor.commands.setTextSelection(Math.min(from, editor.state.doc.content.size - 1));
  }, [editor, text, line]);

  return <EditorContent editor={editor} className={styles.words} />;
}
