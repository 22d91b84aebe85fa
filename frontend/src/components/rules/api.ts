/** Words to rules. */
import { useMutation } from "@tanstack/react-query";
import { ask } from "@/lib/ask";
import type { Rule } from "@/lib/rules";

export interface Understood {
  /** null: not clear enough. */
  rules: Rule | null;
  sentence: string | null;
  /** 0 to 1. */
  confidence: number;
  count: number | null;
  questions: (string | { text?: string; question?: string })[];
}

export function useUnderstand() {
  return useMutation({ mutationFn: (description: string) => ask<Understood>("POST", "/api/ai/segment-from-text", { body: { description } }) });
}
