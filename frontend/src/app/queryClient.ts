/** The one cache of server state. It is kept in IndexedDB, so that the next visit shows the last data at once. */
import { createAsyncStoragePersister } from "@tanstack/query-async-storage-persister";
import { QueryClient, defaultShouldDehydrateQuery, onlineManager } from "@tanstack/react-query";
import type { PersistQueryClientOptions } from "@tanstack/react-query-persist-client";
import i18next from "i18next";
import { clear, createStore, del, get, set } from "idb-keyval";
import { asProblem } from "@/lib/problem";

const DAY = 86_400_000;

// TanStack assumes "online" after an offline reload.
onlineManager.setOnline(navigator.onLine);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      gcTime: DAY,
      retry: (failures, error) => failures < 2 && [0, 502, 503, 504].includes(asProblem(error).status),
    },
    mutations: { retry: false },
  },
});

const store = createStore("mancrel", "queries");

export const persistOptions: Omit<PersistQueryClientOptions, "queryClient"> = {
  maxAge: DAY,
  buster: "2",
  // Of a long list only the beginning: the rest would be written again and again while one scrolls.
  dehydrateOptions: { shouldDehydrateQuery: (query) => defaultShouldDehydrateQuery(query) && query.meta?.kept !== false },
  persister: createAsyncStoragePersister({
    storage: {
      getItem: (key) => get<string>(key, store),
      setItem: (key, value) => set(key, value, store),
      removeItem: (key) => del(key, store),
    },
    throttleTime: 1_000,
  }),
};

/** What was kept is shown at once, and asked for again at once: it may have been written just before a change. */
export function askAgain(): Promise<void> {
  return queryClient.invalidateQueries();
}

// Sentences of the server's are in the language in which they were asked for.
i18next.on("languageChanged", () => void queryClient.invalidateQueries());

/** Nothing of one person's is left for the next one on this device. */
export async function forgetCache(): Promise<void> {
  queryClient.clear();
  await clear(store);
}
