import { Button } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useCallback, useId, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceField, TextField } from "@/components/Field";
import { Segments } from "@/components/Segments";
import { Loading, ProblemNote } from "@/components/States";
import { useDraft } from "@/lib/drafts";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { changeOf, CHANNELS, useSave, type Channel, type Template, type Written } from "./api";
import { blank, type Design } from "./blocks";
import { Findings } from "./Findings";
import { Look } from "./Look";
import { at } from "./pieces";
import styles from "./Templates.module.css";
import { useDesign, type Work } from "./useDesign";
import { useLook, type Looking } from "./useLook";
import { Words } from "./Words";

/** It brings TipTap along, which nothing else needs. */
const Designer = lazy(async () => ({ default: (await import("./Designer")).Designer }));
const WAYS = ["blocks", "look", "source", "text"] as const;
type Way = (typeof WAYS)[number];
type Put = (part: Partial<Written>) => void;

function asWritten(template: Template): Written {
  const { name, channel, subject, message, html, version } = template;
  return { name, channel, subject, message, html, design: (template.design as Design | null) ?? null, version };
}

function NoBlocks({ written, onBegin }: { written: Written; onBegin: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <p className="quiet">{written.html ? t("templates.noBlocksHtml") : t("templates.noBlocks")}</p>
      <div>
        <Button variant="default" onClick={onBegin}>
          {t("templates.beginBlocks")}
        </Button>
      </div>
    </div>
  );
}

/** The HTML as text; from then on it is what is edited. */
function Source({ template, written, put, onBack }: { template: Template; written: Written; put: Put; onBack: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <p className="quiet">{t(written.design ? "templates.sourceOfBlocks" : "templates.sourceHint")}</p>
      <Words label="HTML" code rows={22} value={written.html ?? ""} onChange={(html) => put({ html, design: null })} />
      {template.design && !written.design && (
        <div>
          <Button variant="default" onClick={onBack}>
            {t("templates.backToBlocks")}
          </Button>
        </div>
      )}
    </div>
  );
}

interface BodyProps {
  way: Way;
  template: Template;
  written: Written;
  work: Work;
  looking: Looking;
  withHtml: boolean;
  put: Put;
  restart: (design: Design, part: Partial<Written>) => void;
  lead: (path: string) => void;
  chosen: string | null;
  choose: (id: string | null) => void;
}

/** What is written in one of the ways, with what is said of it. */
function Body({ way, template, written, work, looking, withHtml, put, restart, lead, chosen, choose }: BodyProps) {
  const { t, i18n } = useTranslation();
  const leading = written.design ? lead : undefined;
  const findings = <Findings looking={looking} onLead={leading} />;
  if (way === "blocks" && written.design) {
    return (
      <Suspense fallback={<Loading rows={8} />}>
        <Designer work={work} chosen={chosen} onChoose={choose} drawn={looking.drawn} flagged={looking.flagged}>
          {findings}
        </Designer>
      </Suspense>
    );
  }
  if (way === "blocks") return <NoBlocks written={written} onBegin={() => restart(blank(i18n.language), {})} />;
  if (way === "look") {
    return (
      <>
        {findings}
        <Look looking={looking} />
      </>
    );
  }
  return (
    <div className={styles.beside}>
      {way === "source" ? (
        <Source template={template} written={written} put={put} onBack={() => restart(template.design as Design, { html: template.html })} />
      ) : (
        <Words label={t("templates.message")} rows={14} hint={withHtml ? t("templates.messageHint") : undefined} value={written.message} onChange={(message) => put({ message })} />
      )}
      <div className="stack">
        <Look looking={looking} />
        {findings}
      </div>
    </div>
  );
}

interface Props {
  template: Template;
  written: Written;
  kept: boolean;
  put: Put;
  drop: () => void;
  restart: BodyProps["restart"];
}

function Writing({ template, written, kept, put, drop, restart }: Props) {
  const { t, i18n } = useTranslation();
  const formId = useId();
  const navigate = useNavigate({ from: "/templates/$templateId" });
  const search = useSearch({ from: "/shell/templates/$templateId" });
  const save = useSave(template.id);
  const looking = useLook(written, template);
  const first = useMemo(() => written.design ?? blank(i18n.language), [written.design, i18n.language]);
  const work = useDesign(first, kept || !written.design, (design) => put({ design }));
  const [chosen, setChosen] = useState<string | null>(null);
  const withHtml = written.channel === "email" || written.channel === "simulator";
  const way: Way = withHtml ? (WAYS.find((each) => each === search.part) ?? (written.design || !written.html ? "blocks" : "source")) : "text";
  const go = useCallback((part: Way) => void navigate({ search: { part }, replace: true }), [navigate]);
  const clash = asProblem(save.error).status === 409;

  function lead(path: string): void {
    const piece = at(work.sheet.pieces, path);
    if (!piece) return;
    go("blocks");
    setChosen(piece.id);
    // Once the canvas is there.
    setTimeout(() => {
      const element = document.getElementById(`piece-${piece.id}`);
      element?.scrollIntoView({ block: "center" });
      element?.querySelector<HTMLElement>("[contenteditable], [data-grip]")?.focus();
    });
  }

  function keep(version = written.version): void {
    save.mutate({ ...changeOf(written, template), version }, {
      onSuccess: () => {
        drop();
        toast(t("templates.saved"));
      },
    });
  }

  return (
    <div className={styles.editor}>
      <form
        id={formId}
        className={styles.top}
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <TextField label={t("templates.name")} value={written.name} onChange={(name) => put({ name })} required autoComplete="off" />
        <ChoiceField label={t("templates.channel")} value={written.channel} onChange={(channel) => put({ channel: channel as Channel })} options={CHANNELS.map((value) => ({ value, label: t(`templates.channels.${value}`) }))} />
        {withHtml && <Words label={t("templates.subject")} rows={1} value={written.subject} onChange={(subject) => put({ subject })} />}
      </form>
      {withHtml && <Segments label={t("templates.way")} value={way} onChange={go} options={WAYS.map((value) => ({ value, label: t(`templates.ways.${value}`) }))} />}
      <Body way={way} template={template} written={written} work={work} looking={looking} withHtml={withHtml} put={put} restart={restart} lead={lead} chosen={chosen} choose={setChosen} />
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
      <div className={styles.save} data-kept={kept || undefined}>
        <Button type="submit" form={formId} disabled={!kept} loading={save.isPending}>
          {t("common.save")}
        </Button>
        {kept && (
          <Button
            variant="subtle"
            onClick={() => {
              save.reset();
              restart(asWritten(template).design ?? blank(i18n.language), {});
              drop();
            }}
          >
            {t("templates.discard")}
          </Button>
        )}
        <span role="status" className="quiet small">
          {kept ? t("templates.unsaved") : ""}
        </span>
      </div>
    </div>
  );
}

/** What is written is a draft on this device until it is saved. */
export function Editor({ template }: { template: Template }) {
  const draft = useDraft(`template.${template.id}`);
  const written = draft.kept ? (JSON.parse(draft.text) as Written) : asWritten(template);
  // The canvas begins anew when the blocks come from somewhere else.
  const [round, setRound] = useState(0);
  const put: Put = (part) => draft.write(JSON.stringify({ ...written, ...part }));
  const restart: BodyProps["restart"] = (design, part) => {
    put({ ...part, design });
    setRound(round + 1);
  };
  return <Writing key={round} template={template} written={written} kept={draft.kept} put={put} drop={draft.drop} restart={restart} />;
}
