import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useId, useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { ChoiceField } from "@/components/Field";
import { Progress } from "@/components/Progress";
import { ProblemNote } from "@/components/States";
import table from "@/components/Table.module.css";
import { numbers } from "@/lib/format";
import { isBusy, listQuery, useSendList, useTakeList, type Reason, type SuppressionList } from "./lists";
import styles from "./Sending.module.css";

const REASONS: Reason[] = ["manual", "bounce", "complaint"];
const FIGURES = ["rows", "emails", "phones", "fresh", "known", "raised", "repeated", "bad"] as const;

/** A file of addresses to suppress: chosen, tried, taken over. */
export function ListDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const send = useSendList();
  const list = useQuery(listQuery(send.data?.id ?? "")).data;
  return (
    <Dialog title={t("sending.list")} onClose={onClose}>
      {list ? <Tried list={list} onClose={onClose} onAgain={send.reset} /> : <Choose send={send} />}
    </Dialog>
  );
}

function Choose({ send }: { send: ReturnType<typeof useSendList> }) {
  const { t } = useTranslation();
  const input = useId();
  const [file, setFile] = useState<File | null>(null);
  const [reason, setReason] = useState<Reason>("manual");

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (file) send.mutate({ file, reason });
  }

  return (
    <form className="stack" onSubmit={submit}>
      <div className={styles.file}>
        <label htmlFor={input}>{t("sending.file")}</label>
        <input id={input} type="file" accept=".csv,.tsv,.txt,.xlsx" onChange={(event) => setFile(event.target.files?.[0] ?? null)} />
        <p className="quiet small">{t("sending.fileHint")}</p>
      </div>
      <ChoiceField label={t("sending.reason")} value={reason} onChange={(value) => setReason(value as Reason)} options={REASONS.map((value) => ({ value, label: t(`consent.suppressions.${value}`) }))} />
      <ProblemNote error={send.error} />
      <div>
        <Button type="submit" loading={send.isPending} disabled={!file}>
          {t("sending.tryList")}
        </Button>
      </div>
    </form>
  );
}

function Tried({ list, onClose, onAgain }: { list: SuppressionList; onClose: () => void; onAgain: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const take = useTakeList(list.id);
  const done = list.status === "done";
  const ending = done || isBusy(list);
  useEffect(() => {
    if (done) void client.invalidateQueries({ queryKey: ["suppressions"], predicate: (query) => query.queryKey[1] !== "list" });
  }, [client, done]);

  return (
    <div className="stack">
      <Standing list={list} />
      <div className="row wrap">
        {list.status === "checked" && (
          <Button loading={take.isPending} onClick={() => take.mutate()}>
            {t("sending.take", { count: addressesOf(list) })}
          </Button>
        )}
        <Button variant="default" onClick={ending ? onClose : onAgain}>
          {t(ending ? "sending.close" : "sending.otherFile")}
        </Button>
      </div>
      <ProblemNote error={take.error} />
    </div>
  );
}

function addressesOf({ figures }: SuppressionList): number {
  return figures ? figures.emails + figures.phones : 0;
}

/** How far a list is, and what it came to. */
function Standing({ list }: { list: SuppressionList }) {
  const { t } = useTranslation();
  if (list.status === "failed") return <ProblemNote error={new Error(list.problem ?? "")} />;
  if (list.status === "done") return <p role="status">{t("sending.taken", { count: list.added, rest: list.taken - list.added })}</p>;
  if (list.status === "taking") return <Progress label={t("sending.taking")} done={list.taken} total={addressesOf(list)} />;
  return list.status === "checked" && list.figures ? <Figures found={list.figures} /> : <Progress label={t("sending.checking")} done={0} total={0} />;
}

function Figures({ found }: { found: NonNullable<SuppressionList["figures"]> }) {
  const { t, i18n } = useTranslation();
  const count = numbers(i18n.language);
  return (
    <>
      <p>{t("sending.columns", { list: found.columns.join(", ") })}</p>
      <dl className={styles.figures}>
        {FIGURES.map((name) => (
          <div key={name}>
            <dt>{t(`sending.figures.${name}`)}</dt>
            <dd className="number">{count.format(found[name])}</dd>
          </div>
        ))}
      </dl>
      {found.badRows.length > 0 && (
        <details>
          <summary>{t("sending.badRows", { count: found.bad })}</summary>
          <div className={styles.bad}>
            <table className={table.table} aria-label={t("sending.figures.bad")}>
              <tbody>
                {found.badRows.map((row) => (
                  <tr key={`${String(row.row)} ${row.value}`}>
                    <th scope="row">{t("sending.row", { row: row.row })}</th>
                    <td className={styles.address}>{row.value || "–"}</td>
                    <td>{t(`sending.bad.${row.why}`)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </>
  );
}
