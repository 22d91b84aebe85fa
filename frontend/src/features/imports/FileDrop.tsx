import { IconFileUpload } from "@tabler/icons-react";
import { useEffect, useId, useState, type DragEvent } from "react";
import { useTranslation } from "react-i18next";
import { Progress } from "@/components/Progress";
import { ProblemNote } from "@/components/States";
import { fileSize } from "@/lib/format";
import { MOST_BYTES, type useUpload } from "./api";
import styles from "./Imports.module.css";

interface Props {
  upload: ReturnType<typeof useUpload>;
  onFile: (file: File) => void;
}

type Fault = "wrongKind" | "tooLarge" | "emptyFile";

/** What speaks against *file* before it is sent. */
export function faultOf(file: Pick<File, "name" | "size">): Fault | null {
  if (!/\.(csv|tsv|txt|xlsx)$/i.test(file.name)) return "wrongKind";
  if (file.size === 0) return "emptyFile";
  return file.size > MOST_BYTES ? "tooLarge" : null;
}

function useStay(busy: boolean): void {
  useEffect(() => {
    if (!busy) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    globalThis.addEventListener("beforeunload", ask);
    return () => globalThis.removeEventListener("beforeunload", ask);
  }, [busy]);
}

/** Choose a file, or drop one anywhere on the field. */
export function FileDrop({ upload, onFile }: Props) {
  const { t, i18n } = useTranslation();
  const input = useId();
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<{ fault: Fault; name: string } | null>(null);
  const busy = upload.isPending;
  const file = upload.variables?.file;
  useStay(busy);

  function take(chosen: File | undefined): void {
    if (!chosen || busy) return;
    const fault = faultOf(chosen);
    setRefused(fault && { fault, name: chosen.name });
    if (!fault) onFile(chosen);
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  }

  if (busy && file)
    return (
      <div className={styles.drop} role="status">
        <p className={styles.big}>{t("imports.uploading", { name: file.name, size: fileSize(file.size, i18n.language) })}</p>
        <Progress label={t("imports.progressLabel")} done={0} total={0} />
        <p className="quiet small">{t("imports.uploadHint")}</p>
      </div>
    );
  return (
    <div className="stack">
      {/* Dropping is a comfort; the field inside does the same by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <label
        htmlFor={input}
        className={styles.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconFileUpload size={30} stroke={1.5} aria-hidden className="quiet" />
        <span className={styles.big}>{t("imports.drop")}</span>
        <span className={styles.choose}>{t("imports.choose")}</span>
        <span className="quiet small">{t("imports.limits")}</span>
        <input
          id={input}
          type="file"
          accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          className="hidden-text"
          onChange={(event) => {
            take(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
      </label>
      {refused ? (
        <p role="alert" className={styles.refused}>
          {t(`imports.${refused.fault}`, { name: refused.name })}
        </p>
      ) : (
        <ProblemNote error={upload.error} />
      )}
    </div>
  );
}
