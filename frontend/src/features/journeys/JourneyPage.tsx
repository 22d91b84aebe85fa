import { Button } from "@mantine/core";
import { IconPlayerPlay, IconPlayerStop, IconTrash } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { TextField } from "@/components/Field";
import { Page } from "@/components/Page";
import { Segments } from "@/components/Segments";
import { Failed, Loading, ProblemNote } from "@/components/States";
import { Tag } from "@/components/Tag";
import { useDraft } from "@/lib/drafts";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { journeyQuery, useRemove, useSave, useSwitch, type Graph, type Journey } from "./api";
import { DryRun } from "./DryRun";
import styles from "./Journeys.module.css";
import { Plan } from "./Plan";
import { Runs } from "./Runs";
import { TONES } from "./words";

const TABS = ["plan", "dryRun", "people"] as const;

interface Edited {
  name: string;
  draft: Graph;
  /** The version that the changes began from. */
  version: number;
}

function readEdited(text: string): Edited | null {
  try {
    return text ? (JSON.parse(text) as Edited) : null;
  } catch {
    return null;
  }
}

/** One journey: its plan, a dry run of it, and the people in it. */
export function JourneyPage() {
  const { t } = useTranslation();
  const { journeyId } = useParams({ from: "/shell/journeys/$journeyId" });
  const query = useQuery(journeyQuery(journeyId));
  if (!query.data)
    return (
      <Page title={t("journeys.title")} lead={<Link to="/journeys">{t("journeys.all")}</Link>}>
        {query.isPending ? <Loading /> : <Failed error={query.error} retry={() => void query.refetch()} />}
      </Page>
    );
  return <Content journey={query.data} />;
}

function Content({ journey }: { journey: Journey }) {
  const { t } = useTranslation();
  const search = useSearch({ from: "/shell/journeys/$journeyId" });
  const navigate = useNavigate({ from: "/journeys/$journeyId" });
  const kept = useDraft(`journey.${journey.id}`);
  const [reached, setReached] = useState<ReadonlyMap<string, number> | null>(null);
  const mine = useMemo(() => readEdited(kept.text), [kept.text]);
  const edited = mine ?? { name: journey.name, draft: journey.draft, version: journey.version };
  const tab = TABS.find((each) => each === search.tab) ?? "plan";
  const go = (next: typeof search) => void navigate({ search: Object.fromEntries(Object.entries(next).filter(([, value]) => value)), replace: true });
  return (
    <Page title={journey.name} lead={<Link to="/journeys">{t("journeys.all")}</Link>} actions={<Actions journey={journey} unsaved={mine !== null} />}>
      <div className="row wrap">
        <Tag tone={TONES[journey.status]}>{t(`journeys.statuses.${journey.status}`)}</Tag>
        {journey.live && <span className="small quiet">{t(journey.live.changed ? "journeys.liveChanged" : "journeys.live", { number: journey.live.number })}</span>}
        <Segments label={t("journeys.tab")} value={tab} onChange={(next) => go({ tab: next })} options={TABS.map((value) => ({ value, label: t(`journeys.tabs.${value}`) }))} />
      </div>
      {tab === "plan" && <Editing journey={journey} edited={edited} begun={mine !== null} reached={reached} onWrite={(next) => kept.write(JSON.stringify(next))} onDrop={kept.drop} />}
      {tab === "dryRun" && <DryRun id={journey.id} graph={edited.draft} onReached={setReached} />}
      {tab === "people" && <Runs id={journey.id} graph={journey.live?.graph ?? journey.draft} state={search.state ?? ""} person={search.person ?? ""} onAsk={(asked) => go({ tab, ...asked })} />}
    </Page>
  );
}

interface EditingProps {
  journey: Journey;
  edited: Edited;
  /** Whether there are changes that are not saved. */
  begun: boolean;
  reached: ReadonlyMap<string, number> | null;
  onWrite: (edited: Edited) => void;
  onDrop: () => void;
}

