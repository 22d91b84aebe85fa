import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { ADMIN, answers, ORGANISATION, server } from "@/test/server";
import { visit } from "@/test/visit";

const SHOP = { ...ORGANISATION, version: 4 };

function refusesWith(current: object) {
  return http.patch("*/api/organisation", () => HttpResponse.json({ title: "Conflict", status: 409, detail: "no", current }, { status: 409 }));
}

async function card() {
  const { user } = visit("/settings");
  const form = within(await screen.findByRole("region", { name: "Organisation" }));
  await form.findByLabelText("Name");
  return { user, form };
}

describe("the organisation", () => {
  beforeEach(() => server.use(answers("get", "/api/organisation", SHOP)));

  it("is changed by its administrator, only in what was touched", async () => {
    let sent: unknown;
    server.use(
      http.patch("*/api/organisation", async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json({ ...SHOP, timeZone: "Europe/Lisbon", country: null, version: 5 });
      }),
    );
    const { user, form } = await card();
    await user.selectOptions(form.getByLabelText("Time zone"), "Europe/Lisbon");
    await user.selectOptions(form.getByLabelText("Country"), "None");
    await user.click(form.getByRole("button", { name: "Save" }));

    expect(await screen.findByText("The organisation was saved")).toBeVisible();
    expect(sent).toEqual({ timeZone: "Europe/Lisbon", country: null, version: 4 });
    expect(form.getByRole("button", { name: "Save" })).toBeDisabled();
  });

  it("keeps its currency when there are amounts, and says why", async () => {
    server.use(refusesWith(SHOP));
    const { user, form } = await card();
    await user.selectOptions(form.getByLabelText("Currency"), "USD");
    await user.click(form.getByRole("button", { name: "Save" }));

    expect(await form.findByText(/There are amounts in EUR already/)).toBeVisible();
  });

  it("shows both values when somebody was faster", async () => {
    server.use(refusesWith({ ...SHOP, name: "Theirs", version: 5 }));
    const { user, form } = await card();
    await user.clear(form.getByLabelText("Name"));
    await user.type(form.getByLabelText("Name"), "Mine");
    await user.click(form.getByRole("button", { name: "Save" }));

    expect(await form.findByText("Now saved: Theirs")).toBeVisible();
    expect(form.getByLabelText("Name")).toHaveValue("Mine");
  });

  it("is not offered to others", async () => {
    visit("/settings", { ...ADMIN, role: "manager" });

    await screen.findByRole("region", { name: "Password" });
    expect(screen.queryByRole("region", { name: "Organisation" })).toBeNull();
  });
});
