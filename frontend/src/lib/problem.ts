/** What went wrong, as the server says it (RFC 9457), or as the network does. */
export interface FieldError {
  pointer: string;
  detail: string;
}

export class Problem extends Error {
  readonly status: number;
  readonly title: string;
  readonly requestId: string | null;
  readonly errors: FieldError[];
  /** How the record stands now, when somebody else changed it meanwhile. */
  readonly current: unknown;
  /** The record that took the place of this one, when it was merged. */
  readonly mergedInto: string | null;

  constructor(status: number, title: string, detail: string, requestId: string | null = null, errors: FieldError[] = [], current: unknown = null, mergedInto: string | null = null) {
    super(detail);
    this.name = "Problem";
    this.status = status;
    this.title = title;
    this.requestId = requestId;
    this.errors = errors;
    this.current = current;
    this.mergedInto = mergedInto;
  }

  /** The complaint about one field of the form, if there is one: `/email` or `#/email`. */
  field(name: string): string | undefined {
    return this.errors.find((error) => error.pointer.replace(/^#?\//, "").split("/")[0] === name)?.detail;
  }
}

interface ProblemBody {
  title?: string;
  detail?: string;
  requestId?: string;
  errors?: FieldError[];
  current?: unknown;
  mergedInto?: string;
}

export function problemOf(status: number, body: unknown): Problem {
  const { title, detail, requestId, errors, current, mergedInto } = (typeof body === "object" && body !== null ? body : {}) as ProblemBody;
  const heading = title ?? (status >= 500 ? "The server could not answer" : "The request was refused");
  return new Problem(status, heading, detail ?? heading, requestId ?? null, errors, current, mergedInto);
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem(0, "No answer", error instanceof Error ? error.message : String(error));
}