function Editing({ journey, edited, begun, reached, onWrite, onDrop }: EditingProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const save = useSave(journey);
  const stale = begun && edited.version !== journey.version;
  const refused = save.error ? asProblem(save.error).errors : [];
  const known = begun ? [] : journey.flaws;

  function store(): void {
    save.mutate(
      { name: edited.name.trim() || journey.name, draft: edited.draft },
      {
        onSuccess: (saved) => {
          onDrop();
          toast(t("journeys.saved", { name: saved.name }));
        },
        onError: () => void client.invalidateQueries({ queryKey: journeyQuery(journey.id).queryKey }),
      },
    );
  }

  return (
    <>
      {stale && <Stale onTheirs={onDrop} onMine={() => onWrite({ ...edited, version: journey.version })} />}
      <div className={`row wrap ${styles.asked}`}>
        <TextField label={t("journeys.name")} value={edited.name} onChange={(name) => onWrite({ ...edited, name })} autoComplete="off" />
        {begun && (
          <>
            <Button loading={save.isPending} onClick={store} disabled={stale}>
              {t("journeys.save")}
            </Button>
            <Button variant="subtle" onClick={onDrop}>
              {t("journeys.discard")}
            </Button>
            <span className="small quiet">{t("journeys.unsaved")}</span>
          </>
        )}
      </div>
      {refused.length === 0 && !stale && <ProblemNote error={save.error} />}
      {!begun && <Flaws journey={journey} />}
      <Plan graph={edited.draft} flaws={refused.length > 0 ? refused : known} reached={reached} onGraph={(draft) => onWrite({ ...edited, draft })} />
    </>
  );
}

function Stale({ onTheirs, onMine }: { onTheirs: () => void; onMine: () => void }) {
  const { t } = useTranslation();
  return (
    <div role="alert" className={styles.bad}>
      <p>{t("journeys.stale")}</p>
      <div className="row wrap">
        <Button variant="default" onClick={onTheirs}>
          {t("journeys.takeTheirs")}
        </Button>
        <Button variant="default" onClick={onMine}>
          {t("journeys.keepMine")}
        </Button>
      </div>
    </div>
  );
}

function Flaws({ journey }: { journey: Journey }) {
  const { t } = useTranslation();
  if (journey.flaws.length === 0) return null;
  return (
    <section className={styles.bad} aria-label={t("journeys.flaws", { count: journey.flaws.length })}>
      <strong>{t("journeys.flaws", { count: journey.flaws.length })}</strong>
      <ul>
        {journey.flaws.map((flaw) => (
          <li key={flaw.pointer + flaw.detail}>
            {whereabouts(journey.draft, flaw.pointer)} {flaw.detail}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The part of the plan that *pointer* is about, without its numbers. */
function whereabouts(graph: Graph, pointer: string): string {
  const [, part = "", index = "", ...rest] = pointer.split("/");
  return part === "nodes" ? [graph.nodes[Number(index)]?.id ?? index, ...rest].join(" · ") : [part, index, ...rest].filter(Boolean).join(" · ");
}

function Actions({ journey, unsaved }: { journey: Journey; unsaved: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const turn = useSwitch(journey.id);
  const remove = useRemove(journey.id);
  const on = journey.status === "on";
  const hint = unsaved ? t("journeys.saveFirst") : undefined;

  function discard(): void {
    remove.mutate(undefined, {
      onSuccess: () => {
        toast(t("journeys.deleted", { name: journey.name }));
        void navigate({ to: "/journeys" });
      },
    });
  }

  return (
    <>
      {(!on || journey.live?.changed) && (
        <Button
          leftSection={<IconPlayerPlay size={16} aria-hidden />}
          loading={turn.isPending && turn.variables === "on"}
          disabled={unsaved || journey.flaws.length > 0}
          title={hint}
          onClick={() => turn.mutate("on", { onSuccess: () => toast(t("journeys.switchedOn", { name: journey.name })) })}
        >
          {t(on ? "journeys.switchOnChanged" : "journeys.switchOn")}
        </Button>
      )}
      {on && (
        <Button variant="default" leftSection={<IconPlayerStop size={16} aria-hidden />} onClick={() => setAsking(true)}>
          {t("journeys.switchOff")}
        </Button>
      )}
      {!on && (
        <Button variant="default" leftSection={<IconTrash size={16} aria-hidden />} loading={remove.isPending} onClick={discard}>
          {t("journeys.delete")}
        </Button>
      )}
      <ProblemNote error={turn.error ?? remove.error} />
      {asking && (
        <Dialog title={t("journeys.offTitle", { name: journey.name })} onClose={() => setAsking(false)}>
          <div className="stack">
            <p>{t("journeys.offText")}</p>
            <div className="row wrap">
              {(["finish", "stop"] as const).map((people) => (
                <Button
                  key={people}
                  variant={people === "finish" ? "filled" : "default"}
                  loading={turn.isPending && turn.variables === people}
                  onClick={() =>
                    turn.mutate(people, {
                      onSuccess: () => {
                        setAsking(false);
                        toast(t("journeys.switchedOff", { name: journey.name }));
                      },
                    })
                  }
                >
                  {t(people === "finish" ? "journeys.offFinish" : "journeys.offStop")}
                </Button>
              ))}
            </div>
          </div>
        </Dialog>
      )}
    </>
  );
}
