import { Button } from "@mantine/core";
import { IconDownload, IconFileExport } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Moment } from "@/components/Moment";
import { Progress } from "@/components/Progress";
import { Empty, ListStates, ProblemNote } from "@/components/States";
import table from "@/components/Table.module.css";
import { Tag } from "@/components/Tag";
import { count, fileSize, plain } from "@/lib/format";
import { exportsQuery, pending, useDownload, type ExportFile } from "./api";
import styles from "./Operations.module.css";
import { TONES } from "./words";

function FileRow({ file, download }: { file: ExportFile; download: ReturnType<typeof useDownload> }) {
  const { t, i18n } = useTranslation();
  const name = file.name || t("exporting.file", { noun: plain(file.noun), format: file.format.toUpperCase() });
  return (
    <tr>
      <td>
        <span className={table.main}>{name}</span>
        <p className={table.sub}>
          {file.format.toUpperCase()} · <Moment at={file.createdAt} />
        </p>
      </td>
      <td>
        <Tag tone={TONES[file.status]}>{t(`operations.status.${file.status}`)}</Tag>
      </td>
      <td>
        {pending(file) ? (
          <Progress label={t("operations.progressOf", { name })} done={0} total={0} />
        ) : (
          <span className="number">{file.reason ?? `${t("exporting.rows", { count: file.rows, total: count(file.rows, i18n.language) })}, ${fileSize(file.size, i18n.language)}`}</span>
        )}
      </td>
      <td className={table.num}>
        <div className={styles.actions}>
          {file.status === "done" && (
            <Button size="compact-md" variant="default" leftSection={<IconDownload size={15} aria-hidden />} loading={download.isPending && download.variables === file.id} aria-label={t("exporting.downloadNamed", { name })} onClick={() => download.mutate(file.id)}>
              {t("exporting.download")}
            </Button>
          )}
        </div>
      </td>
    </tr>
  );
}

/** One's own files of the last seven days. */
export function Files() {
  const { t } = useTranslation();
  const query = useQuery(exportsQuery);
  const download = useDownload();
  const rows = query.data?.items ?? [];
  const empty = (
    <Empty icon={IconFileExport} title={t("operations.noFiles")}>
      {t("operations.noFilesHint")}
    </Empty>
  );
  return (
    <section className="stack" aria-label={t("operations.files")}>
      <h2>{t("operations.files")}</h2>
      <div className={table.frame}>
        <ListStates query={query} count={rows.length} empty={empty} skeleton={2}>
          <table className={table.table}>
            <tbody>
              {rows.map((file) => (
                <FileRow key={file.id} file={file} download={download} />
              ))}
            </tbody>
          </table>
        </ListStates>
      </div>
      <ProblemNote error={download.error} />
      <p className="quiet small">{t("operations.kept")}</p>
    </section>
  );
}
