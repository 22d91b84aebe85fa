import { Button } from "@mantine/core";
import { IconSparkles } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ListFoot } from "@/components/ListFoot";
import { Page } from "@/components/Page";
import { Empty, ListStates } from "@/components/States";
import table from "@/components/Table.module.css";
import { count } from "@/lib/format";
import { ISSUES, isMendable, useMend, worklistQuery, type Issue, type IssueCount, type Mending, type Proposal } from "./api";
import { Figures } from "./Figures";
import { ProposalRow } from "./ProposalRow";
import { WaitingOrders } from "./WaitingOrders";

/** What is wrong with the contacts, the worst first; mended one by one or all at once. */
export function QualityPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: "/shell/quality" });
  const navigate = useNavigate({ from: "/quality" });
  const issue = ISSUES.find((each) => each === search.issue);
  const list = useInfiniteQuery(worklistQuery(issue));
  const mend = useMend();
  const first = list.data?.pages[0];
  const proposals = list.data?.pages.flatMap((page) => page.items) ?? [];
  const show = (value: Issue | undefined) => void navigate({ search: { issue: value } });

  return (
    <Page title={t("places.quality")} lead={t("quality.lead")} actions={issue && isMendable(issue) && <MendAll issue={issue} counts={first?.issues} mend={mend} />}>
      <Figures counts={first?.issues ?? []} average={first?.averageScore ?? null} issue={issue} onIssue={show} />
      <WaitingOrders />
      <section className={table.frame} aria-label={t("quality.proposals")}>
        <ListStates query={list} count={proposals.length} skeleton={6} empty={<Nothing issue={issue} onAll={() => show(undefined)} />}>
          <Proposals proposals={proposals} mend={mend} />
          <ListFoot shown={Math.min(proposals.length, first?.total ?? 0)} total={first?.total ?? 0} more={list.hasNextPage ? () => void list.fetchNextPage() : undefined} loading={list.isFetchingNextPage} />
        </ListStates>
      </section>
    </Page>
  );
}

type Mend = ReturnType<typeof useMend>;

function MendAll({ issue, counts, mend }: { issue: Mending["issue"]; counts: IssueCount[] | undefined; mend: Mend }) {
  const { t, i18n } = useTranslation();
  const many = counts?.find((each) => each.issue === issue)?.count ?? 0;
  if (many === 0) return null;
  return (
    <Button loading={mend.isPending && !mend.variables.ids} onClick={() => mend.mutate({ issue })}>
      {t("quality.mendAll", { total: count(many, i18n.language), count: many })}
    </Button>
  );
}

function Nothing({ issue, onAll }: { issue: Issue | undefined; onAll: () => void }) {
  const { t } = useTranslation();
  return (
    <Empty icon={IconSparkles} title={t(issue ? "quality.emptyIssue" : "quality.empty")} action={issue && <Button onClick={onAll}>{t("quality.showAll")}</Button>}>
      {t("quality.emptyHint")}
    </Empty>
  );
}

function Proposals({ proposals, mend }: { proposals: Proposal[]; mend: Mend }) {
  const { t } = useTranslation();
  const busy = mend.isPending ? mend.variables : null;
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t("quality.contact")}</th>
          <th scope="col">{t("quality.issue")}</th>
          <th scope="col">{t("quality.proposal")}</th>
          <th scope="col" className={table.num}>
            {t("quality.score")}
          </th>
          <th scope="col">
            <span className="hidden-text">{t("quality.mend")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {proposals.map((proposal) => (
          <ProposalRow
            key={`${proposal.id}-${proposal.issue}`}
            proposal={proposal}
            busy={busy?.issue === proposal.issue && busy.ids?.[0] === proposal.id}
            onMend={(issue) => mend.mutate({ issue, ids: [proposal.id] })}
          />
        ))}
      </tbody>
    </table>
  );
}
