import { useTranslation } from "react-i18next";
import { Segments } from "@/components/Segments";
import { SHOWS, type Show } from "./api";
import styles from "./Inbox.module.css";

const OFTEN = new Set<Show>(["open", "drafts", "mine"]);

/** Which conversations are listed: what is worked through every day in sight, the others in a menu. */
export function ShowPicker({ show, onShow }: { show: Show; onShow: (show: Show) => void }) {
  const { t } = useTranslation();
  const often = OFTEN.has(show);
  const wordsOf = (value: Show) => ({ value, label: t(`inbox.show.${value}`) });
  return (
    <div className={styles.shows}>
      <Segments label={t("inbox.filter")} value={show} onChange={onShow} options={SHOWS.filter((each) => OFTEN.has(each)).map(wordsOf)} />
      <select aria-label={t("inbox.otherShows")} className={styles.others} data-on={!often || undefined} value={often ? "" : show} onChange={(event) => onShow(event.target.value as Show)}>
        <option value="" disabled hidden>{t("inbox.more")}</option>
        {SHOWS.filter((each) => !OFTEN.has(each)).map(wordsOf).map(({ value, label }) => (
          <option key={value} value={value}>{label}</option>
        ))}
      </select>
    </div>
  );
}
