/** Imports: a file is announced, uploaded, read, mapped, checked, written. All of it is kept by the server. */
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { answer, api, type Schemas } from "@/lib/http";

export const NOUNS = ["contacts", "companies", "leads", "deals"] as const;
export type ImportNoun = (typeof NOUNS)[number];

export type Import = Schemas["Import"];
export type Column = Schemas["Column"];
export type Target = Schemas["Target"];
export type Options = Schemas["Options"];
export type Reading = Schemas["ReadingChoices"];
export type Trial = Schemas["Trial"];
export type ProblemRow = Schemas["ProblemOut"];
export type Change = Omit<Schemas["ImportChange"], "version">;

export const MOST_BYTES = 300 * 1024 * 1024;
const EACH = 20;
const POLL_MS = 1_500;
const MOVING: Import["status"][] = ["analysing", "trying", "running"];

export const isMoving = (status: Import["status"]): boolean => MOVING.includes(status);

export const asNoun = (noun: string | undefined): ImportNoun => NOUNS.find((each) => each === noun) ?? "contacts";

export const importsQuery = infiniteQueryOptions({
  queryKey: ["imports", "list"],
  queryFn: ({ pageParam }) => answer(api.GET("/api/imports", { params: { query: { limit: EACH, ...(pageParam && { cursor: pageParam }) } } })),
  initialPageParam: "",
  getNextPageParam: (page) => page.nextCursor,
  refetchInterval: ({ state }) => (state.data?.pages.some((page) => page.items.some((one) => isMoving(one.status))) ? POLL_MS * 2 : false),
});

/** Asked again while the server works on it. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ["imports", "one", id],
    queryFn: () => answer(api.GET("/api/imports/{importId}", { params: { path: { importId: id } } })),
    refetchInterval: ({ state }) => (state.data && isMoving(state.data.status) ? POLL_MS : false),
    meta: { kept: false },
  });

/** Which of the latest imports were reverted: their operations know. */
export const revertedQuery = queryOptions({
  queryKey: ["operations", "reverted"],
  queryFn: async () => (await answer(api.GET("/api/operations", { params: { query: { limit: 200 } } }))).items.filter((each) => each.undoneBy !== null).map((each) => each.id),
});

export const problemsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ["imports", "problems", id],
    queryFn: ({ pageParam }) => answer(api.GET("/api/imports/{importId}/problems", { params: { path: { importId: id }, query: { limit: EACH, ...(pageParam && { cursor: pageParam }) } } })),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
    meta: { kept: false },
  });

interface Upload {
  noun: ImportNoun;
  file: File;
}

/** Announce the file, post it straight to storage, say that it is there. */
async function upload({ noun, file }: Upload): Promise<string> {
  const made = await answer(api.POST("/api/imports", { body: { noun, fileName: file.name, size: file.size } }));
  const form = new FormData();
  Object.entries(made.upload.fields).forEach(([name, value]) => form.append(name, value));
  form.append("file", file);
  await fetch(made.upload.url, { method: "POST", body: form, mode: "no-cors" });
  await answer(api.POST("/api/imports/{importId}/uploaded", { params: { path: { importId: made.id } } }));
  return made.id;
}

export function useUpload() {
  const client = useQueryClient();
  return useMutation({ mutationFn: upload, onSettled: () => client.invalidateQueries({ queryKey: importsQuery.queryKey }) });
}

function keep(client: QueryClient, one: Import): void {
  client.setQueryData(importQuery(one.id).queryKey, one);
}

/** Changes go one after the other, each upon the version that the one before made. */
export function useChangeImport(id: string) {
  const client = useQueryClient();
  return useMutation({
    scope: { id: `import ${id}` },
    mutationFn: (change: Change) => {
      const version = client.getQueryData(importQuery(id).queryKey)?.version ?? 0;
      return answer(api.PATCH("/api/imports/{importId}", { params: { path: { importId: id } }, body: { version, ...change } }));
    },
    onSuccess: (one) => keep(client, one),
    onError: () => client.invalidateQueries({ queryKey: importQuery(id).queryKey }),
  });
}

const DOORS = {
  uploaded: "/api/imports/{importId}/uploaded",
  try: "/api/imports/{importId}/dry-run",
  start: "/api/imports/{importId}/start",
  cancel: "/api/imports/{importId}/cancel",
} as const;

/** The next step of an import; it waits for changes that are still on their way. */
export function useStep(id: string, step: keyof typeof DOORS) {
  const client = useQueryClient();
  return useMutation({
    scope: { id: `import ${id}` },
    mutationFn: () => answer(api.POST(DOORS[step], { params: { path: { importId: id } } })),
    onSuccess: (one) => {
      keep(client, one);
      void client.invalidateQueries({ queryKey: ["operations"] });
      void client.invalidateQueries({ queryKey: importsQuery.queryKey });
    },
    onError: () => client.invalidateQueries({ queryKey: importQuery(id).queryKey }),
  });
}

/** Fetch all problems as a file: it is a download, so the page stays. */
export function useProblemsFile(id: string) {
  return useMutation({
    mutationFn: async () => {
      const { url } = await answer(api.GET("/api/imports/{importId}/problems/file/link", { params: { path: { importId: id } } }));
      globalThis.location.assign(url);
    },
  });
}
