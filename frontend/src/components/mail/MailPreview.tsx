import { useCallback, useEffect, useRef } from "react";
import styles from "./MailPreview.module.css";
import { dressed, tamed } from "./taming";

const BLANK = "<!doctype html><html><head></head><body></body></html>";

/** Draw *html* into *frame*, as a reader with this scheme has it; nothing of it runs or leads anywhere. */
function draw(frame: HTMLIFrameElement, html: string, dark: boolean): void {
  const [inside, view] = [frame.contentDocument, frame.contentWindow as (Window & typeof globalThis) | null];
  if (!inside || !view) return;
  const { page, css } = tamed(html);
  inside.documentElement.lang = page.documentElement.lang;
  inside.documentElement.style.colorScheme = dark ? "dark" : "light";
  inside.title = page.title;
  inside.documentElement.replaceChild(inside.importNode(page.body, true), inside.body);
  dressed(inside);
  if (!("adoptedStyleSheets" in inside) || typeof view.CSSStyleSheet !== "function") return;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css.replaceAll(/\(\s*prefers-color-scheme\s*:\s*dark\s*\)/g, dark ? "(min-width:0)" : "(max-width:0)"));
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
