/** What comes from elsewhere comes late: a test that looks before it has come fails on every machine, not only on a slow one. */
const ANSWER_MS = Number(process.env.LATE_ANSWER_MS ?? 25);
const PART_MS = Number(process.env.LATE_PART_MS ?? 25);

const { setTimeout } = globalThis; // of the clock that no test stops

const passed = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let tests = 0;

/** The answers of the server, from now on; what is still asked as a test ends is asked of nobody. */
export function answerLate(): void {
  const { fetch } = globalThis;
  globalThis.fetch = async (...asked) => {
    const test = tests;
    await passed(ANSWER_MS);
    return test === tests ? fetch(...asked) : new Promise(() => undefined);
  };
}

export function endAnswers(): void {
  tests += 1;
}

/** Parts of the site that are loaded by themselves: vite.config.ts puts this around each `import()`. */
Object.assign(globalThis, { late: <Part>(load: () => Promise<Part>) => passed(PART_MS).then(load) });
