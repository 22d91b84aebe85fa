/** One's organisation as the server keeps it, and what can be chosen for it. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api, type Schemas } from "@/lib/http";
import { organisationQuery, type Option } from "@/lib/organisation";
import { currentToken, currentUser, signIn } from "@/lib/session";

export type Organisation = Schemas["Organisation"];
type Change = Schemas["OrganisationChange"];

/** What a person typed into the form and did not save yet. */
export type Edit = Partial<Record<"name" | "currency" | "country" | "timeZone", string>>;

export function useChangeOrganisation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: Change) => answer(api.PATCH("/api/organisation", { body: change })),
    onSuccess: (organisation) => {
      client.setQueryData(organisationQuery.queryKey, organisation);
      const [token, user] = [currentToken(), currentUser()];
      if (token && user) signIn(token, { ...user, organisation: organisation.name }); // the sidebar says the name
    },
  });
}

/** What *text* keeps of an edit; nothing where it is none. */
export function readEdit(text: string): Edit {
  try {
    const edit: unknown = JSON.parse(text);
    return typeof edit === "object" && edit !== null ? (edit as Edit) : {};
  } catch {
    return {};
  }
}

/** What is sent for *edit*: an empty country is none. */
export function changeOf(edit: Edit, version: number): Change {
  return { ...edit, ...("country" in edit && { country: edit.country || null }), version } as Change;
}

export function currencies(language: string): Option[] {
  const names = new Intl.DisplayNames(language, { type: "currency" });
  return Intl.supportedValuesOf("currency").map((value) => ({ value, label: `${value} – ${names.of(value) ?? value}` }));
}

/** *options* with *value* among them, also if nobody here knows it. */
export function including(options: Option[], value: string): Option[] {
  return value === "" || options.some((option) => option.value === value) ? options : [{ value, label: value }, ...options];
}
