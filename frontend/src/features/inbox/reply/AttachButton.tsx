import { ActionIcon } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";

interface Props {
  /** The box is open. Its input stays while the browser's own dialog takes the focus away, which closes the box. */
  shown: boolean;
  onFiles: (files: Iterable<File>) => void;
}

/** Opens the browser's own dialog to choose files in. */
export function AttachButton({ shown, onFiles }: Props) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      {shown && (
        <ActionIcon variant="subtle" size={36} aria-label={t("inbox.attach")} title={t("inbox.attach")} onMouseDown={(event) => event.preventDefault()} onClick={() => input.current?.click()}>
          <IconPaperclip size={18} aria-hidden />
        </ActionIcon>
      )}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t("inbox.attach")}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = "";
        }}
      />
    </>
  );
}
