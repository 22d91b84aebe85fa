import { useTranslation } from "react-i18next";
import { CopyField } from "@/components/CopyField";
import type { Channel } from "./api";
import { demoOf, snippetOf } from "./webchat";

/** What to paste into the shop's pages, and a page to try it on. */
export function WebchatSnippet({ channel }: { channel: Pick<Channel, "id" | "webhookUrl"> }) {
  const { t } = useTranslation();
  return (
    <>
      <CopyField label={t("channels.chat.snippet")} value={snippetOf(channel)} copyLabel={t("channels.chat.copy")} />
      <p className="quiet small">
        {t("channels.chat.snippetHint")}{" "}
        <a href={demoOf(channel)} target="_blank" rel="noreferrer">
          {t("channels.chat.demo")}
        </a>
      </p>
    </>
  );
}
