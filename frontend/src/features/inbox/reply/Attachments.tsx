import { IconPaperclip, IconPhoto } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { fileSize } from "@/lib/format";
import { withTexts } from "@/lib/i18n";
import { later } from "@/lib/later";
import { useOpenAttachment, type Message } from "../api";
import styles from "../thread/Message.module.css";
import { isPicture } from "../thread/usePicture";

const Picture = later(async () => (await import("../thread/Picture")).Picture);
const Missing = later(async () => (await withTexts("files", import("../thread/Missing"))).Missing);

/** The files of a message, pictures as such. Each asks for a short-lived address first, since a plain link would carry no token. */
export function Attachments({ message }: { message: Message }) {
  const { i18n } = useTranslation();
  const open = useOpenAttachment(message.id);
  if (message.attachments.length === 0) return null;
  return (
    <ul className={styles.attachments}>
      {message.attachments.map((attachment) => {
        const Symbol = attachment.type.startsWith("image/") ? IconPhoto : IconPaperclip;
        if (attachment.state !== "there") {
          return (
            <li key={attachment.number}>
              <Missing name={attachment.name} isLost={attachment.state === "lost"} />
            </li>
          );
        }
        if (isPicture(attachment)) {
          return (
            <li key={attachment.number} className={styles.picture}>
              <Picture messageId={message.id} file={attachment} onDownload={() => open.mutate(attachment.number)} />
            </li>
          );
        }
        return (
          <li key={attachment.number}>
            <button type="button" className={styles.attachment} title={attachment.name} disabled={open.isPending} onClick={() => open.mutate(attachment.number)}>
              <Symbol size={16} aria-hidden />
              <span className="cut">{attachment.name}</span>
              <span className={styles.size}>{fileSize(attachment.size, i18n.language)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
