/** One decision as the server wrote it down; the shapes of assistant/envelopes.py. */
import { queryOptions, useQuery } from "@tanstack/react-query";
import { answer, api, type Schemas } from "@/lib/http";

export interface Row {
  productId?: string;
  answerId?: string;
  version: number;
  title: string;
  /** In the smallest unit of the currency. */
  price?: number | null;
  currency?: string;
  stock?: number | null;
  certainty: number | null;
}

interface Claim {
  kind: string;
  text: string;
}

export interface Content {
  versions: { model: string; policy: string; drafter: string; prompt: string | null; llm: string | null };
  classified: { intent: string; raw: number | null; calibrated: number | null; scores: Record<string, number | null>; language: string; alarms: string[] };
  llm: { path: "off" | "used" | "fallback"; why: string; intent: string | null; confidence: number | null };
  retrieved: { products: Row[]; answers: Row[]; past?: { score: number }[] };
  draft: { by: string; quotes: string[]; certainty: number | null; ungrounded: Claim[] };
  decided: { confidence: number | null; band: "auto" | "review" | "escalate"; action: string; status: string; gates: string[] };
  tookMs: { classify: number | null; llm: number; draft: number };
}

/** What an approval, a rejection or a correction wrote down. */
export interface Followed {
  reason?: string;
  edited?: boolean;
  diff?: string[];
  claimsAdded?: Claim[];
  intent?: string;
}

export type Envelope = Omit<Schemas["Envelope"], "content"> & { content: Content };

const envelopeQuery = (envelopeId: string) =>
  queryOptions({
    queryKey: ["envelopes", envelopeId],
    queryFn: async () => (await answer(api.GET("/api/envelopes/{envelopeId}", { params: { path: { envelopeId } } }))) as unknown as Envelope,
  });

/** *stamp* changes when something new follows the decision. */
export function useEnvelope(envelopeId: string, stamp: string) {
  const { queryKey, queryFn } = envelopeQuery(envelopeId);
  return useQuery({ queryKey: [...queryKey, stamp], queryFn, placeholderData: (old) => old });
}

export interface DiffLine {
  kind: "added" | "removed" | "same";
  text: string;
}

/** The lines of a unified diff without its headers. */
export function diffLines(diff: string[]): DiffLine[] {
  return diff
    .filter((line, index) => !(index < 2 && /^(---|\+\+\+)/.test(line)) && !line.startsWith("@@"))
    .map((line) => ({ kind: line.startsWith("+") ? "added" : line.startsWith("-") ? "removed" : "same", text: line.slice(1) }));
}
