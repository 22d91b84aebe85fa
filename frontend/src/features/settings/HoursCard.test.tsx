import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, it } from "vitest";
import { answers, ORGANISATION, server } from "@/test/server";
import { visit } from "@/test/visit";

it("keeps when the organisation is open", async () => {
  let sent: unknown;
  server.use(
    answers("get", "/api/organisation", { ...ORGANISATION, version: 4 }),
    http.patch("*/api/organisation", async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json({ ...ORGANISATION, version: 5 });
    }),
  );
  const { user } = visit("/settings");
  const card = within(await screen.findByRole("region", { name: "Opening hours" }));
  await user.click(await card.findByLabelText("Always open"));
  await user.type(card.getByLabelText("Saturday"), "10:00-14:00");
  await user.type(card.getByLabelText("Closed on"), "2026-12-25");
  await user.click(card.getByRole("button", { name: "Save" }));

  const office = Object.fromEntries(["mon", "tue", "wed", "thu", "fri"].map((day) => [day, "09:00-18:00"]));
  await expect.poll(() => sent).toEqual({ hours: { ...office, sat: "10:00-14:00", sun: null, zone: null }, holidays: ["2026-12-25"], version: 4 });
});
