import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Fragment, useState } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "@/components/Page";
import { Segments } from "@/components/Segments";
import { Failed, Loading } from "@/components/States";
import { atLeast } from "@/lib/roles";
import { useUser } from "@/lib/session";
import { deskQuery, teamsQuery, type Team } from "./api";
import { AtRisk } from "./AtRisk";
import { ForecastCard } from "./ForecastCard";
import { HoursCard } from "./HoursCard";
import { People } from "./People";
import { PromisesCard } from "./PromisesCard";
import { TeamDialog } from "./TeamDialog";
import { Teams } from "./Teams";
import { WaitingList } from "./WaitingList";

const TABS = ["now", "teams", "hours"] as const;

/** Who is on duty, what waits for a person, and who gets it. */
export function DeskPage() {
  const { t } = useTranslation();
  const { tab = "now" } = useSearch({ from: "/shell/desk" });
  const navigate = useNavigate({ from: "/desk" });
  const mayManage = atLeast(useUser(), "manager");
  const [editing, setEditing] = useState<Team | "new" | null>(null);
  const desk = useQuery(deskQuery);
  const teams = useQuery(teamsQuery);
  const shown = TABS.find((each) => each === tab) ?? "now";
  if (desk.isPending || teams.isPending) return <Loading />;
  if (!desk.data) return <Failed error={desk.error} retry={() => void desk.refetch()} />;
  if (!teams.data) return <Failed error={teams.error} retry={() => void teams.refetch()} />;
  const add = () => setEditing("new");
  return (
    <Page
      title={t("places.desk")}
      lead={t("desk.lead")}
      actions={
        mayManage && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
            {t("desk.addTeam")}
          </Button>
        )
      }
    >
      <Segments label={t("places.desk")} value={shown} onChange={(next) => void navigate({ search: { tab: next } })} options={TABS.map((value) => ({ value, label: t(`desk.tabs.${value}`) }))} />
      {shown === "now" && (
        <>
          <AtRisk desk={desk.data} teams={teams.data.items} />
          <WaitingList desk={desk.data} teams={teams.data.items} />
          <People desk={desk.data} teams={teams.data.items} mayManage={mayManage} />
        </>
      )}
      {shown === "teams" && <Teams teams={teams.data.items} mayManage={mayManage} onEdit={setEditing} onAdd={add} />}
      {shown === "hours" && (
        <Fragment key={desk.data.version}>
          <PromisesCard desk={desk.data} teams={teams.data.items} mayManage={mayManage} />
          {desk.data.promises.length > 0 && <ForecastCard desk={desk.data} mayManage={mayManage} />}
          <HoursCard desk={desk.data} mayManage={mayManage} />
        </Fragment>
      )}
      {editing && <TeamDialog team={editing === "new" ? null : editing} people={desk.data.people} onClose={() => setEditing(null)} />}
    </Page>
  );
}
