/** An operation is everything one request or job changed; as a whole it can be undone. */
import { answer, api } from "./http";

export interface Operation {
  id: string;
  kind: string;
  status: "running" | "done" | "failed" | "cancelled" | "undone";
  total?: number;
  done?: number;
  failed?: number;
  /** What somebody changed since; it was left as it is. */
  conflicts?: unknown[];
  undoable?: boolean;
  undoneBy?: string | null;
}

const FIRST_WAIT_MS = 400;
const LONGEST_WAIT_MS = 5_000;

type Call = Promise<{ data?: Operation; error?: unknown; response: Response }>;

export function undoOperation(operationId: string): Promise<Operation> {
  return answer(api.POST("/api/operations/{operationId}/undo" as never, { params: { path: { operationId } } } as never) as Call);
}

export function readOperation(operationId: string): Promise<Operation> {
  return answer(api.GET("/api/operations/{operationId}" as never, { params: { path: { operationId } } } as never) as Call);
}

/** Wait until *operation* is no longer running; a large one takes a while. */
export async function finished(operation: Operation, wait = FIRST_WAIT_MS): Promise<Operation> {
  if (operation.status !== "running") return operation;
  await new Promise((resolve) => setTimeout(resolve, wait));
  return finished(await readOperation(operation.id), Math.min(wait * 2, LONGEST_WAIT_MS));
}
