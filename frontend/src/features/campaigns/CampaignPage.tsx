import { Button } from "@mantine/core";
import { IconCopy, IconPencil, IconPlayerPause, IconPlayerPlay, IconPlayerStop, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { Page } from "@/components/Page";
import { Segments } from "@/components/Segments";
import { SimulatorPanel } from "@/components/simulator/SimulatorPanel";
import { Failed, Loading, ProblemNote } from "@/components/States";
import { Tag } from "@/components/Tag";
import { atLeast } from "@/lib/roles";
import { useUser } from "@/lib/session";
import { toast } from "@/lib/toasts";
import { campaignQuery, isLate, useDeleteCampaign, useSteer, type Campaign } from "./api";
import styles from "./Campaigns.module.css";
import { People } from "./People";
import { Progress } from "./Progress";
import { Results } from "./Results";
import { TONES } from "./words";
import { WhyPerson } from "./WhyPerson";

const TABS = ["progress", "people", "results", "message", "simulator"] as const;
type Tab = (typeof TABS)[number];

function CancelDialog({ campaign, onClose }: { campaign: Campaign; onClose: () => void }) {
  const { t } = useTranslation();
  const steer = useSteer(campaign.id);
  return (
    <Dialog title={t("campaigns.cancelTitle", { name: campaign.name })} onClose={onClose}>
      <div className="stack">
        <p>{t("campaigns.cancelText")}</p>
        <div className="row wrap">
          <Button color="red" loading={steer.isPending} onClick={() => steer.mutate("cancel", { onSuccess: onClose })}>
            {t("campaigns.cancel")}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t("campaigns.keep")}
          </Button>
        </div>
        <ProblemNote error={steer.error} />
      </div>
    </Dialog>
  );
}

function Actions({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const steer = useSteer(campaign.id);
  const remove = useDeleteCampaign(campaign.id);
  const { status } = campaign;
  const late = isLate(campaign);
  const editable = status === "draft" || status === "scheduled" || late;

  function discard(): void {
    remove.mutate(undefined, {
      onSuccess: () => {
        toast(t("campaigns.deleted", { name: campaign.name }));
        void navigate({ to: "/campaigns", search: {} });
      },
    });
  }

  return (
    <>
      {editable && (
        <Button leftSection={<IconPencil size={16} aria-hidden />} renderRoot={(props) => <Link {...props} to="/campaigns/$campaignId/edit" params={{ campaignId: campaign.id }} search={late ? { step: "time" } : {}} />}>
          {t(late ? "campaigns.otherTime" : "campaigns.goOn")}
        </Button>
      )}
      {status === "sending" && (
        <Button leftSection={<IconPlayerPause size={16} aria-hidden />} loading={steer.isPending} onClick={() => steer.mutate("pause")}>
          {t("campaigns.pause")}
        </Button>
      )}
      {status === "paused" && (
        <Button leftSection={<IconPlayerPlay size={16} aria-hidden />} loading={steer.isPending} onClick={() => steer.mutate("resume")}>
          {t(late ? "campaigns.sendNow" : "campaigns.resume")}
        </Button>
      )}
      {["sending", "paused", "scheduled"].includes(status) && (
        <Button variant="default" leftSection={<IconPlayerStop size={16} aria-hidden />} onClick={() => setAsking(true)}>
          {t("campaigns.cancel")}
        </Button>
      )}
      {(status === "done" || status === "cancelled") && campaign.segmentId && (
        <Button variant="default" leftSection={<IconCopy size={16} aria-hidden />} renderRoot={(props) => <Link {...props} to="/campaigns/new" search={{ segment: campaign.segmentId ?? "" }} />}>
          {t("campaigns.sameAudience")}
        </Button>
      )}
      {status === "draft" && (
        <Button variant="default" leftSection={<IconTrash size={16} aria-hidden />} loading={remove.isPending} onClick={discard}>
          {t("campaigns.delete")}
        </Button>
      )}
      {asking && <CancelDialog campaign={campaign} onClose={() => setAsking(false)} />}
      <ProblemNote error={steer.error ?? remove.error} />
    </>
  );
}

function Messages({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation();
  const texts = campaign.variants.length > 0 ? campaign.variants : [{ name: "", subject: campaign.subject, message: campaign.message }];
  return (
    <ul className={styles.suggestions}>
      {texts.map((each) => (
        <li key={each.name} className={styles.suggestion}>
          {each.name && <Tag>{t("campaigns.variant", { name: each.name })}</Tag>}
          {(each.subject ?? campaign.subject) && <strong>{each.subject ?? campaign.subject}</strong>}
          <p className={styles.said}>{each.message ?? campaign.message}</p>
        </li>
      ))}
    </ul>
  );
}

function Head({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation();
  return (
    <div className="stack tight">
      <div className="row wrap">
        <Tag tone={TONES[campaign.status]}>{t(`campaigns.statuses.${campaign.status}`)}</Tag>
        <Tag>{t(`campaigns.channels.${campaign.channel}`)}</Tag>
        {campaign.tags.map((tag) => (
          <Tag key={tag}>{tag}</Tag>
        ))}
      </div>
      <p className={styles.sentence}>{campaign.sentence}</p>
      {campaign.notice && (
        <p role="alert" className={styles.blocked}>
          {campaign.notice}
        </p>
      )}
    </div>
  );
}

function Content({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation();
  const search = useSearch({ from: "/shell/campaigns/$campaignId" });
  const navigate = useNavigate({ from: "/campaigns/$campaignId" });
  const admin = atLeast(useUser(), "admin");
  const tabs = TABS.filter((each) => each !== "simulator" || (admin && campaign.channel === "simulator"));
  const tab: Tab = tabs.find((each) => each === search.tab) ?? (campaign.status === "draft" ? "message" : "progress");
  const { state = "", reason = "", q = "", person } = search;
  const go = (next: typeof search) => void navigate({ search: Object.fromEntries(Object.entries(next).filter(([, value]) => value)), replace: true });
  return (
    <>
      <Head campaign={campaign} />
      <div className="row">
        <Segments label={t("campaigns.pageLabel")} value={tab} onChange={(next) => go({ tab: next })} options={tabs.map((value) => ({ value, label: t(`campaigns.page.${value}`) }))} />
      </div>
      {tab === "progress" && <Progress campaign={campaign} />}
      {tab === "progress" && campaign.audience !== null && <WhyPerson campaignId={campaign.id} contactId={person} onPick={(id) => go({ tab, person: id })} />}
      {tab === "people" && <People key={state} campaign={campaign} asked={{ state, reason, q }} onAsk={(asked) => go({ tab, state, reason, q, ...asked })} />}
      {tab === "results" && <Results campaign={campaign} />}
      {tab === "message" && <Messages campaign={campaign} />}
      {tab === "simulator" && <SimulatorPanel campaignId={campaign.id} />}
    </>
  );
}

/** One campaign while it is sent and afterwards. */
export function CampaignPage() {
  const { t } = useTranslation();
  const { campaignId } = useParams({ from: "/shell/campaigns/$campaignId" });
  const query = useQuery(campaignQuery(campaignId));
  const campaign = query.data;
  return (
    <Page title={campaign?.name ?? t("places.campaigns")} lead={<Link to="/campaigns">{t("campaigns.all")}</Link>} actions={campaign && <Actions campaign={campaign} />}>
      {query.isPending && <Loading />}
      {query.isError && !campaign && <Failed error={query.error} retry={() => void query.refetch()} />}
      {campaign && <Content campaign={campaign} />}
    </Page>
  );
}
