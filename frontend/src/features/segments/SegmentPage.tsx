import { Button } from "@mantine/core";
import { IconPencil, IconSend, IconSnowflake, IconSpeakerphone, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { Moment } from "@/components/Moment";
import { Page } from "@/components/Page";
import { Segments } from "@/components/Segments";
import { Sparkline } from "@/components/Sparkline";
import { Empty, Failed, ListStates, Loading, ProblemNote } from "@/components/States";
import table from "@/components/Table.module.css";
import { Tag } from "@/components/Tag";
import { count } from "@/lib/format";
import { toast } from "@/lib/toasts";
import { useUndo } from "@/lib/undo";
import { historyQuery, segmentQuery, useDeleteSegment, useFreeze, usedByQuery, type Segment } from "./api";
import { Compare } from "./Compare";
import { Members } from "./Members";
import styles from "./Segments.module.css";
import { Similar } from "./Similar";
import { Why } from "./Why";

const TABS = ["members", "why", "compare", "similar", "used"] as const;
type Tab = (typeof TABS)[number];

function FreezeDialog({ segment, onClose }: { segment: Segment; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const freeze = useFreeze(segment.id);
  return (
    <Dialog title={t("segments.freezeTitle", { name: segment.name })} onClose={onClose}>
      <div className="stack">
        <p>{t("segments.freezeText")}</p>
        <div className="row wrap">
          <Button
            loading={freeze.isPending}
            onClick={() =>
              freeze.mutate(undefined, {
                onSuccess: (frozen) => {
                  onClose();
                  toast(t("segments.frozenAs", { name: frozen.name }));
                  void navigate({ to: "/segments/$segmentId", params: { segmentId: frozen.id }, search: {} });
                },
              })
            }
          >
            {t("segments.freeze")}
          </Button>
        </div>
        <ProblemNote error={freeze.error} />
      </div>
    </Dialog>
  );
}

function DeleteDialog({ segment, onClose }: { segment: Segment; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const offer = useUndo();
  const remove = useDeleteSegment(segment.id);
  return (
    <Dialog title={t("segments.deleteTitle", { name: segment.name })} onClose={onClose}>
      <div className="stack">
        <p>{t("segments.deleteText")}</p>
        <div className="row wrap">
          <Button
            color="red"
            loading={remove.isPending}
            onClick={() =>
              remove.mutate(undefined, {
                onSuccess: ({ operationId }) => {
                  offer(t("segments.deleted", { name: segment.name }), operationId);
                  void navigate({ to: "/segments", search: {} });
                },
              })
            }
          >
            {t("segments.delete")}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
        </div>
        <ProblemNote error={remove.error} />
      </div>
    </Dialog>
  );
}

function UsedBy({ id }: { id: string }) {
  const { t } = useTranslation();
  const query = useQuery(usedByQuery(id));
  const items = query.data ?? [];
  return (
    <div className={table.frame}>
      <ListStates query={query} count={items.length} empty={<Empty icon={IconSpeakerphone} title={t("segments.notUsed")} />} skeleton={2}>
        <ul>
          {items.map((each) => (
            <li key={each.id} className="row" style={{ padding: "10px 14px" }}>
              <Link to="/campaigns/$campaignId" params={{ campaignId: each.id }} search={{}}>
                {each.name}
              </Link>
            </li>
          ))}
        </ul>
      </ListStates>
    </div>
  );
}

function Head({ segment }: { segment: Segment }) {
  const { t, i18n } = useTranslation();
  const { data = [] } = useQuery(historyQuery(segment.id));
  const values = data.map((each) => each.count);
  const words = (value: number | undefined) => count(value ?? 0, i18n.language);
  return (
    <div className="stack tight">
      <div className={styles.head}>
        <Tag tone={segment.kind === "frozen" ? "info" : "plain"}>{t(`segments.kinds.${segment.kind}`)}</Tag>
        {segment.count !== null && <span className={styles.big}>{t("segments.total", { count: segment.count, total: words(segment.count) })}</span>}
        <Sparkline values={values} label={t("segments.historyLabel", { first: words(values[0]), last: words(values.at(-1)) })} />
        {segment.countedAt && (
          <span className="quiet small">
            {t("segments.counted")} <Moment at={segment.countedAt} />
          </span>
        )}
      </div>
      {segment.description && <p>{segment.description}</p>}
      {segment.sentence && <p className={styles.sentence}>{segment.sentence}</p>}
      {segment.kind === "frozen" && <p className="quiet">{t("segments.frozenHint")}</p>}
      {segment.problems.length > 0 && (
        <div role="alert" className={styles.broken}>
          <strong>{t("segments.broken")}</strong>
          <ul>
            {segment.problems.map((problem) => (
              <li key={problem.pointer}>{problem.detail}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function Actions({ segment }: { segment: Segment }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<"freeze" | "delete" | null>(null);
  const close = () => setAsking(null);
  return (
    <>
      <Button leftSection={<IconSend size={16} aria-hidden />} renderRoot={(props) => <Link {...props} to="/campaigns/new" search={{ segment: segment.id }} />}>
        {t("segments.campaign")}
      </Button>
      <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} renderRoot={(props) => <Link {...props} to="/segments/$segmentId/edit" params={{ segmentId: segment.id }} />}>
        {t("segments.change")}
      </Button>
      {segment.kind === "dynamic" && (
        <Button variant="default" leftSection={<IconSnowflake size={16} aria-hidden />} onClick={() => setAsking("freeze")}>
          {t("segments.freeze")}
        </Button>
      )}
      <Button variant="default" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => setAsking("delete")}>
        {t("segments.delete")}
      </Button>
      {asking === "freeze" && <FreezeDialog segment={segment} onClose={close} />}
      {asking === "delete" && <DeleteDialog segment={segment} onClose={close} />}
    </>
  );
}

/** One segment: who is in it, why, how they differ from others, and who is like them. */
export function SegmentPage() {
  const { t } = useTranslation();
  const { segmentId } = useParams({ from: "/shell/segments/$segmentId" });
  const search = useSearch({ from: "/shell/segments/$segmentId" });
  const navigate = useNavigate({ from: "/segments/$segmentId" });
  const query = useQuery(segmentQuery(segmentId));
  const segment = query.data;
  const tab: Tab = TABS.find((each) => each === search.tab) ?? "members";
  const go = (next: { tab?: Tab; person?: string; other?: string }) => void navigate({ search: next, replace: true });
  return (
    <Page title={segment?.name ?? t("places.segments")} lead={<Link to="/segments">{t("segments.all")}</Link>} actions={segment && <Actions segment={segment} />}>
      {query.isPending && <Loading />}
      {query.isError && !segment && <Failed error={query.error} retry={() => void query.refetch()} />}
      {segment && (
        <>
          <Head segment={segment} />
          <div className="row">
            <Segments label={t("segments.pageLabel")} value={tab} onChange={(next) => go({ tab: next })} options={TABS.map((value) => ({ value, label: t(`segments.page.${value}`) }))} />
          </div>
          {tab === "members" && <Members segment={segment} />}
          {tab === "why" && <Why segment={segment} contactId={search.person} onPick={(person) => go({ tab, person })} />}
          {tab === "compare" && <Compare segment={segment} other={search.other ?? ""} onOther={(other) => go({ tab, other })} />}
          {tab === "similar" && <Similar key={segment.id} segment={segment} />}
          {tab === "used" && <UsedBy id={segment.id} />}
        </>
      )}
    </Page>
  );
}
