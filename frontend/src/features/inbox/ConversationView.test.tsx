import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { DETAIL, answers, server } from "@/test/server";
import { visit } from "@/test/visit";

it("shows at the top of a conversation what was promised about it", async () => {
  const sla = { target: "first_reply", state: "soon", targetMinutes: 60, remainingMinutes: 10, dueAt: "2026-11-20T10:00:00Z" };
  server.use(answers("get", "/api/conversations/cnv_1", { ...DETAIL, sla } as never));
  visit("/inbox?id=cnv_1");

  const view = await screen.findByRole("region", { name: "Conversation" });
  expect(within(view).getByText("Reply in 10 min")).toBeVisible();
});
