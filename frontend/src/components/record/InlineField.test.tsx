import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { AnyRecord, FieldInfo } from "@/lib/fields";
import { signIn } from "@/lib/session";
import { ADMIN, answers, server } from "@/test/server";
import { InlineField } from "./InlineField";

const CITY: FieldInfo = { name: "city", label: "City", type: "text", editable: true };
const ANA: AnyRecord = { id: "con_1", version: 1, createdAt: "", changedAt: "", name: "Ana", city: "Porto" };

function shown(record: AnyRecord) {
  return (
    <MantineProvider env="test">
      <QueryClientProvider client={client}>
        <InlineField noun="contacts" record={record} field={CITY} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
const client = new QueryClient();

it("shows both values when somebody else's comes in live while one types", async () => {
  signIn("token-1", ADMIN);
  server.use(answers("get", "/api/colleagues", []));
  const user = userEvent.setup();
  const { rerender } = render(shown(ANA));
  await user.click(screen.getByRole("button", { name: /City/ }));
  await user.clear(screen.getByRole("textbox"));
  await user.type(screen.getByRole("textbox"), "Lisbon");
  rerender(shown({ ...ANA, version: 2, city: "Braga" }));
  await user.click(screen.getByRole("button", { name: "Save" }));

  expect(await screen.findByRole("alert")).toHaveTextContent("Somebody changed this at the same time");
  expect(screen.getByRole("button", { name: "Mine: Lisbon" })).toBeVisible();
  expect(screen.getByRole("button", { name: "Theirs: Braga" })).toBeVisible();
});
