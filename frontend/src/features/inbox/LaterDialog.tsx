import { Button } from "@mantine/core";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { TextField } from "@/components/Field";
import { Kbd } from "@/components/Kbd";
import { Failed, Loading } from "@/components/States";
import { isPast, time, weekday } from "@/lib/format";
import { answer, api } from "@/lib/http";
import styles from "./Later.module.css";

const momentsQuery = queryOptions({ queryKey: ["desk", "later"], queryFn: () => answer(api.GET("/api/desk/later")), staleTime: 60_000, meta: { kept: false } });

interface Props {
  title: string;
  /** What a moment of one's own is confirmed with. */
  confirm: string;
  onPick: (at: string) => void;
  onClose: () => void;
  /** Until when it must be, and what is said of later moments. */
  before?: { at: string; why: string };
  /** What else may be chosen. */
  also?: { label: string; onPick: () => void };
}

function isAfter(at: string, before: Props["before"]): boolean {
  return before !== undefined && Date.parse(at) >= Date.parse(before.at);
}

/** A moment of one's own, by the reader's clock. */
function Own({ confirm, onPick, before }: Pick<Props, "confirm" | "onPick" | "before">) {
  const { t } = useTranslation();
  const [local, setLocal] = useState("");
  const at = local && !Number.isNaN(Date.parse(local)) ? new Date(local).toISOString() : null;
  const wrong = at === null ? undefined : isPast(at) ? t("inbox.later.past") : isAfter(at, before) ? before?.why : undefined;

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (at && !wrong) onPick(at);
  }

  return (
    <form className={styles.own} onSubmit={submit}>
      <TextField label={t("inbox.later.at")} type="datetime-local" value={local} onChange={setLocal} error={wrong} required />
      <Button type="submit" disabled={!at || wrong !== undefined}>
        {confirm}
      </Button>
    </form>
  );
}

/** When: by a digit, by arrows and Enter, or a date and a time. */
export function LaterDialog({ title, confirm, onPick, onClose, before, also }: Props) {
  const { t, i18n } = useTranslation();
  const moments = useQuery(momentsQuery);
  const [own, setOwn] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const choices = [
    ...(moments.data ?? []).filter(({ at }) => !isAfter(at, before)).map(({ when, at }) => ({ label: t(`inbox.later.when.${when}`), hint: `${weekday(at, i18n.language)}, ${time(at, i18n.language)}`, choose: () => onPick(at) })),
    { label: t("inbox.later.own"), hint: "", choose: () => setOwn(true) },
    ...(also ? [{ label: also.label, hint: "", choose: also.onPick }] : []),
  ];

  useEffect(() => {
    if (moments.isSuccess) list.current?.querySelector("button")?.focus();
  }, [moments.isSuccess]);

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    if (step) {
      event.preventDefault();
      buttons[(buttons.indexOf(event.target as HTMLButtonElement) + step + buttons.length) % buttons.length]?.focus();
    } else choices[Number(event.key) - 1]?.choose();
  }

  return (
    <Dialog title={title} onClose={onClose}>
      {moments.isPending && <Loading rows={4} />}
      {moments.isError && !moments.data && <Failed error={moments.error} retry={() => void moments.refetch()} />}
      {moments.data && !own && (
        // Its buttons take the keys; digits and arrows are a comfort.
        // eslint-disable-next-line jsx-a11y/no-static-element-interactions
        <div className={styles.moments} ref={list} onKeyDown={onKeyDown}>
          {choices.map(({ label, hint, choose }, index) => (
            <button key={label} type="button" className={styles.moment} aria-keyshortcuts={String(index + 1)} onClick={choose}>
              <span className="grow">{label}</span>
              <span className="quiet small number">{hint}</span>
              <Kbd>{String(index + 1)}</Kbd>
            </button>
          ))}
          {moments.data.some(({ at }) => isAfter(at, before)) && <p className="quiet small">{before?.why}</p>}
        </div>
      )}
      {own && <Own confirm={confirm} onPick={onPick} before={before} />}
    </Dialog>
  );
}
