import { Button } from "@mantine/core";
import { IconDownload, IconPhoto } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import type { Message } from "../api";
import styles from "./Picture.module.css";
import { usePicture } from "./usePicture";

interface Props {
  messageId: string;
  file: Message["attachments"][number];
  onDownload: () => void;
}

/** A picture, small, in a box that has its size before it is there; a click shows it whole. */
export function Picture({ messageId, file, onDownload }: Props) {
  const { t } = useTranslation();
  const place = useRef<HTMLButtonElement>(null);
  const [shown, fail] = usePicture(messageId, file, place);
  const [open, setOpen] = useState(false);
  const isThere = shown.state === "there";
  return (
    <>
      <button ref={place} type="button" className={styles.box} title={file.name} onClick={() => (isThere ? setOpen(true) : onDownload())}>
        {isThere ? (
          <img className={styles.small} src={shown.url} alt={file.name} onError={fail} />
        ) : (
          <>
            <IconPhoto size={22} aria-hidden />
            <span className={styles.name}>{file.name}</span>
          </>
        )}
      </button>
      {open && isThere && (
        <Dialog title={file.name} wide onClose={() => setOpen(false)}>
          <img className={styles.whole} src={shown.url} alt={file.name} />
          <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={onDownload}>
            {t("message.download")}
          </Button>
        </Dialog>
      )}
    </>
  );
}
