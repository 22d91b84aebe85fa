/** The five doors that each sort of record has. They are alike but for the noun in the address, which the typed client cannot say. */
import type { AnyRecord } from "./fields";
import { answer, api, written, type Written } from "./http";

interface Outcome<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

interface Init {
  params?: { path?: { id: string }; query?: Record<string, string | number> };
  body?: unknown;
  signal?: AbortSignal;
}

type Door = <Data>(path: string, init: Init) => Promise<Outcome<Data>>;

const doors = api as unknown as Record<"GET" | "POST" | "PATCH" | "DELETE", Door>;

export interface RecordPage {
  items: AnyRecord[];
  total: number;
  nextCursor: string | null;
}

export function listRecords(noun: string, query: Record<string, string | number>, signal?: AbortSignal): Promise<RecordPage> {
  return answer(doors.GET<RecordPage>(`/api/${noun}`, { params: { query }, signal }));
}

export function readRecord(noun: string, id: string): Promise<AnyRecord> {
  return answer(doors.GET<AnyRecord>(`/api/${noun}/{id}`, { params: { path: { id } } }));
}

export function createRecord(noun: string, body: Record<string, unknown>): Promise<Written<AnyRecord>> {
  return written(doors.POST<AnyRecord>(`/api/${noun}`, { body }));
}

export function changeRecord(noun: string, id: string, body: Record<string, unknown>): Promise<Written<AnyRecord>> {
  return written(doors.PATCH<AnyRecord>(`/api/${noun}/{id}`, { params: { path: { id } }, body }));
}

/** Delete it; by the operation's id it comes back. */
export async function deleteRecord(noun: string, id: string): Promise<Written<null>> {
  const outcome = await doors.DELETE<null>(`/api/${noun}/{id}`, { params: { path: { id } } });
  return written(Promise.resolve({ ...outcome, data: null }));
}

/** A page of something that belongs to one record: *path* names it with `{id}`. */
export function listOf<Item>(path: string, id: string, query: Record<string, string | number>): Promise<{ items: Item[]; total: number; nextCursor: string | null }> {
  return answer(doors.GET<{ items: Item[]; total: number; nextCursor: string | null }>(path, { params: { path: { id }, query } }));
}
