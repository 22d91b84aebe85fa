import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { DETAIL, SUGGESTION, answers, server } from "@/test/server";
import { visit } from "@/test/visit";

it.each([
  ["escalated", "escalate", null, "A person took care of it"],
  ["escalated", "escalate", "it is too unsure", "Needs a person"],
  ["logged", "escalate", null, "A person took care of it"],
  ["logged", "log", null, "Noted, no answer needed"],
] as const)("says of what is %s, to %s, for %s: %s", async (status, action, needsPerson, heading) => {
  server.use(answers("get", "/api/conversations/cnv_1", { ...DETAIL, needsPerson, suggestion: { ...SUGGESTION, status, action } }));
  visit("/inbox?id=cnv_1");

  expect(await screen.findByRole("heading", { name: heading })).toBeVisible();
});
