import { useQuery } from "@tanstack/react-query";
import { Failed, Loading } from "@/components/States";
import { policyQuery } from "./api";
import { PolicyEditor } from "./PolicyEditor";
import { ProposalCard } from "./ProposalCard";
import { StandingCard } from "./StandingCard";
import { StopCard } from "./StopCard";

/** The switch, what waits for a second person, where each intent stands, and the policy itself. */
export function PolicyTab() {
  const query = useQuery(policyQuery);
  if (query.isPending) return <Loading rows={8} />;
  if (!query.data) return <Failed error={query.error} retry={() => void query.refetch()} />;
  const { data } = query;
  return (
    <>
      <StopCard now={data} />
      {data.proposal && <ProposalCard proposal={data.proposal} />}
      <StandingCard />
      <PolicyEditor key={data.version} now={data} />
    </>
  );
}
