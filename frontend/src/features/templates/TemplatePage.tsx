import { Button } from "@mantine/core";
import { IconSend, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Page } from "@/components/Page";
import { Failed, Loading, ProblemNote } from "@/components/States";
import { templateQuery, useRemove } from "./api";
import { Editor } from "./Editor";

/** One template: written in place or as source, looked at as somebody gets it. */
export function TemplatePage() {
  const { t } = useTranslation();
  const { templateId } = useParams({ from: "/shell/templates/$templateId" });
  const navigate = useNavigate();
  const query = useQuery(templateQuery(templateId));
  const remove = useRemove();
  const template = query.data;
  return (
    <Page
      title={template?.name ?? t("templates.title")}
      lead={<Link to="/templates">{t("templates.all")}</Link>}
      actions={
        template && (
          <>
            <Button leftSection={<IconSend size={16} aria-hidden />} renderRoot={(props) => <Link {...props} to="/campaigns/new" search={{ template: template.id }} />}>
              {t("templates.use")}
            </Button>
            <Button variant="subtle" color="red" leftSection={<IconTrash size={16} aria-hidden />} loading={remove.isPending} onClick={() => remove.mutate(template.id, { onSuccess: () => void navigate({ to: "/templates", search: {} }) })}>
              {t("templates.delete")}
            </Button>
          </>
        )
      }
    >
      {query.isPending && <Loading />}
      {query.isError && !template && <Failed error={query.error} retry={() => void query.refetch()} />}
      <ProblemNote error={remove.error} />
      {template && <Editor key={template.id} template={template} />}
    </Page>
  );
}
