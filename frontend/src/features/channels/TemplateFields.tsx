import { ActionIcon, Button } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { AreaField, TextField } from "@/components/Field";
import type { ApprovedTemplate } from "./api";
import styles from "./Channels.module.css";

interface Props {
  account: string;
  onAccount: (account: string) => void;
  templates: ApprovedTemplate[];
  onChange: (templates: ApprovedTemplate[]) => void;
  faultAt: (pointer: string) => string | undefined;
}

/** Whose templates Meta is asked for; and those that are entered by hand, as they stand in its manager. */
export function TemplateFields({ account, onAccount, templates, onChange, faultAt }: Props) {
  const { t } = useTranslation();
  const set = (index: number, change: Partial<ApprovedTemplate>) => onChange(templates.map((each, at) => (at === index ? { ...each, ...change } : each)));
  return (
    <>
      <TextField label={t("channels.businessAccountId")} hint={t("channels.businessAccountIdHint")} inputMode="numeric" value={account} onChange={onAccount} error={faultAt("/options/businessAccountId")} />
      <fieldset className={styles.templates}>
        <legend>{t("channels.templates")}</legend>
        <p className="quiet small">{t("channels.templatesHint", { first: "{{1}}", second: "{{2}}" })}</p>
        {templates.map((template, index) => (
          <div key={index} className={styles.template} role="group" aria-label={template.name || t("channels.newTemplate")}>
            <div className={styles.templateHead}>
              <TextField label={t("channels.templateName")} value={template.name} onChange={(name) => set(index, { name })} required error={faultAt(`/options/templates/${index}/name`)} placeholder="order_ready" />
              <TextField label={t("channels.templateLanguage")} value={template.language} onChange={(language) => set(index, { language })} required error={faultAt(`/options/templates/${index}/language`)} placeholder="en" />
              <ActionIcon variant="default" size={36} aria-label={t("channels.removeTemplate", { name: template.name })} onClick={() => onChange(templates.filter((_each, at) => at !== index))}>
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </div>
            <AreaField label={t("channels.templateBody")} rows={2} value={template.body} onChange={(body) => set(index, { body })} required error={faultAt(`/options/templates/${index}`) ?? faultAt(`/options/templates/${index}/body`)} />
          </div>
        ))}
        <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => onChange([...templates, { name: "", language: "en", body: "" }])}>
          {t("channels.addTemplate")}
        </Button>
      </fieldset>
    </>
  );
}
