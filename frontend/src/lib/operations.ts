/** An operation is everything one request or job changed; as a whole it can be undone. */
import { answer, api, type Schemas } from "./http";

export type Operation = Schemas["Operation"];

const FIRST_WAIT_MS = 400;
const LONGEST_WAIT_MS = 5_000;

export function undoOperation(operationId: string): Promise<Operation> {
  return answer(api.POST("/api/operations/{operationId}/undo", { params: { path: { operationId } } }));
}

export function readOperation(operationId: string): Promise<Operation> {
  return answer(api.GET("/api/operations/{operationId}", { params: { path: { operationId } } }));
}

/** Wait until *operation* is no longer running, and *tell* how far it is; a large one takes a while. */
export async function finished(operation: Operation, wait = FIRST_WAIT_MS, tell?: (operation: Operation) => void): Promise<Operation> {
  if (operation.status !== "running") return operation;
  await new Promise((resolve) => setTimeout(resolve, wait));
  const now = await readOperation(operation.id);
  tell?.(now);
  return finished(now, Math.min(wait * 2, LONGEST_WAIT_MS), tell);
}
