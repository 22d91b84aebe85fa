import { ActionIcon } from "@mantine/core";
import { IconPaperclip, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNote } from "@/components/States";
import type { Noun } from "@/lib/fields";
import { fileSize } from "@/lib/format";
import { useUndo } from "@/lib/undo";
import { filesQuery, useAttach, useDeleteFile, useOpenFile } from "./api";
import styles from "./record.module.css";

const MOST = 25 * 1024 * 1024;

/** The files beside a record; a new one goes straight to storage. */
export function Files({ noun, id }: { noun: Noun; id: string }) {
  const { t, i18n } = useTranslation();
  const input = useId();
  const files = useQuery(filesQuery(noun, id));
  const attach = useAttach(noun, id);
  const open = useOpenFile();
  const remove = useDeleteFile(noun, id);
  const offerUndo = useUndo();
  const tooLarge = attach.variables && attach.variables.size > MOST;

  return (
    <section className={styles.card} aria-label={t("record.files")}>
      <h2>{t("record.files")}</h2>
      <ul className={styles.files}>
        {files.data?.items.map((file) => (
          <li key={file.id} className="row">
            <button type="button" className={styles.plain} onClick={() => open.mutate(file.id)}>
              <IconPaperclip size={15} aria-hidden /> <span className="cut">{file.name}</span> <span className="quiet small">{fileSize(file.size, i18n.language)}</span>
            </button>
            <ActionIcon
              variant="subtle"
              size={36}
              aria-label={t("record.deleteFile", { name: file.name })}
              onClick={() => remove.mutate(file.id, { onSuccess: ({ operationId }) => offerUndo(t("record.fileDeleted", { name: file.name }), operationId) })}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <label htmlFor={input} className={styles.upload} data-busy={attach.isPending || undefined}>
        {attach.isPending ? t("record.uploading") : t("record.attach")}
        <input
          id={input}
          type="file"
          className="hidden-text"
          disabled={attach.isPending}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) attach.mutate(file);
            event.target.value = "";
          }}
        />
      </label>
      {tooLarge ? <p role="alert">{t("record.tooLarge")}</p> : <ProblemNote error={attach.error ?? open.error ?? remove.error} />}
    </section>
  );
}
