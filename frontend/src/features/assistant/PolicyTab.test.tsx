import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { beforeEach, expect, it } from "vitest";
import { answers, server } from "@/test/server";
import { visit } from "@/test/visit";

const AT = "2026-11-20T10:00:00Z";
const POLICY = { mode: "on", intents: { price: "act" }, undo: 60 };
const NOW = { version: 2, text: "mode: on\n", policy: POLICY, since: AT, by: "usr_1", approvedBy: null, stop: null, proposal: null };
const tried: { text: string; policy?: Record<string, unknown> }[] = [];

beforeEach(() => {
  tried.length = 0;
  server.use(
    answers("get", "/api/assistant/policy", NOW),
    answers("get", "/api/assistant/standing", { alpha: 0.02, proof: "measured", level: 0.05, intents: [], curve: [], abstain: 0, shadow: [] }),
    answers("get", "/api/assistant/policy/versions", [
      { version: 2, text: "mode: on\n", since: AT, by: "usr_1", approvedBy: null, points: [] },
      { version: 1, text: "mode: shadow\n", since: AT, by: "usr_1", approvedBy: "usr_2", points: [{ pointer: "/mode", before: "off", after: "shadow" }] },
      { version: 0, text: "mode: on # as it came\n", since: null, by: null, approvedBy: null, points: [] },
    ]),
    answers("get", "/api/organisation", { name: "Shop", currency: "EUR", timeZone: "Europe/Madrid", version: 1 }),
    http.post("*/api/assistant/policy/check", async ({ request }) => {
      const body = (await request.json()) as (typeof tried)[0];
      tried.push(body);
      return HttpResponse.json({ text: `${body.text}# changed\n`, policy: { ...POLICY, ...body.policy }, looser: [] });
    }),
  );
});

async function editor() {
  return within(await screen.findByRole("form", { name: "Policy" }));
}

it("writes a field into the file once it is left, not while it is typed", async () => {
  const { user } = visit("/assistant");
  const form = await editor();
  const words = form.getByRole("textbox", { name: "Words that go to a person" });

  await user.type(words, "lawyer, recall");
  expect(tried).toEqual([]);
  await user.tab();

  expect(await form.findByText(/allows no more than before/)).toBeVisible();
  expect(tried.map((each) => each.policy?.forbidden)).toEqual([["lawyer", "recall"]]);
});

it("takes a text out of hours, by language", async () => {
  const { user } = visit("/assistant");
  const form = await editor();

  await user.selectOptions(form.getByRole("combobox", { name: "Text out of hours" }), "on");
  const away = within(await form.findByRole("group", { name: "Out of hours" }));
  await user.clear(away.getByRole("textbox", { name: "Text in English" }));
  await user.type(away.getByRole("textbox", { name: "Text in English" }), "Back at nine.");
  await user.selectOptions(away.getByRole("combobox", { name: "Another language" }), "es");
  await user.type(await away.findByRole("textbox", { name: "Closed on" }), "2026-12-25, 2027-01-01{Enter}");

  await waitFor(() => expect(tried.at(-1)?.policy?.away).toMatchObject({ default: "en", texts: { en: "Back at nine." }, hours: "organisation", holidays: ["2026-12-25", "2027-01-01"] }));
  expect(await away.findByRole("textbox", { name: "Text in Spanish" })).toBeVisible();

  await user.clear(away.getByRole("textbox", { name: "Text in Spanish" }));
  await user.tab();
  await user.selectOptions(await form.findByRole("combobox", { name: "Text out of hours" }), "off");
  await waitFor(() => expect(tried.at(-1)?.policy?.away).toBe("off"));
});

it("takes hours, channels and a price limit", async () => {
  const { user } = visit("/assistant");
  const form = await editor();

  await user.selectOptions(form.getByRole("combobox", { name: "It may send" }), "set");
  await user.click(form.getByRole("checkbox", { name: "SMS" }));
  await user.type(await form.findByRole("textbox", { name: "Largest price in EUR" }), "99,50{Enter}");
  await user.type(form.getByRole("textbox", { name: "Saturday" }), "10:00-14:00{Enter}");

  const wanted = { channels: ["email", "whatsapp", "messenger", "webchat"], limits: { price: { EUR: 99.5 } }, hours: { mon: "09:00-18:00", sat: "10:00-14:00" } };
  await waitFor(() => expect(tried.at(-1)?.policy).toMatchObject(wanted));
});

it("tells who made each version, and brings an old one back as a change like any other", async () => {
  const { user } = visit("/assistant");
  const versions = within(await screen.findByRole("region", { name: "Versions" }));
  expect(await versions.findByText("in force")).toBeVisible();
  expect(versions.getByText(/approved by/)).toBeVisible();

  await user.click(versions.getByRole("button", { name: "Back to version 1" }));
  await waitFor(() => expect(tried).toEqual([{ text: "mode: shadow\n" }]));
  await waitFor(() => expect(screen.getByRole("form", { name: "Policy" }).parentElement).toHaveFocus());

  const form = await editor();
  expect(await form.findByText(/allows no more than before/)).toBeVisible();
  expect(form.getByRole("button", { name: "Put in force" })).toBeEnabled();
});
