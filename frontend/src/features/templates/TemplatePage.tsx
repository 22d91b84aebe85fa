import { Button } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ChoiceField, TextField } from "@/components/Field";
import { Page } from "@/components/Page";
import { Segments } from "@/components/Segments";
import { Failed, Loading, ProblemNote } from "@/components/States";
import { useDraft } from "@/lib/drafts";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { changeOf, CHANNELS, templateQuery, useRemove, useSave, type Channel, type Template, type Written } from "./api";
import { blank, type Block, type Design } from "./blocks";
import { BlockList } from "./BlockList";
import { Look } from "./Look";
import styles from "./Templates.module.css";
import { Words } from "./Words";

const WAYS = ["blocks", "source", "text"] as const;
type Way = (typeof WAYS)[number];

function asWritten(template: Template): Written {
  const { name, channel, subject, message, html, version } = template;
  return { name, channel, subject, message, html, design: (template.design as Design | null) ?? null, version };
}

interface PartProps {
  template: Template;
  written: Written;
  put: (part: Partial<Written>) => void;
}

function Blocks({ written, put }: PartProps) {
  const { t, i18n } = useTranslation();
  const { design } = written;
  if (!design) {
    return (
      <div className="stack">
        <p className="quiet">{written.html ? t("templates.noBlocksHtml") : t("templates.noBlocks")}</p>
        <div>
          <Button variant="default" onClick={() => put({ design: blank(i18n.language) })}>
            {t("templates.beginBlocks")}
          </Button>
        </div>
      </div>
    );
  }
  const change = (part: Partial<Design>) => put({ design: { ...design, ...part } });
  return (
    <div className="stack">
      <TextField label={t("templates.preheader")} hint={t("templates.preheaderHint")} value={design.preheader} onChange={(preheader) => change({ preheader })} autoComplete="off" />
      <BlockList label={t("templates.blocks")} blocks={design.blocks} onChange={(blocks: Block[]) => change({ blocks })} />
      <fieldset className={styles.colours}>
        <legend>{t("templates.colours")}</legend>
        {(["accent", "background", "paper", "ink"] as const).map((name) => (
          <label key={name} className={styles.check}>
            <input type="color" value={design[name]} onChange={(event) => change({ [name]: event.target.value })} />
            {t(`templates.colour.${name}`)}
          </label>
        ))}
      </fieldset>
    </div>
  );
}

/** The same by keyboard alone: the HTML as text. */
function Source({ template, written, put }: PartProps) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <p className="quiet">{t(written.design ? "templates.sourceOfBlocks" : "templates.sourceHint")}</p>
      <Words label="HTML" code rows={22} value={written.html ?? ""} onChange={(html) => put({ html, design: null })} />
      {template.design && !written.design && (
        <div>
          <Button variant="default" onClick={() => put({ design: template.design as Design, html: template.html })}>
            {t("templates.backToBlocks")}
          </Button>
        </div>
      )}
    </div>
  );
}

function Editor({ template }: { template: Template }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: "/templates/$templateId" });
  const search = useSearch({ from: "/shell/templates/$templateId" });
  const draft = useDraft(`template.${template.id}`);
  const save = useSave(template.id);
  const written = draft.kept ? (JSON.parse(draft.text) as Written) : asWritten(template);
  const put = (part: Partial<Written>) => draft.write(JSON.stringify({ ...written, ...part }));
  const withHtml = written.channel === "email" || written.channel === "simulator";
  const way: Way = withHtml ? (WAYS.find((each) => each === search.part) ?? (written.design || !written.html ? "blocks" : "source")) : "text";
  const clash = asProblem(save.error).status === 409;

  function keep(version = written.version): void {
    save.mutate({ ...changeOf(written, template), version }, {
      onSuccess: () => {
        draft.drop();
        toast(t("templates.saved"));
      },
    });
  }

  return (
    <div className={styles.editor}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <div className={styles.pair}>
          <TextField label={t("templates.name")} value={written.name} onChange={(name) => put({ name })} required autoComplete="off" />
          <ChoiceField label={t("templates.channel")} value={written.channel} onChange={(channel) => put({ channel: channel as Channel })} options={CHANNELS.map((value) => ({ value, label: t(`templates.channels.${value}`) }))} />
        </div>
        {withHtml && <Words label={t("templates.subject")} rows={1} value={written.subject} onChange={(subject) => put({ subject })} />}
        {withHtml && <Segments label={t("templates.way")} value={way} onChange={(part) => void navigate({ search: { part }, replace: true })} options={WAYS.map((value) => ({ value, label: t(`templates.ways.${value}`) }))} />}
        {way === "blocks" && <Blocks template={template} written={written} put={put} />}
        {way === "source" && <Source template={template} written={written} put={put} />}
        {way === "text" && <Words label={t("templates.message")} rows={14} hint={withHtml ? t("templates.messageHint") : undefined} value={written.message} onChange={(message) => put({ message })} />}
        {clash ? (
          <div role="alert" className={styles.warned}>
            <span className="grow">{t("templates.clash")}</span>
            <Button size="compact-md" variant="default" onClick={() => keep(template.version)}>
              {t("templates.saveMine")}
            </Button>
          </div>
        ) : (
          <ProblemNote error={save.error} />
        )}
        <div className="row wrap">
          <Button type="submit" disabled={!draft.kept} loading={save.isPending}>
            {t("common.save")}
          </Button>
          {draft.kept && (
            <Button
              variant="subtle"
              onClick={() => {
                draft.drop();
                save.reset();
              }}
            >
              {t("templates.discard")}
            </Button>
          )}
          <span role="status" className="quiet small">
            {draft.kept ? t("templates.unsaved") : ""}
          </span>
        </div>
      </form>
      <Look written={written} template={template} />
    </div>
  );
}

/** One template: written by blocks or as source, looked at as somebody gets it. */
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
            <Link to="/campaigns/new" search={{ step: "message" }}>
              {t("templates.use")}
            </Link>
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
