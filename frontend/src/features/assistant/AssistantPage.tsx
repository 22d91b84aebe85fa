import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Page } from "@/components/Page";
import { Segments } from "@/components/Segments";
import { later } from "@/lib/later";
import { Decision } from "./Decision";
import { Decisions } from "./Decisions";
import { Judging } from "./Judging";
import { PolicyTab } from "./PolicyTab";

const ModelTab = later(() => import("./ModelTab").then((module) => module.ModelTab));
const IntentsTab = later(() => import("./IntentsTab").then((module) => module.IntentsTab));
const TABS = ["policy", "judging", "decisions", "intents", "model"] as const;
type Tab = (typeof TABS)[number];

/** How far the assistant goes by itself, and how right it is. */
export function AssistantPage() {
  const { t } = useTranslation();
  const { tab = "policy", id } = useSearch({ from: "/shell/assistant" });
  const navigate = useNavigate({ from: "/assistant" });
  const shown: Tab = id ? "decisions" : (TABS.find((each) => each === tab) ?? "policy");
  return (
    <Page title={t("assistant.title")} lead={t("assistant.lead")}>
      <Segments label={t("assistant.title")} value={shown} onChange={(next) => void navigate({ search: { tab: next } })} options={TABS.map((value) => ({ value, label: t(`assistant.tabs.${value}`) }))} />
      {shown === "policy" && <PolicyTab />}
      {shown === "judging" && <Judging />}
      {shown === "intents" && <IntentsTab />}
      {shown === "model" && <ModelTab />}
      {shown === "decisions" && (id ? <Decision id={id} /> : <Decisions />)}
    </Page>
  );
}
