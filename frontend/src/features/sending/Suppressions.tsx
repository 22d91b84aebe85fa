import { Button } from "@mantine/core";
import { IconDownload, IconMailOff, IconPlus, IconUpload } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { AreaField, ChoiceField } from "@/components/Field";
import { ListFoot } from "@/components/ListFoot";
import { Moment } from "@/components/Moment";
import { SearchBox } from "@/components/SearchBox";
import { Empty, ListStates, ProblemNote } from "@/components/States";
import table from "@/components/Table.module.css";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { suppressionsQuery, useLift, useSuppress, type Suppression } from "./api";
import { ListDialog } from "./ListDialog";
import { useDownload } from "./lists";
import styles from "./Sending.module.css";

const REASONS = ["manual", "bounce", "complaint"] as const;

function AddDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const suppress = useSuppress();
  const [text, setText] = useState("");
  const [reason, setReason] = useState<(typeof REASONS)[number]>("manual");
  const refused = suppress.data?.refused ?? [];

  function submit(event: FormEvent): void {
    event.preventDefault();
    const addresses = [...new Set(text.split(/[\n,;]+/).map((line) => line.trim()).filter(Boolean))];
    suppress.mutate(
      { addresses, reason, source: "" },
      {
        onSuccess: (done) => {
          toast(t("sending.added", { count: done.added }));
          if (done.refused.length === 0) onClose();
          else setText(done.refused.join("\n"));
        },
      },
    );
  }

  return (
    <Dialog title={t("sending.add")} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <AreaField label={t("sending.addresses")} hint={t("sending.addressesHint")} error={refused.length > 0 ? t("sending.refused", { list: refused.join(", ") }) : undefined} rows={5} value={text} onChange={setText} required />
        <ChoiceField label={t("sending.reason")} value={reason} onChange={(value) => setReason(value as (typeof REASONS)[number])} options={REASONS.map((value) => ({ value, label: t(`consent.suppressions.${value}`) }))} />
        <ProblemNote error={suppress.error} />
        <div>
          <Button type="submit" loading={suppress.isPending}>
            {t("sending.add")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Row({ row }: { row: Suppression }) {
  const { t } = useTranslation();
  const lift = useLift();
  return (
    <tr>
      <td className={styles.address}>{row.address}</td>
      <td>
        {t(`consent.suppressions.${row.reason}`)}
        {(row.words || row.source) && <p className={table.sub}>{row.words || row.source}</p>}
      </td>
      <td data-minor>
        <Moment at={row.at} />
      </td>
      <td className={table.num}>
        <Button
          size="compact-md"
          variant="subtle"
          aria-label={t("sending.liftOf", { address: row.address })}
          loading={lift.isPending}
          onClick={() =>
            lift.mutate(row.id, {
              onSuccess: () => toast(t("sending.lifted", { address: row.address })),
              onError: (error) => toast(asProblem(error).title, { tone: "failed", detail: asProblem(error).message }),
            })
          }
        >
          {t("sending.lift")}
        </Button>
      </td>
    </tr>
  );
}

/** The addresses that nothing is sent to. */
export function Suppressions({ q, onSearch }: { q: string; onSearch: (q: string) => void }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(suppressionsQuery(q));
  const [adding, setAdding] = useState(false);
  const [importing, setImporting] = useState(false);
  const download = useDownload();
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="stack" aria-label={t("sending.suppressions")}>
      <div className="row wrap spread">
        <div>
          <h2>{t("sending.suppressions")}</h2>
          <p className="quiet">{t("sending.suppressionsHint")}</p>
        </div>
        <div className="row wrap">
          <SearchBox label={t("sending.search")} value={q} onChange={onSearch} />
          <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
            {t("sending.add")}
          </Button>
          <Button variant="default" leftSection={<IconUpload size={16} aria-hidden />} onClick={() => setImporting(true)}>
            {t("sending.list")}
          </Button>
          {rows.length > 0 && (
            <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} loading={download.isPending} onClick={() => download.mutate()}>
              {t("sending.download")}
            </Button>
          )}
        </div>
      </div>
      <div className={table.frame}>
        <ListStates
          query={query}
          count={rows.length}
          skeleton={3}
          empty={
            <Empty icon={IconMailOff} title={t(q ? "sending.nobody" : "sending.none")}>
              {!q && t("sending.noneHint")}
            </Empty>
          }
        >
          <table className={table.table} aria-label={t("sending.suppressions")}>
            <thead>
              <tr>
                <th scope="col">{t("sending.address")}</th>
                <th scope="col">{t("sending.why")}</th>
                <th scope="col" data-minor>
                  {t("sending.since")}
                </th>
                <td />
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.id} row={row} />
              ))}
            </tbody>
          </table>
          <ListFoot shown={rows.length} total={query.data?.pages[0]?.total ?? rows.length} more={query.hasNextPage ? () => void query.fetchNextPage() : undefined} loading={query.isFetchingNextPage} />
        </ListStates>
      </div>
      {adding && <AddDialog onClose={() => setAdding(false)} />}
      {importing && <ListDialog onClose={() => setImporting(false)} />}
    </section>
  );
}
