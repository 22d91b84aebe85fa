import { Button } from "@mantine/core";
import { IconPlus, IconRoute } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { TextField } from "@/components/Field";
import { Moment } from "@/components/Moment";
import { Page } from "@/components/Page";
import { Empty, ListStates, ProblemNote } from "@/components/States";
import table from "@/components/Table.module.css";
import { Tag } from "@/components/Tag";
import { count } from "@/lib/format";
import { useShortcuts } from "@/lib/shortcuts";
import { journeysQuery, useSave, type Journey } from "./api";
import styles from "./Journeys.module.css";
import { beginning, STARTS, type Start } from "./starts";
import { TONES } from "./words";

/** All journeys: what runs, and what is being drafted. */
export function JourneysPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: "/shell/journeys" });
  const navigate = useNavigate({ from: "/journeys" });
  const query = useQuery(journeysQuery);
  const rows = query.data ?? [];
  const make = () => void navigate({ search: { new: "1" } });
  useShortcuts({ n: make });
  const button = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={make}>
      {t("journeys.new")}
    </Button>
  );
  return (
    <Page title={t("journeys.title")} lead={t("journeys.lead")} actions={rows.length > 0 && button}>
      <div className={table.frame}>
        <ListStates
          query={query}
          count={rows.length}
          skeleton={4}
          empty={
            <Empty icon={IconRoute} title={t("journeys.none")} action={button}>
              {t("journeys.noneHint")}
            </Empty>
          }
        >
          <table className={table.table} aria-label={t("journeys.title")}>
            <thead>
              <tr>
                <th scope="col">{t("journeys.name")}</th>
                <th scope="col">{t("journeys.status")}</th>
                <th scope="col" className={table.num}>
                  {t("journeys.inIt")}
                </th>
                <th scope="col" className={table.num}>
                  {t("journeys.finished")}
                </th>
                <th scope="col" className={table.num} data-minor>
                  {t("journeys.changed")}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((journey) => (
                <Row key={journey.id} journey={journey} />
              ))}
            </tbody>
          </table>
        </ListStates>
      </div>
      {search.new && <NewJourney onClose={() => void navigate({ search: {}, replace: true })} />}
    </Page>
  );
}

function Row({ journey }: { journey: Journey }) {
  const { t, i18n } = useTranslation();
  const { running, waiting, finished } = journey.counts;
  return (
    <tr>
      <td>
        <Link to="/journeys/$journeyId" params={{ journeyId: journey.id }} search={{}} className={table.main}>
          {journey.name}
        </Link>
        {journey.flaws.length > 0 && <p className={table.sub}>{t("journeys.flaws", { count: journey.flaws.length })}</p>}
      </td>
      <td>
        <Tag tone={TONES[journey.status]}>{t(`journeys.statuses.${journey.status}`)}</Tag>
      </td>
      <td className={table.num} data-name={t("journeys.inIt")}>{count(running + waiting, i18n.language)}</td>
      <td className={table.num} data-name={t("journeys.finished")}>{count(finished, i18n.language)}</td>
      <td className={table.num} data-minor>
        <Moment at={journey.changedAt} />
      </td>
    </tr>
  );
}

function NewJourney({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const save = useSave(null);
  const [start, setStart] = useState<Start>("welcome");
  const [name, setName] = useState("");

  function submit(event: FormEvent): void {
    event.preventDefault();
    const called = name.trim() || t(`journeys.starts.${start}`);
    save.mutate({ name: called, draft: beginning(start, i18n.language) }, { onSuccess: (made) => void navigate({ to: "/journeys/$journeyId", params: { journeyId: made.id }, search: {} }) });
  }

  return (
    <Dialog title={t("journeys.new")} wide onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <TextField label={t("journeys.name")} value={name} placeholder={t(`journeys.starts.${start}`)} onChange={setName} autoComplete="off" />
        <div role="group" aria-label={t("journeys.begin")} className={styles.starts}>
          {STARTS.map((each) => (
            <button key={each} type="button" className={styles.start} aria-pressed={start === each} onClick={() => setStart(each)}>
              <strong>{t(`journeys.starts.${each}`)}</strong>
              <span className="small quiet">{t(`journeys.starts.${each}Hint`)}</span>
            </button>
          ))}
        </div>
        <div>
          <Button type="submit" loading={save.isPending}>
            {t("journeys.new")}
          </Button>
        </div>
        <ProblemNote error={save.error} />
      </form>
    </Dialog>
  );
}
