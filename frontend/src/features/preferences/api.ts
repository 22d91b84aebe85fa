/** What somebody wants to hear of, by the link in their message. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api, type Schemas } from "@/lib/http";

export type Preferences = Schemas["Preferences"];
export type Choice = Schemas["Choice"];
export type Wanted = { choices: Choice[] } | { nothing: true };

/** Not kept on the device: links are passed on, and so are devices. */
export const preferencesQuery = (token: string) =>
  queryOptions({
    queryKey: ["preferences", token],
    queryFn: () => answer(api.GET("/api/public/preferences/{token}", { params: { path: { token } } })),
    meta: { kept: false },
  });

function chosen(preferences: Preferences, wanted: Wanted): Preferences {
  if ("nothing" in wanted) return { ...preferences, choices: preferences.choices.map((choice) => ({ ...choice, allowed: false })) };
  const said = (one: Choice) => wanted.choices.find((each) => each.channel === one.channel && each.topic === one.topic);
  return { ...preferences, choices: preferences.choices.map((choice) => said(choice) ?? choice) };
}

/** Choose: shown at once, put back if it cannot be kept. One after the other, so that the last one counts. */
export function useChoose(token: string) {
  const client = useQueryClient();
  const { queryKey } = preferencesQuery(token);
  return useMutation({
    scope: { id: `preferences-${token}` },
    mutationFn: (wanted: Wanted) => answer(api.PATCH("/api/public/preferences/{token}", { params: { path: { token } }, body: { choices: [], nothing: false, ...wanted } })),
    onMutate: (wanted) => client.setQueryData(queryKey, (shown) => shown && chosen(shown, wanted)),
    onSuccess: (kept) => {
      if (client.isMutating() === 1) client.setQueryData(queryKey, kept);
    },
    onError: () => client.invalidateQueries({ queryKey }),
  });
}
