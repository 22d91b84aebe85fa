import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { ProblemNote, Failed, Loading } from "@/components/States";
import { atLeast } from "@/lib/roles";
import { useUser } from "@/lib/session";
import { policyQuery, useCheck, type Check, type Version } from "./api";
import { PolicyEditor } from "./PolicyEditor";
import { ProposalCard } from "./ProposalCard";
import { StandingCard } from "./StandingCard";
import { StopCard } from "./StopCard";
import { VersionsCard } from "./VersionsCard";

/** The switch, what waits for a second person, where each intent stands, the policy itself, and what it was before. */
export function PolicyTab() {
  const query = useQuery(policyQuery);
  const may = atLeast(useUser(), "manager");
  const check = useCheck();
  const [taken, setTaken] = useState<{ version: number; over: number; check: Check } | null>(null);
  const editor = useRef<HTMLDivElement>(null);
  if (query.isPending) return <Loading rows={8} />;
  if (!query.data) return <Failed error={query.error} retry={() => void query.refetch()} />;
  const { data } = query;
  const old = taken?.over === data.version ? taken : null;

  function take({ version, text }: Version): void {
    check.mutate(
      { text },
      {
        onSuccess: (found) => {
          setTaken({ version, over: data.version, check: found });
          editor.current?.focus();
        },
      },
    );
  }
  return (
    <>
      <StopCard now={data} />
      {data.proposal && <ProposalCard proposal={data.proposal} />}
      <StandingCard />
      <div ref={editor} tabIndex={-1}>
        <PolicyEditor key={`${data.version} ${old?.version ?? ""}`} now={data} {...(old && { start: old.check })} />
      </div>
      <ProblemNote error={check.error} />
      <VersionsCard now={data.version} {...(may && { take })} />
    </>
  );
}
