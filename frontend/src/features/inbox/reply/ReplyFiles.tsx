import { IconPaperclip, IconPhoto, IconX } from "@tabler/icons-react";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { fileSize } from "@/lib/format";
import { asProblem } from "@/lib/problem";
import { dropFiles, putFiles, useFiles } from "./files";
import styles from "./ReplyFiles.module.css";
import { MOST_BYTES, upload } from "./uploading";

interface ChipProps {
  name: string;
  type: string;
  size: number;
  /** How much of it has been uploaded; of one that is there nothing. */
  share?: number;
  error?: string;
  onRemove: () => void;
}

function Chip({ name, type, size, share, error, onRemove }: ChipProps) {
  const { t, i18n } = useTranslation();
  const Symbol = type.startsWith("image/") ? IconPhoto : IconPaperclip;
  return (
    <li className={styles.chip} data-failed={error ? "" : undefined}>
      <Symbol size={16} aria-hidden />
      <span className={styles.name} title={name}>
        {name}
      </span>
      {error ? <span role="alert">{error}</span> : <span className={styles.size}>{fileSize(size, i18n.language)}</span>}
      {share !== undefined && !error && <progress className={styles.share} aria-label={t("files.uploading", { name })} value={share} max={1} />}
      <button type="button" className={styles.remove} aria-label={t("files.remove", { name })} title={t("files.remove", { name })} onClick={onRemove}>
        <IconX size={14} aria-hidden />
      </button>
    </li>
  );
}

interface UploadProps {
  conversationId: string;
  file: File;
  onEnd: (file: File) => void;
  onUploaded: (name: string) => void;
}

/** One on its way. Taken out before it is there it stops. */
function Upload({ conversationId, file, onEnd, onUploaded }: UploadProps) {
  const { t } = useTranslation();
  const [share, setShare] = useState(0);
  const [failure, setFailure] = useState<string>();
  const tooLarge = file.size > MOST_BYTES;
  const error = tooLarge ? t("files.tooLarge") : failure;

  useEffect(() => {
    if (tooLarge) return undefined;
    const stop = new AbortController();
    upload(conversationId, file, setShare, stop.signal).then(
      (uploaded) => {
        if (stop.signal.aborted) return;
        putFiles(conversationId, [uploaded]);
        onUploaded(file.name);
        onEnd(file);
      },
      (reason: unknown) => !stop.signal.aborted && setFailure(asProblem(reason).message),
    );
    return () => stop.abort();
  }, [conversationId, file, tooLarge, onEnd, onUploaded]);

  return <Chip name={file.name} type={file.type} size={file.size} share={share} error={error} onRemove={() => onEnd(file)} />;
}

interface Props {
  conversationId: string;
  /** Those that are not uploaded yet. */
  given: File[];
  /** One of them is there, or is not wanted any more. */
  onEnd: (file: File) => void;
}

/** The files that go along with a reply; a screen reader is told when one comes or goes. */
export function ReplyFiles({ conversationId, given, onEnd }: Props) {
  const { t } = useTranslation();
  const files = useFiles(conversationId);
  const [said, setSaid] = useState("");
  const list = useRef<HTMLUListElement>(null);
  const onUploaded = useCallback((name: string) => setSaid(t("files.uploaded", { name })), [t]);

  /** Whoever took one out by keyboard goes on at the next one, or in the reply. */
  function focusAt(number: number): void {
    const form = list.current?.closest("form");
    requestAnimationFrame(() => {
      const buttons = form?.querySelectorAll<HTMLElement>(`.${styles.remove}`);
      (buttons?.[Math.min(number, buttons.length - 1)] ?? form?.querySelector("textarea"))?.focus();
    });
  }

  function remove(id: string, name: string, number: number): void {
    dropFiles(conversationId, [id]);
    setSaid(t("files.removed", { name }));
    focusAt(number);
  }

  return (
    <>
      {files.length + given.length > 0 && (
        <ul ref={list} className={styles.files} aria-label={t("files.list")}>
          {files.map(({ id, ...file }, number) => (
            <Chip key={id} {...file} onRemove={() => remove(id, file.name, number)} />
          ))}
          {given.map((file, number) => (
            <Upload key={`${file.name} ${file.size} ${file.lastModified} ${number}`} conversationId={conversationId} file={file} onEnd={onEnd} onUploaded={onUploaded} />
          ))}
        </ul>
      )}
      <p className="hidden-text" role="status">
        {said}
      </p>
    </>
  );
}
