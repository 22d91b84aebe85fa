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

const stepOf = (text: string | undefined): Step => STEPS.find((each) => each === text) ?? "audience";

/** A new campaign; a link may bring its audience along. */
export function NewCampaignPage() {
  const { t } = useTranslation();
  const { step, segment, rules } = useSearch({ from: "/shell/campaigns/new" });
  const initial = useMemo<Written>(() => {
    const rule = parsed(rules);
    if (segment) return { ...BLANK, segmentId: segment };
    return rule ? { ...BLANK, by: "rule", rules: rule } : BLANK;
  }, [segment, rules]);
  return (
    <Page title={t("campaigns.new")} lead={<Link to="/campaigns">{t("campaigns.all")}</Link>}>
      <Composer key={segment ?? rules ?? "new"} draftKey={`new.${segment ?? rules ?? ""}`} initial={initial} step={stepOf(step)} />
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
