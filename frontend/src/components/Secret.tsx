import { Button } from "@mantine/core";
import { IconKey } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { CopyField } from "./CopyField";

interface Props {
  secret: string;
  webhookUrl?: string;
  onDone: () => void;
}

/** A signing secret, shown this once. */
export function Secret({ secret, webhookUrl, onDone }: Props) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <p className="row">
        <IconKey size={18} aria-hidden />
        <span>{t("secret.once")}</span>
      </p>
      {webhookUrl && <CopyField label={t("secret.webhookUrl")} value={webhookUrl} copyLabel={t("secret.copyUrl")} />}
      <CopyField label={t("secret.secret")} value={secret} copyLabel={t("secret.copySecret")} />
      <Button onClick={onDone}>{t("secret.kept")}</Button>
    </div>
  );
}
