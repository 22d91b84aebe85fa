import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import table from "@/components/Table.module.css";
import { Tag } from "@/components/Tag";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { useChangeField, type CustomField } from "./api";

export function FieldRow({ field, onEdit }: { field: CustomField; onEdit: () => void }) {
  const { t } = useTranslation();
  const change = useChangeField(field.id ?? "");

  function archive(archived: boolean): void {
    change.mutate(
      { archived },
      {
        onSuccess: () => toast(t(archived ? "customFields.archivedToast" : "customFields.restoredToast", { name: field.label }), archived ? { undo: () => archive(false) } : {}),
        onError: (error) => toast(t("customFields.notChanged", { name: field.label }), { tone: "failed", detail: asProblem(error).message }),
      },
    );
  }

  return (
    <tr>
      <td>
        <span className={table.main}>{field.label}</span>
        <p className={table.sub}>
          <code>{field.name}</code>
        </p>
      </td>
      <td>
        {t(`customFields.types.${field.type}`)}
        {field.choices && field.choices.length > 0 && <p className={table.sub}>{field.choices.join(" · ")}</p>}
      </td>
      <td>
        {field.archived ? (
          <span className="row wrap">
            <Tag>{t("customFields.archived")}</Tag>
            <Button size="compact-md" variant="default" loading={change.isPending} aria-label={t("customFields.restoreNamed", { name: field.label })} onClick={() => archive(false)}>
              {t("customFields.restore")}
            </Button>
          </span>
        ) : (
          <span className="row wrap">
            <Button size="compact-md" variant="default" aria-label={t("customFields.editNamed", { name: field.label })} onClick={onEdit}>
              {t("customFields.edit")}
            </Button>
            <Button size="compact-md" variant="subtle" loading={change.isPending} aria-label={t("customFields.archiveNamed", { name: field.label })} onClick={() => archive(true)}>
              {t("customFields.archive")}
            </Button>
          </span>
        )}
      </td>
    </tr>
  );
}
