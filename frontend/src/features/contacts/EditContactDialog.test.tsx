import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { CONTACT, answers, page, server } from "@/test/server";
import { visit } from "@/test/visit";

const sent: unknown[] = [];
const NOW = { ...CONTACT, version: 2, city: "Braga", phone: "+351 1", tags: [] };

/** Somebody else is at version 2; only a change that knows it passes. */
function somebodyWasFaster() {
  return http.patch("*/api/contacts/con_1", async ({ request }) => {
    const change = (await request.json()) as { version: number };
    sent.push(change);
    if (change.version === NOW.version) return HttpResponse.json({ ...NOW, version: 3 });
    server.use(answers("get", "/api/contacts/con_1", NOW));
    return HttpResponse.json({ title: "Conflict", status: 409, detail: "changed meanwhile", requestId: "req_1", current: NOW }, { status: 409 });
  });
}

async function edit(city: string) {
  const { user } = visit("/contacts/con_1");
  await user.click(await screen.findByRole("button", { name: "Edit" }));
  const form = within(await screen.findByRole("dialog", { name: "Edit" }));
  await user.clear(form.getByLabelText("City"));
  await user.type(form.getByLabelText("City"), city);
  await user.click(form.getByRole("button", { name: "Save" }));
  return { user, conflict: within(await screen.findByRole("dialog", { name: "Somebody was faster" })) };
}

describe("an edit of a contact that somebody else changed", () => {
  beforeEach(() => {
    sent.length = 0;
    server.use(answers("get", "/api/contacts/con_1", CONTACT), answers("get", "/api/contacts/con_1/timeline", page()), somebodyWasFaster());
  });

  it("shows both values and saves the typed one unless told otherwise", async () => {
    const { user, conflict } = await edit("Lisbon");
    const city = within(conflict.getByRole("group", { name: "City" }));
    expect(city.getByRole("radio", { name: /You typed ?Lisbon/ })).toBeChecked();
    expect(city.getByRole("radio", { name: /Now saved ?Braga/ })).not.toBeChecked();
    expect(conflict.getByText("+351 1")).toBeVisible();
    await user.click(conflict.getByRole("button", { name: "Save this" }));

    expect(sent.at(-1)).toMatchObject({ version: 2, city: "Lisbon", phone: "+351 1" });
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  });

  it("takes the saved value where that is picked", async () => {
    const { user, conflict } = await edit("Lisbon");
    await user.click(conflict.getByRole("radio", { name: /Now saved ?Braga/ }));
    await user.click(conflict.getByRole("button", { name: "Save this" }));

    expect(sent.at(-1)).toMatchObject({ version: 2, city: "Braga" });
  });

  it("never loses what was typed, even when the dialog is closed", async () => {
    const { user, conflict } = await edit("Lisbon");
    await user.click(conflict.getByRole("button", { name: "Close" }));
    await user.click(screen.getByRole("button", { name: "Edit" }));

    expect(await screen.findByLabelText("City")).toHaveValue("Lisbon");
    await user.click(screen.getByRole("button", { name: "Discard changes" }));
    expect(await screen.findByLabelText("City")).not.toHaveValue("Lisbon");
  });
});
