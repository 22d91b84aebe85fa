import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { beforeEach, expect, it } from "vitest";
import { CONVERSATION, DETAIL, answers, page, server } from "@/test/server";
import { visit } from "@/test/visit";

const SOON = "2099-11-24T08:00:00.000000Z";
const NEXT = "2099-11-30T08:00:00.000000Z";
let asked: unknown[] = [];

beforeEach(() => {
  asked = [];
  server.use(
    answers("get", "/api/desk/later", [{ when: "tomorrow", at: SOON }, { when: "monday", at: NEXT }]),
    http.patch("*/api/conversations/cnv_1", async ({ request }) => {
      asked.push(await request.json());
      return HttpResponse.json(DETAIL);
    }),
  );
});

it("is put off by S and a digit, and Z takes that back", async () => {
  const { user } = visit("/inbox?id=cnv_1");
  await screen.findByRole("button", { name: "Snooze" });
  await user.keyboard("s");
  expect(await screen.findByRole("button", { name: /Tomorrow morning/ })).toHaveFocus();

  await user.keyboard("2");
  expect(await screen.findByText(/^Snoozed until /)).toBeVisible();
  await user.keyboard("z");

  expect(await screen.findByText("The conversation is back")).toBeVisible();
  expect(asked).toEqual([
    { snoozedUntil: NEXT, version: 1 },
    { snoozedUntil: null, version: 1 },
  ]);
});

it("is put off to a moment of one's own, by arrows and Enter", async () => {
  const { user } = visit("/inbox?id=cnv_1");
  await user.click(await screen.findByRole("button", { name: "Snooze" }));
  await screen.findByRole("button", { name: /Tomorrow morning/ });

  await user.keyboard("{ArrowUp}{Enter}");
  const dialog = screen.getByRole("dialog");
  await user.type(within(dialog).getByLabelText("Date and time"), "2099-12-01T10:30");
  await user.click(within(dialog).getByRole("button", { name: "Snooze" }));

  expect(await screen.findByText(/^Snoozed until /)).toBeVisible();
  expect(asked).toEqual([{ snoozedUntil: new Date("2099-12-01T10:30").toISOString(), version: 1 }]);
});

it("says in the list and at the top that it is back, and who had put it off", async () => {
  const back = { snoozedBy: "usr_2", backSince: "2026-01-05T08:00:00Z" };
  server.use(
    answers("get", "/api/conversations", page({ ...CONVERSATION, ...back })),
    answers("get", "/api/conversations/cnv_1", { ...DETAIL, ...back }),
    answers("get", "/api/colleagues", [{ id: "usr_2", name: "Eva" }]),
  );
  visit("/inbox?id=cnv_1");

  expect(await screen.findByText("Back from snooze")).toBeVisible();
  expect(await screen.findByText(/snoozed by Eva$/)).toBeVisible();
});
