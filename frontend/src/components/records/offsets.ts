/** How far each list was scrolled, so that the way back from a record leads to where one was. */
const KEPT = 30;
const kept = new Map<string, number>();

export function keepOffset(question: string, offset: number): void {
  kept.delete(question);
  kept.set(question, offset);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value ?? "");
}

export function keptOffset(question: string): number {
  return kept.get(question) ?? 0;
}
