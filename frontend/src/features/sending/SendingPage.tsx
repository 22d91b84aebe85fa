import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "@/components/Page";
import { PolicyCard } from "./PolicyCard";
import { Suppressions } from "./Suppressions";
import { TopicsCard } from "./TopicsCard";

/** Whom the organisation writes to, when and how often. */
export function SendingPage() {
  const { t } = useTranslation();
  const { q = "" } = useSearch({ from: "/shell/settings/sending" });
  const navigate = useNavigate({ from: "/settings/sending" });
  const onSearch = useCallback((typed: string) => void navigate({ search: typed ? { q: typed } : {}, replace: true }), [navigate]);
  return (
    <Page title={t("sending.title")} lead={t("sending.lead")}>
      <PolicyCard />
      <TopicsCard />
      <Suppressions q={q} onSearch={onSearch} />
    </Page>
  );
}
