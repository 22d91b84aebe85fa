/** One's organisation as the server keeps it, and what can be chosen for it. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api, type Schemas } from "@/lib/http";
import { currentToken, currentUser, signIn } from "@/lib/session";

export type Organisation = Schemas["Organisation"];
type Change = Schemas["OrganisationChange"];

/** What a person typed into the form and did not save yet. */
export type Edit = Partial<Record<"name" | "currency" | "country" | "timeZone", string>>;

export const organisationQuery = queryOptions({ queryKey: ["organisation"], queryFn: () => answer(api.GET("/api/organisation")) });

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

interface Option {
  value: string;
  label: string;
}

function sorted(options: Option[], language: string): Option[] {
  return options.sort((one, other) => one.label.localeCompare(other.label, language));
}

export function currencies(language: string): Option[] {
  const names = new Intl.DisplayNames(language, { type: "currency" });
  return Intl.supportedValuesOf("currency").map((value) => ({ value, label: `${value} – ${names.of(value) ?? value}` }));
}

const COUNTRIES =
  "AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW";

export function countries(language: string): Option[] {
  const names = new Intl.DisplayNames(language, { type: "region" });
  return sorted(COUNTRIES.split(" ").map((value) => ({ value, label: names.of(value) ?? value })), language);
}

export function timeZones(): Option[] {
  return ["UTC", ...Intl.supportedValuesOf("timeZone")].map((value) => ({ value, label: value.replaceAll("_", " ") }));
}

/** *options* with *value* among them, also if nobody here knows it. */
export function including(options: Option[], value: string): Option[] {
  return value === "" || options.some((option) => option.value === value) ? options : [{ value, label: value }, ...options];
}
