import { useTranslation } from "react-i18next";
import { count, money, percent } from "@/lib/format";
import styles from "./Details.module.css";
import type { Envelope, Row } from "./envelope";

/** Minor units, as the catalogue keeps money, in the currency's own decimals. */
function amount(price: number, currency: string, language: string): string {
  const digits = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
  return money(price / 10 ** digits, currency, language);
}

function RowLine({ row, quoted }: { row: Row; quoted: boolean }) {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  return (
    <li className={styles.row}>
      <span className={styles.rowTitle}>{row.title}</span>
      <span className="row wrap small">
        <span className="number">{t("stock.version", { version: row.version })}</span>
        {row.price != null && row.currency && <span className="number">{amount(row.price, row.currency, language)}</span>}
        {row.stock != null && <span className="number">{row.stock > 0 ? t("stock.inStock", { count: row.stock, stock: count(row.stock, language) }) : t("stock.soldOut")}</span>}
        {row.certainty !== null && <span className="number">{t("details.fits", { share: percent(row.certainty, language) })}</span>}
        {quoted && <strong>{t("details.quoted")}</strong>}
      </span>
    </li>
  );
}

/** The rows that were looked at, as they were then; the quoted ones are marked. */
export function DetailRows({ envelope }: { envelope: Envelope }) {
  const { t, i18n } = useTranslation();
  const { retrieved, draft } = envelope.content;
  const { past = [] } = retrieved;
  const [best] = past;
  const rows = [...retrieved.products, ...retrieved.answers];
  return (
    <section>
      <h4>{t("details.rows")}</h4>
      {rows.length === 0 && <p>{t("details.noRows")}</p>}
      <ul className={styles.rows}>
        {rows.map((row) => {
          const id = row.productId ?? row.answerId ?? row.title;
          return <RowLine key={id} row={row} quoted={draft.quotes.includes(id)} />;
        })}
      </ul>
      {best && <p>{t("details.past", { count: past.length, share: percent(best.score, i18n.language) })}</p>}
      {draft.ungrounded.length > 0 && <p>{t("details.ungrounded", { words: draft.ungrounded.map((claim) => `“${claim.text}”`).join(", ") })}</p>}
    </section>
  );
}
