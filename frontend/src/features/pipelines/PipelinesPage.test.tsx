import { screen, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { answers, page, refuses, server } from "@/test/server";
import { visit } from "@/test/visit";

const AT = "2026-11-20T10:00:00Z";
const stage = (id: string, probability: number) => ({ id, name: id, probability, rottingDays: null, requiredFields: [] });
const PIPELINE = { id: "pip_1", name: "Sales", stages: [stage("New", 0.2), stage("Offer", 0.5)], lostReasons: [], settling: 0, version: 4, createdAt: AT, changedAt: AT };
const FIELDS = [{ name: "expectedCloseOn", label: "Expected close", type: "date", editable: true }];

describe("a pipeline", () => {
  beforeEach(() =>
    server.use(
      answers("get", "/api/pipelines", page(PIPELINE)),
      answers("get", "/api/fields", { items: FIELDS }),
      answers("get", "/api/aggregates", { groups: [{ key: { stageId: "New" }, count: 2, sums: {} }], total: 2 }),
    ),
  );

  it("is saved as it was edited, and says where the deals of a removed stage go", async () => {
    let sent: unknown;
    server.use(
      http.patch("*/api/pipelines/pip_1", async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json({ ...PIPELINE, version: 5 });
      }),
    );
    const { user } = visit("/settings/pipelines");
    await screen.findByText("2 deals");
    await user.click(screen.getByRole("button", { name: "Remove New" }));
    const asks = within(await screen.findByRole("dialog", { name: "Remove New?" }));
    await user.click(asks.getByRole("button", { name: "Remove the stage" }));
    await user.click(screen.getByText("Asks for nothing"));
    await user.click(screen.getByRole("checkbox", { name: "Expected close" }));
    await user.click(screen.getByRole("button", { name: "Save" }));

    expect(await screen.findByText("Sales is saved")).toBeVisible();
    expect(sent).toEqual({ version: 4, name: "Sales", lostReasons: [], moveDeals: { New: "Offer" }, stages: [{ id: "Offer", name: "Offer", probability: 0.5, rottingDays: null, requiredFields: ["expectedCloseOn"] }] });
    expect(localStorage.getItem("mancrel.draft.pipeline.pip_1")).toBeNull();
  });

  it("keeps what is typed when the server refuses, and shows why", async () => {
    server.use(refuses("patch", "/api/pipelines/pip_1", 422, "wrong", [{ pointer: "/stages/1/name", detail: "is there twice" }]));
    const { user } = visit("/settings/pipelines");
    const [, second] = await screen.findAllByLabelText("Stage");
    await user.clear(second as HTMLElement);
    await user.type(second as HTMLElement, "New");
    await user.click(screen.getByRole("button", { name: "Save" }));

    expect(await screen.findByText("is there twice")).toBeVisible();
    expect(screen.getAllByLabelText("Stage")[1]).toHaveValue("New");
  });

  it("is moved up and down by buttons", async () => {
    const { user } = visit("/settings/pipelines");
    await user.click(await screen.findByRole("button", { name: "Move Offer up" }));

    expect(screen.getAllByLabelText("Stage").map((input) => (input as HTMLInputElement).value)).toEqual(["Offer", "New"]);
    expect(screen.getByRole("button", { name: "Move Offer up" })).toBeDisabled();
  });
});
