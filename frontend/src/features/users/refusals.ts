import { useTranslation } from "react-i18next";
import { asProblem, Problem } from "@/lib/problem";

const KNOWN = [
  [/last administrator/, "users.refused.last"],
  [/themselves/, "users.refused.self"],
  [/changed meanwhile/, "users.refused.changed"],
] as const;

/** The server's known refusals in the reader's language; the others as the server says them. */
export function useRefusal(): (error: unknown) => Problem {
  const { t } = useTranslation();
  return (error) => {
    const problem = asProblem(error);
    const known = problem.status === 409 && KNOWN.find(([words]) => words.test(problem.message));
    return known ? new Problem(problem.status, problem.title, t(known[1]), problem.requestId, problem.errors) : problem;
  };
}
