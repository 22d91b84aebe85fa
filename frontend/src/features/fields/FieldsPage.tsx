import { Button } from "@mantine/core";
import { IconForms, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "@/components/Page";
import { Segments } from "@/components/Segments";
import { Empty, ListStates } from "@/components/States";
import table from "@/components/Table.module.css";
import { customFieldsQuery, NOUNS, type CustomField, type FieldNoun } from "./api";
import { EditFieldDialog } from "./EditFieldDialog";
import { FieldRow } from "./FieldRow";
import { NewFieldDialog } from "./NewFieldDialog";

function Fields({ noun, onAdd }: { noun: FieldNoun; onAdd: () => void }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState<CustomField | null>(null);
  const query = useQuery(customFieldsQuery(noun));
  const fields = [...(query.data ?? [])].sort((one, other) => Number(one.archived ?? false) - Number(other.archived ?? false));
  const empty = (
    <Empty icon={IconForms} title={t(`customFields.empty.${noun}`)} action={<Button onClick={onAdd}>{t("customFields.add")}</Button>}>
      {t("customFields.emptyHint")}
    </Empty>
  );
  return (
    <ListStates query={query} count={fields.length} empty={empty} skeleton={4}>
      <table className={table.table}>
        <thead>
          <tr>
            <th>{t("customFields.field")}</th>
            <th>{t("customFields.type")}</th>
            <th>
              <span className="hidden-text">{t("customFields.actions")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <FieldRow key={field.id} field={field} onEdit={() => setEditing(field)} />
          ))}
        </tbody>
      </table>
      {editing && <EditFieldDialog field={editing} onClose={() => setEditing(null)} />}
    </ListStates>
  );
}

export function FieldsPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: "/shell/settings/fields" });
  const navigate = useNavigate({ from: "/settings/fields" });
  const noun = NOUNS.find((one) => one === search.noun) ?? "contacts";
  const add = () => void navigate({ search: (old) => ({ ...old, new: "1" }) });
  return (
    <Page
      title={t("places.customFields")}
      lead={t("customFields.lead")}
      actions={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
          {t("customFields.add")}
        </Button>
      }
    >
      <div className="row">
        <Segments label={t("customFields.of")} value={noun} onChange={(next) => void navigate({ search: { noun: next } })} options={NOUNS.map((value) => ({ value, label: t(`customFields.nouns.${value}`) }))} />
      </div>
      <section className={table.frame} aria-label={t("places.customFields")}>
        <Fields noun={noun} onAdd={add} />
      </section>
      {search.new && <NewFieldDialog noun={noun} onClose={() => void navigate({ search: (old) => ({ ...old, new: undefined }), replace: true })} />}
    </Page>
  );
}
