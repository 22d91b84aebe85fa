import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { Kbd } from "@/components/Kbd";
import { atLeast } from "@/lib/roles";
import { useUser } from "@/lib/session";
import { setShortcuts, useShortcutsOn } from "@/lib/shortcuts";
import { PLACES } from "./navigation";
import styles from "./Sheets.module.css";

const ANYWHERE = [
  ["Ctrl K", "palette"],
  ["/", "search"],
  ["C", "create"],
  ["Z", "undo"],
  ["?", "help"],
] as const;
const LISTS = [
  ["J", "nextRow"],
  ["K", "previousRow"],
  ["X", "selectRow"],
  ["Shift X", "selectUpTo"],
  ["N", "newRecord"],
  ["F", "filter"],
  ["Esc", "selectNothing"],
] as const;
const INBOX = [
  ["J", "next"],
  ["K", "previous"],
  ["A", "approve"],
  ["E", "edit"],
  ["X", "reject"],
  ["P", "past"],
  ["R", "reply"],
  ["N", "note"],
  ["I", "assign"],
  ["O", "assignTo"],
  ["S", "snooze"],
  ["M", "merge"],
  ["D", "close"],
  ["V", "pick"],
  ["Shift V", "pickUpTo"],
  ["Esc", "selectNothing"],
  ["U", "back"],
  ["Ctrl ↵", "send"],
  ["Ctrl Shift ↵", "sendLater"],
] as const;

function Keys({ title, rows }: { title: string; rows: readonly (readonly [string, string])[] }) {
  return (
    <section className={styles.section}>
      <h3>{title}</h3>
      <dl className={styles.keys}>
        {rows.map(([keys, what]) => (
          <div key={what} style={{ display: "contents" }}>
            <dt>
              <span className="hidden-text">{keys}</span>
              {keys.split(" ").map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

export function ShortcutsSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const user = useUser();
  const on = useShortcutsOn();
  const places = PLACES.filter((place) => atLeast(user, place.role));
  return (
    <Dialog title={t("shortcuts.title")} onClose={onClose} wide>
      <label className={`row ${styles.onoff}`}>
        <input type="checkbox" checked={on} onChange={(event) => setShortcuts(event.target.checked)} />
        {t("shortcuts.on")}
      </label>
      <Keys title={t("shortcuts.anywhere")} rows={ANYWHERE.map(([key, what]) => [key, t(`shortcuts.${what}`)])} />
      <Keys title={t("shortcuts.lists")} rows={LISTS.map(([key, what]) => [key, t(`shortcuts.${what}`)])} />
      <Keys title={t("shortcuts.inbox")} rows={INBOX.map(([key, what]) => [key, t(`shortcuts.${what}`)])} />
      <Keys title={t("shortcuts.goTo")} rows={places.map((place) => [`G ${place.key.toUpperCase()}`, t(`places.${place.name}`)])} />
    </Dialog>
  );
}
