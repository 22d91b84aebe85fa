import { screen } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, it } from "vitest";
import { DETAIL, SUGGESTION, answers, server } from "@/test/server";
import { visit } from "@/test/visit";

it("says what a message is really about, and shows it", async () => {
  const told: unknown[] = [];
  server.use(
    http.put("*/api/suggestions/sug_1/intent", async ({ request }) => {
      told.push(await request.json());
      const corrected = { ...SUGGESTION, correctedIntent: "delivery" as const };
      server.use(answers("get", "/api/conversations/cnv_1", { ...DETAIL, suggestion: corrected }));
      return HttpResponse.json(corrected);
    }),
  );
  const { user } = visit("/inbox?id=cnv_1");

  await user.click(await screen.findByRole("button", { name: "Wrong topic?" }));
  await user.selectOptions(screen.getByRole("combobox", { name: "It is about" }), "Delivery");

  expect(await screen.findByText("A person says that it is about: Delivery")).toBeVisible();
  expect(told).toEqual([{ intent: "delivery" }]);
});
