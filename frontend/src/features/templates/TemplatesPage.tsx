import { Button } from "@mantine/core";
import { IconPlus, IconTemplate } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { Moment } from "@/components/Moment";
import { Page } from "@/components/Page";
import { SearchBox } from "@/components/SearchBox";
import { Empty, Failed, ListStates, Loading, ProblemNote } from "@/components/States";
import table from "@/components/Table.module.css";
import { Tag } from "@/components/Tag";
import { useShortcuts } from "@/lib/shortcuts";
import { startersQuery, templatesQuery, useCreate } from "./api";
import { blank } from "./blocks";
import styles from "./Templates.module.css";

function NewTemplate({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const language = i18n.language === "es" ? "es" : "en";
  const starters = useQuery(startersQuery(language));
  const create = useCreate();
  const begin = (body: Parameters<typeof create.mutate>[0]) => create.mutate(body, { onSuccess: (made) => void navigate({ to: "/templates/$templateId", params: { templateId: made.id }, search: {} }) });
  return (
    <Dialog title={t("templates.new")} wide onClose={onClose}>
      <div className="stack">
        {starters.isPending && <Loading rows={3} />}
        {starters.isError && <Failed error={starters.error} retry={() => void starters.refetch()} />}
        <ul className={styles.starters}>
          <li>
            <button type="button" className={styles.starter} disabled={create.isPending} onClick={() => begin({ name: t("templates.untitled"), channel: "email", subject: "", message: "", design: blank(language) })}>
              <strong>{t("templates.blank")}</strong>
              <span className="small quiet">{t("templates.blankHint")}</span>
            </button>
          </li>
          {starters.data?.map(({ key, name, description, subject, design }) => (
            <li key={key}>
              <button type="button" className={styles.starter} disabled={create.isPending} onClick={() => begin({ name, channel: "email", subject, message: "", design })}>
                <strong>{name}</strong>
                <span className="small quiet">{description}</span>
              </button>
            </li>
          ))}
        </ul>
        <ProblemNote error={create.error} />
      </div>
    </Dialog>
  );
}

/** The library: all templates, and seven to begin with. */
export function TemplatesPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: "/shell/templates" });
  const navigate = useNavigate({ from: "/templates" });
  const query = useQuery(templatesQuery);
  const q = search.q ?? "";
  const all = query.data ?? [];
  const rows = all.filter(({ name, subject }) => `${name} ${subject}`.toLowerCase().includes(q.toLowerCase()));
  const make = () => void navigate({ search: { new: "1" } });
  const onSearch = useCallback((typed: string) => void navigate({ search: typed ? { q: typed } : {}, replace: true }), [navigate]);
  useShortcuts({ n: make });
  const button = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={make}>
      {t("templates.new")}
    </Button>
  );
  return (
    <Page title={t("templates.title")} lead={t("templates.lead")} actions={all.length > 0 && button}>
      {all.length > 0 && <SearchBox label={t("templates.search")} value={q} onChange={onSearch} />}
      <div className={table.frame}>
        <ListStates
          query={query}
          count={rows.length}
          skeleton={4}
          empty={
            <Empty icon={IconTemplate} title={t(q ? "templates.nothing" : "templates.none")} action={!q && button}>
              {!q && t("templates.noneHint")}
            </Empty>
          }
        >
          <table className={table.table} aria-label={t("templates.title")}>
            <thead>
              <tr>
                <th scope="col">{t("templates.name")}</th>
                <th scope="col">{t("templates.channel")}</th>
                <th scope="col" className={table.num} data-minor>
                  {t("templates.changed")}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((template) => (
                <tr key={template.id}>
                  <td>
                    <Link to="/templates/$templateId" params={{ templateId: template.id }} search={{}} className={table.main}>
                      {template.name}
                    </Link>
                    {template.subject && <p className={table.sub}>{template.subject}</p>}
                  </td>
                  <td>
                    <Tag>{t(`templates.channels.${template.channel}`)}</Tag>
                  </td>
                  <td className={table.num} data-minor>
                    <Moment at={template.changedAt} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ListStates>
      </div>
      {search.new && <NewTemplate onClose={() => void navigate({ search: {}, replace: true })} />}
    </Page>
  );
}
