import { useTranslation } from "react-i18next";
import { AreaField, TextField } from "@/components/Field";
import type { Look } from "./webchat";

interface Props {
  look: Look;
  onChange: (change: Partial<Look>) => void;
  /** The first fault at or below a pointer. */
  faultAt: (pointer: string) => string | undefined;
}

export function WebchatFields({ look, onChange, faultAt }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <AreaField
        label={t("channels.chat.origins")}
        hint={t("channels.chat.originsHint")}
        rows={2}
        value={look.origins}
        onChange={(origins) => onChange({ origins })}
        error={faultAt("/options/origins")}
        placeholder="https://www.your-shop.com"
      />
      <AreaField label={t("channels.chat.greeting")} rows={2} value={look.greeting} onChange={(greeting) => onChange({ greeting })} error={faultAt("/options/greeting")} placeholder={t("channels.chat.greetingExample")} />
      <TextField label={t("channels.chat.color")} type="color" value={look.color} onChange={(color) => onChange({ color })} error={faultAt("/options/color")} />
      <TextField label={t("channels.chat.privacy")} type="url" value={look.privacyUrl} onChange={(privacyUrl) => onChange({ privacyUrl })} error={faultAt("/options/privacyUrl")} placeholder="https://www.your-shop.com/privacy" />
    </>
  );
}
