/** What TipTap may do in a text of a mail: what the markup of texts can say, and nothing more. */
import { Extension, Mark, mergeAttributes, Node, nodeInputRule, nodePasteRule, type Extensions } from "@tiptap/core";
import { Bold } from "@tiptap/extension-bold";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Italic } from "@tiptap/extension-italic";
import { BulletList, ListItem, OrderedList } from "@tiptap/extension-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Text } from "@tiptap/extension-text";
import { BRACE, isAddress } from "./marks";

const TYPED = /(\\\{|\{\s*[A-Za-z][A-Za-z0-9_.-]*\s*(?:\|[^\n{}]*)?\}|\{\{[^{}]*\}\}|\{%[^{}]*%\})$/;
const PASTED = new RegExp(TYPED.source.slice(0, -1), "g");

/** How a blank is shown: its name, and what stands in for a missing value. */
export function face(raw: string): string {
  if (raw === BRACE) return "{";
  return raw.replace(/^\{+\s*|\s*\}+$/g, "").replace(/\s*\|\s*/, " | ");
}

/** A blank, a tag or a plain brace: a chip that is taken, moved and deleted as a whole. */
const Blank = Node.create({
  name: "blank",
  group: "inline",
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => ({ raw: { default: "", parseHTML: (element: HTMLElement) => element.dataset.blank ?? "", renderHTML: ({ raw }: { raw?: string }) => ({ "data-blank": raw }) } }),
  parseHTML: () => [{ tag: "span[data-blank]" }],
  renderHTML: ({ node, HTMLAttributes }) => ["span", mergeAttributes(HTMLAttributes, { "data-tag": String(node.attrs.raw).startsWith("{%") ? "" : undefined }), face(String(node.attrs.raw))],
  renderText: ({ node }) => String(node.attrs.raw),
  addInputRules() {
    return [nodeInputRule({ find: TYPED, type: this.type, getAttributes: ([raw]) => ({ raw }) })];
  },
  addPasteRules() {
    return [nodePasteRule({ find: PASTED, type: this.type, getAttributes: ([raw]) => ({ raw }) })];
  },
});

/** A link; only addresses that a mail may lead to. It leads nowhere while it is written. */
const Link = Mark.create({
  name: "link",
  priority: 1000,
  inclusive: false,
  addAttributes: () => ({ href: { default: null, parseHTML: (element: HTMLElement) => element.getAttribute("href"), renderHTML: ({ href }: { href?: string }) => ({ "data-href": href, title: href }) } }),
  parseHTML: () => [{ tag: "a[href]", getAttrs: (element) => (isAddress((element as HTMLElement).getAttribute("href") ?? "") ? null : false) }],
  renderHTML: ({ HTMLAttributes }) => ["span", mergeAttributes(HTMLAttributes, { "data-link": "" }), 0],
});

const Item = ListItem.extend({ content: "paragraph" });
const Line = Document.extend({ content: "paragraph" });
/** On one line, Enter does nothing. */
const OneLine = Extension.create({ name: "oneLine", addKeyboardShortcuts: () => ({ Enter: () => true, "Shift-Enter": () => true, "Mod-Enter": () => true }) });
/** Lists have one level: Tab leaves the text. */
const List = { Tab: () => false, "Shift-Tab": () => false };
const Flat = Item.extend({
  addKeyboardShortcuts() {
    return { ...List, Enter: () => this.editor.commands.splitListItem(this.name) };
  },
});

export const RICH: Extensions = [Document, Paragraph, Text, Bold, Italic, Link, HardBreak, BulletList, OrderedList, Flat, Blank];
export const LINE: Extensions = [Line, Paragraph, Text, Blank, OneLine];
