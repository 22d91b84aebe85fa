import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { ChoiceField } from "@/components/Field";
import { HrefLink } from "@/components/HrefLink";
import { Progress } from "@/components/Progress";
import { ProblemNote } from "@/components/States";
import type { Noun } from "@/lib/fields";
import { count, fileSize } from "@/lib/format";
import { answer, api, type Schemas } from "@/lib/http";
import type { Asked } from "@/lib/lists";
import { parsed } from "@/lib/rules";

const FORMATS = ["csv", "xlsx", "parquet"] as const;
type Format = (typeof FORMATS)[number];
const POLL_MS = 1_500;

interface Props {
  noun: Noun;
  /** Which records: those that the list was asked for. */
  asked: Asked;
  /** How many they are, if it is known. */
  total?: number;
  /** The columns of the list, if there is one to speak of. */
  columns?: string[];
  /** What to call the file, such as the view's name. */
  name?: string;
  onClose: () => void;
}

/** A file that is being made, and then the way to it. */
function Making({ id, onClose }: { id: string; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const { data: file, error } = useQuery({
    queryKey: ["exports", "one", id],
    queryFn: () => answer(api.GET("/api/exports/{exportId}", { params: { path: { exportId: id } } })),
    refetchInterval: ({ state }) => (state.data?.status === "done" || state.data?.status === "failed" ? false : POLL_MS),
    meta: { kept: false },
  });
  const download = useMutation({
    mutationFn: async () => globalThis.location.assign((await answer(api.GET("/api/exports/{exportId}/file/link", { params: { path: { exportId: id } } }))).url),
  });
  const done = file?.status === "done";
  return (
    <div className="stack">
      {!done && file?.status !== "failed" && (
        <>
          <p>{t("exporting.making")}</p>
          <Progress label={t("exporting.making")} done={0} total={0} />
          <p className="quiet small">{t("exporting.makingHint")}</p>
        </>
      )}
      <p role="status">{done && t("exporting.ready", { count: file.rows, total: count(file.rows, i18n.language), size: fileSize(file.size, i18n.language) })}</p>
      {file?.status === "failed" && <p role="alert">{`${t("exporting.failed")}: ${file.reason ?? ""}`}</p>}
      <ProblemNote error={download.error ?? error} />
      <div className="row wrap">
        {done && (
          <Button loading={download.isPending} onClick={() => download.mutate()}>
            {t("exporting.download")}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {t("common.close")}
        </Button>
        <HrefLink href="/operations">{t("exporting.jobs")}</HrefLink>
      </div>
    </div>
  );
}

/** Have a file made of what a list shows. */
export function ExportDialog({ noun, asked, total, columns, name = "", onClose }: Props) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const [format, setFormat] = useState<Format>("csv");
  const [every, setEvery] = useState(!columns);
  const make = useMutation({
    mutationFn: (body: Schemas["NewExport"]) => answer(api.POST("/api/exports", { body })),
    onSettled: () => client.invalidateQueries({ queryKey: ["exports"] }),
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    make.mutate({ noun, name, format, q: asked.q, sort: asked.sort, filter: parsed(asked.filter) as Record<string, unknown> | null, columns: every ? null : columns });
  }

  return (
    <Dialog title={t(`exporting.title.${noun}`)} onClose={onClose}>
      {make.data ? (
        <Making id={make.data.id} onClose={onClose} />
      ) : (
        <form className="stack" onSubmit={submit}>
          <p>{total === undefined ? t("exporting.whatAll") : t("exporting.what", { count: total, total: count(total, i18n.language) })}</p>
          <ChoiceField label={t("exporting.format")} value={format} onChange={(value) => setFormat(value as Format)} options={FORMATS.map((value) => ({ value, label: t(`exporting.formats.${value}`) }))} />
          {columns && (
            <ChoiceField
              label={t("exporting.columns")}
              value={every ? "every" : "shown"}
              onChange={(value) => setEvery(value === "every")}
              options={[
                { value: "shown", label: t("exporting.shown", { count: columns.length }) },
                { value: "every", label: t("exporting.every") },
              ]}
            />
          )}
          <ProblemNote error={make.error} />
          <div className="row wrap">
            <Button type="submit" loading={make.isPending}>
              {t("exporting.make")}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t("common.cancel")}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
