import { IconAddressBook, IconMessage, IconMoon, IconPackage, IconPlus, IconSearch, IconKeyboard, type Icon } from "@tabler/icons-react";
import { useMantineColorScheme } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useDeferredValue, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { atLeast } from "@/lib/roles";
import { useUser } from "@/lib/session";
import { PLACES } from "./navigation";
import { recordsQuery } from "./records";
import type { Sheet } from "./Shell";
import styles from "./Sheets.module.css";

interface Entry {
  id: string;
  text: string;
  hint: string;
  icon: Icon;
  run: () => void;
}

const RECORD_ICONS: Record<string, Icon> = { contact: IconAddressBook, product: IconPackage, conversation: IconMessage };

function useCommands(open: (sheet: Sheet) => void): Entry[] {
  const { t } = useTranslation();
  const user = useUser();
  const navigate = useNavigate();
  const { toggleColorScheme } = useMantineColorScheme();
  const places = PLACES.filter((place) => atLeast(user, place.role)).map((place) => ({
    id: place.to,
    text: t(`places.${place.name}`),
    hint: `G ${place.key.toUpperCase()}`,
    icon: place.icon,
    run: () => void navigate({ to: place.to }),
  }));
  return [
    ...places,
    { id: "create", text: t("shell.create"), hint: "C", icon: IconPlus, run: () => open("create") },
    { id: "theme", text: t("palette.theme"), hint: "", icon: IconMoon, run: toggleColorScheme },
    { id: "keys", text: t("shortcuts.title"), hint: "?", icon: IconKeyboard, run: () => open("shortcuts") },
  ];
}

function useRecords(typed: string): { entries: Entry[]; pending: boolean } {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data = [], isFetching } = useQuery(recordsQuery(typed));
  const entries = data.map((record) => ({
    id: `${record.type}-${record.id}`,
    text: record.title,
    hint: t(`palette.${record.type}`),
    icon: RECORD_ICONS[record.type] ?? IconSearch,
    run: () => {
      if (record.type === "contact") void navigate({ to: "/contacts/$contactId", params: { contactId: record.id } });
      if (record.type === "product") void navigate({ to: "/catalogue", search: { id: record.id } });
      if (record.type === "conversation") void navigate({ to: "/inbox", search: { show: "all", id: record.id } });
    },
  }));
  return { entries, pending: isFetching };
}

interface Props {
  onClose: () => void;
  open: (sheet: Sheet) => void;
}

/** Ctrl-K: one box for places, actions and records. */
export function Palette({ onClose, open }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState(0);
  const commands = useCommands(open);
  const records = useRecords(useDeferredValue(typed.trim()));
  const wanted = typed.trim().toLowerCase();
  const entries = [...commands.filter((command) => command.text.toLowerCase().includes(wanted)), ...(wanted ? records.entries : [])];

  function run(entry: Entry | undefined): void {
    if (!entry) return;
    onClose();
    entry.run();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setChosen((chosen + step + entries.length) % Math.max(entries.length, 1));
    }
    if (event.key === "Enter") {
      event.preventDefault();
      run(entries[chosen]);
    }
  }

  return (
    <Dialog title={t("palette.title")} onClose={onClose} bare>
      <div className={styles.head}>
        <IconSearch size={18} aria-hidden />
        <input
          // The palette is opened to be typed into.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          role="combobox"
          aria-expanded
          aria-controls="palette-results"
          aria-activedescendant={entries[chosen] && `palette-${entries[chosen].id}`}
          aria-label={t("palette.title")}
          placeholder={t("palette.placeholder")}
          className={styles.input}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id="palette-results" role="listbox" aria-label={t("palette.results")} className={styles.results}>
        {entries.map((entry, index) => (
          // Keys are handled by the combobox, as the ARIA pattern has it.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={entry.id}
            id={`palette-${entry.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            className={styles.item}
            ref={index === chosen ? (element) => element?.scrollIntoView?.({ block: "nearest" }) : undefined}
            onMouseMove={() => setChosen(index)}
            onClick={() => run(entry)}
          >
            <entry.icon size={18} stroke={1.8} aria-hidden />
            <span className="cut">{entry.text}</span>
            <span className={styles.kind}>{entry.hint}</span>
          </div>
        ))}
      </div>
      {entries.length === 0 && <p className={styles.none}>{records.pending ? t("common.loading") : t("palette.none", { typed })}</p>}
    </Dialog>
  );
}
