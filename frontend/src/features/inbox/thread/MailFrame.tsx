import { useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./Message.module.css";

/** No scripts (sandbox), nothing fetched from elsewhere (the page's own policy is inherited), our own style sheet. */
function documentOf(html: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><base target="_blank"><link rel="stylesheet" href="/mail.css"></head><body>${html}</body></html>`;
}

/** A customer's HTML, sanitised by the server and shut away here once more. */
export function MailFrame({ html }: { html: string }) {
  const { t } = useTranslation();
  const [height, setHeight] = useState(80);
  return (
    <iframe
      title={t("message.frame")}
      className={styles.frame}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      srcDoc={documentOf(html)}
      style={{ height }}
      onLoad={(event) => {
        const inside = event.currentTarget.contentDocument?.documentElement;
        if (inside) setHeight(Math.min(inside.scrollHeight + 2, 1600));
      }}
    />
  );
}
