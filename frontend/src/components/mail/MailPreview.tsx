import { useCallback, useEffect, useRef } from "react";
import styles from "./MailPreview.module.css";

const BLANK = "<!doctype html><html><head></head><body></body></html>";
const NEVER_SHOWN = "script, link, base, iframe, object, embed, meta[http-equiv]";

/** The style sheets of a mail, as the reader's scheme has them. */
function sheetOf(parsed: Document, dark: boolean): string {
  const css = [...parsed.querySelectorAll("[data-css]")].map((element) => element.textContent).join("\n");
  return css.replaceAll(/\(\s*prefers-color-scheme\s*:\s*dark\s*\)/g, dark ? "(min-width:0)" : "(max-width:0)");
}

/**
 * Draw *html* into *frame*. The site's policy refuses inline styles, in frames without an address, too; a mail has
 * nothing else. So its styles are put in as objects, which the policy leaves to us; nothing of it runs or leads anywhere.
 */
function draw(frame: HTMLIFrameElement, html: string, dark: boolean): void {
  const [inside, view] = [frame.contentDocument, frame.contentWindow as (Window & typeof globalThis) | null];
  if (!inside || !view) return;
  const tame = html.replaceAll(/<(\/?)style\b/gi, (_, end: string) => `<${end}xmp${end ? "" : " data-css"}`).replaceAll(/(<[^<>]*?)\sstyle=/gi, "$1 data-style=");
  const parsed = new DOMParser().parseFromString(tame, "text/html");
  const css = sheetOf(parsed, dark);
  parsed.querySelectorAll(`${NEVER_SHOWN}, [data-css]`).forEach((element) => element.remove());
  parsed.querySelectorAll("a[href]").forEach((link) => {
    link.setAttribute("title", link.getAttribute("href") ?? "");
    link.removeAttribute("href");
  });
  inside.documentElement.lang = parsed.documentElement.lang;
  inside.documentElement.style.colorScheme = dark ? "dark" : "light";
  inside.title = parsed.title;
  inside.documentElement.replaceChild(inside.importNode(parsed.body, true), inside.body);
  inside.querySelectorAll<HTMLElement>("[data-style]").forEach((element) => {
    element.style.cssText = element.dataset.style ?? "";
    element.removeAttribute("data-style");
  });
  if (!("adoptedStyleSheets" in inside) || typeof view.CSSStyleSheet !== "function") return;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  inside.adoptedStyleSheets = [sheet];
}

interface Props {
  title: string;
  html: string;
  width: number;
  dark: boolean;
}

/** A mail as it will look: in a width, light or dark; no scripts, links that lead nowhere. */
export function MailPreview({ title, html, width, dark }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);

  const show = useCallback(() => {
    const element = frame.current;
    if (!element) return;
    draw(element, html, dark);
    const tall = element.contentDocument?.body.scrollHeight ?? 0;
    element.style.height = `${Math.min(4000, Math.max(160, tall + 2))}px`;
  }, [html, dark]);

  useEffect(show, [show, width]);

  return (
    // Wider than a phone: the box scrolls, by keyboard, too.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.box} tabIndex={0} role="region" aria-label={title}>
      <iframe ref={frame} title={title} sandbox="allow-same-origin" srcDoc={BLANK} className={styles.frame} style={{ width }} onLoad={show} />
    </div>
  );
}
