import { expect, it } from "vitest";
import * as campaignsEn from "./campaigns.en";
import * as campaignsEs from "./campaigns.es";
import * as consentEn from "./consent.en";
import * as consentEs from "./consent.es";
import { en } from "./en";
import { es } from "./es";
import * as importsEn from "./imports.en";
import * as importsEs from "./imports.es";
import * as journeysEn from "./journeys.en";
import * as journeysEs from "./journeys.es";
import * as preferencesEn from "./preferences.en";
import * as preferencesEs from "./preferences.es";
import * as qualityEn from "./quality.en";
import * as qualityEs from "./quality.es";
import * as segmentsEn from "./segments.en";
import * as segmentsEs from "./segments.es";
import * as templatesEn from "./templates.en";
import * as templatesEs from "./templates.es";

type Words = { [key: string]: string | Words };

function leaves(words: Words, path = ""): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) => (typeof value === "string" ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`)));
}

const blanks = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

it("has every text in Spanish, with the same blanks", () => {
  const english = leaves({ ...en, ...campaignsEn, ...consentEn, ...importsEn, ...journeysEn, ...preferencesEn, ...qualityEn, ...segmentsEn, ...templatesEn });
  const spanish = new Map(leaves({ ...es, ...campaignsEs, ...consentEs, ...importsEs, ...journeysEs, ...preferencesEs, ...qualityEs, ...segmentsEs, ...templatesEs }));

  for (const [path, text] of english) expect([path, blanks(spanish.get(path) ?? "(missing)")]).toEqual([path, blanks(text)]);
  expect(spanish.size).toBe(english.length);
});
