import { useQuery } from "@tanstack/react-query";
import { Link, Navigate, useParams, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "@/components/Page";
import { Failed, Loading } from "@/components/States";
import { parsed } from "@/lib/rules";
import { campaignQuery, isLate } from "./api";
import { Composer } from "./Composer";
import { BLANK, fromCampaign, STEPS, type Step, type Written } from "./plan";
import { fromTemplate, templatesQuery } from "./writing";

const stepOf = (text: string | undefined): Step => STEPS.find((each) => each === text) ?? "audience";

/** A new campaign; a link may bring its audience or its template along. */
export function NewCampaignPage() {
  const { t } = useTranslation();
  const { step, segment, rules, template } = useSearch({ from: "/shell/campaigns/new" });
  const templates = useQuery({ ...templatesQuery, enabled: template !== undefined });
  const from = templates.data?.find((each) => each.id === template);
  const initial = useMemo<Written>(() => {
    const rule = parsed(rules);
    const begun = from ? fromTemplate(from) : BLANK;
    if (segment) return { ...begun, segmentId: segment };
    return rule ? { ...begun, by: "rule", rules: rule } : begun;
  }, [segment, rules, from]);
  const key = [segment ?? rules ?? "", template ?? ""].filter(Boolean).join(".");
  return (
    <Page title={t("campaigns.new")} lead={<Link to="/campaigns">{t("campaigns.all")}</Link>}>
      {template && templates.isPending ? <Loading /> : <Composer key={key} draftKey={`new.${key}`} initial={initial} step={stepOf(step)} />}
    </Page>
  );
}

export function EditCampaignPage() {
  const { t } = useTranslation();
  const { campaignId } = useParams({ from: "/shell/campaigns/$campaignId/edit" });
  const { step } = useSearch({ from: "/shell/campaigns/$campaignId/edit" });
  const query = useQuery(campaignQuery(campaignId));
  const campaign = query.data;
  const initial = useMemo(() => campaign && fromCampaign(campaign), [campaign]);
  if (campaign && campaign.status !== "draft" && campaign.status !== "scheduled" && !isLate(campaign)) return <Navigate to="/campaigns/$campaignId" params={{ campaignId }} search={{}} replace />;
  return (
    <Page title={campaign?.name ?? t("campaigns.edit")} lead={<Link to="/campaigns">{t("campaigns.all")}</Link>}>
      {query.isPending && <Loading />}
      {query.isError && !campaign && <Failed error={query.error} retry={() => void query.refetch()} />}
      {initial && <Composer draftKey={campaignId} initial={initial} step={stepOf(step)} />}
    </Page>
  );
}
