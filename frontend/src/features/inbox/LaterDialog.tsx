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
  /** What else may be chosen. */
  also?: { label: string; onPick: () => void };
}

/** A moment of one's own, by the reader's clock. */
function Own({ confirm, onPick }: Pick<Props, "confirm" | "onPick">) {
  const { t } = useTranslation();
  const [local, setLocal] = useState("");
  const at = local && !Number.isNaN(Date.parse(local)) ? new Date(local).toISOString() : null;
  const past = at !== null && isPast(at);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (at && !past) onPick(at);
  }

  return (
    <form className={styles.own} onSubmit={submit}>
      <TextField label={t("inbox.later.at")} type="datetime-local" value={local} onChange={setLocal} error={past ? t("inbox.later.past") : undefined} required />
      <Button type="submit" disabled={!at || past}>
        {confirm}
      </Button>
    </form>
  );
}

/** When: by a digit, by arrows and Enter, or a date and a time. */
export function LaterDialog({ title, confirm, onPick, onClose, also }: Props) {
  const { t, i18n } = useTranslation();
  const moments = useQuery(momentsQuery);
  const [own, setOwn] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const choices = [
    ...(moments.data ?? []).map(({ when, at }) => ({ label: t(`inbox.later.when.${when}`), hint: `${weekday(at, i18n.language)}, ${time(at, i18n.language)}`, choose: () => onPick(at) })),
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
        </div>
      )}
      {own && <Own confirm={confirm} onPick={onPick} />}
    </Dialog>
  );
}
