/** A person always sees their own write: what was written lately is named in each request, so that the server looks there first. */
const KEPT = 20;
const KEPT_MS = 30_000;
/** Headers are small; the newest writes matter most. */
const LONGEST = 3_000;

interface Written {
  tokens: string;
  at: number;
}

let written: Written[] = [];

/** Keep the tokens that a write answered with. */
export function rememberWrite(response: Response, now = Date.now()): void {
  const tokens = response.headers.get("Change-Token");
  if (tokens) written = [{ tokens, at: now }, ...written].slice(0, KEPT);
}

/** The tokens of the last writes, the newest first, or null where there are none. */
export function freshTokens(now = Date.now()): string | null {
  written = written.filter((each) => now - each.at < KEPT_MS);
  const tokens = [...new Set(written.flatMap((each) => each.tokens.split(",").map((token) => token.trim())))];
  let length = 0;
  const sent = tokens.filter((token) => (length += token.length + 1) <= LONGEST);
  return sent.length > 0 ? sent.join(",") : null;
}

export function forgetWrites(): void {
  written = [];
}
