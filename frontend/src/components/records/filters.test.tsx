import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { tenant } from "@/test/records";
import { refuses, server } from "@/test/server";
import { visit } from "@/test/visit";

function opened(path = "/contacts", views: object[] = []) {
  const { handlers, sent } = tenant(60, views);
  server.use(...handlers);
  return { ...visit(path), sent };
}

const PORTO = { operator: "AND", conditions: [{ field: "city", operator: "contains", value: "port" }] };
const VIEW = { id: "viw_1", noun: "contacts", name: "Porto", filter: PORTO, q: "", sort: "name", columns: ["name", "city"], shared: false, ownerId: "usr_1", version: 1 };
const inAddress = (filter: object) => `/contacts?filter=${encodeURIComponent(JSON.stringify(filter))}`;

describe("a filter", () => {
  it("is built by keyboard, counts while one builds, and stands in the address and in words", async () => {
    const { user, router } = opened();
    await screen.findByText("60 contacts");

    await user.keyboard("f");
    const dialog = within(await screen.findByRole("dialog", { name: "Filter" }));
    await user.selectOptions(dialog.getByRole("combobox", { name: "Field" }), "City");
    await user.type(dialog.getByRole("textbox", { name: "Value" }), "port");
    await user.click(await dialog.findByRole("button", { name: "Show 20 records" }));

    expect(await screen.findByText("20 contacts")).toBeInTheDocument();
    expect(JSON.parse(String(router.state.location.search.filter))).toEqual(PORTO);
    expect(screen.getByRole("button", { name: "City contains port" })).toBeInTheDocument();
    router.history.back();
    expect(await screen.findByText("60 contacts")).toBeInTheDocument();
  });

  it("is changed where it stands in words, and taken away part by part", async () => {
    const both = { operator: "AND", conditions: [...PORTO.conditions, { field: "visits", operator: ">=", value: "30" }] };
    const { user } = opened(inAddress(both));
    await screen.findByText("10 contacts");

    await user.click(await screen.findByRole("button", { name: "Visits at least 30" }));
    const value = await screen.findByRole("spinbutton", { name: "Value" });
    await waitFor(() => expect(value).toHaveFocus());
    await user.clear(value);
    await user.type(value, "57{Enter}");
    expect(await screen.findByText("1 contact")).toBeInTheDocument();

    await user.click(screen.getByRole("button", { name: "Remove: Visits at least 57" }));
    expect(await screen.findByText("20 contacts")).toBeInTheDocument();
  });

  it("nests groups: any of these, none of those", async () => {
    const { user, router } = opened();
    await screen.findByText("60 contacts");
    await user.click(screen.getByRole("button", { name: "Filter" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Filter" }));

    await user.click(dialog.getByRole("button", { name: "Add group" }));
    await user.selectOptions(await dialog.findByRole("combobox", { name: "What must hold, level 2" }), "None of these holds");
    const inner = within(dialog.getByRole("group", { name: "Group on level 2" }));
    await user.selectOptions(inner.getByRole("combobox", { name: "Field" }), "Stage");
    await user.click(await inner.findByRole("checkbox", { name: "Left" }));
    await user.click(inner.getByRole("button", { name: "Add condition" }));
    await user.click(await dialog.findByRole("button", { name: /^Show/ }));

    expect(JSON.parse(String(router.state.location.search.filter))).toEqual({ operator: "AND", conditions: [{ operator: "NOT", conditions: [{ field: "lifecycle", operator: "in", value: ["churned"] }] }] });
    expect(await screen.findByRole("button", { name: "not (Stage is any of Left)" })).toBeInTheDocument();
  });

  it("says at the condition what the server cannot take", async () => {
    const { user } = opened(inAddress(PORTO));
    await screen.findByText("20 contacts");
    server.use(refuses("get", "/api/contacts", 422, "no", [{ pointer: "/filter/conditions/0/value", detail: "must be a text" }]));

    await user.click(screen.getByRole("button", { name: "City contains port" }));
    await user.type(await screen.findByRole("textbox", { name: "Value" }), "!");

    expect(await screen.findByText("must be a text")).toBeInTheDocument();
    expect(screen.getByRole("textbox", { name: "Value" })).toHaveAttribute("aria-invalid", "true");
  });
});

describe("a view", () => {
  it("is saved from what is shown, and is a link", async () => {
    const { user, router, sent } = opened(`${inAddress(PORTO)}&sort=name`);
    await screen.findByText("20 contacts");

    await user.click(screen.getByRole("button", { name: "Save as view" }));
    await user.type(await screen.findByLabelText("Name of the view"), "From Porto");
    await user.click(screen.getByRole("checkbox", { name: "Share with the team" }));
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Save as view" }));

    await waitFor(() => expect(router.state.location.search).toEqual({ view: "viw_1" }));
    expect(sent.views[0]).toMatchObject({ noun: "contacts", name: "From Porto", filter: PORTO, sort: "name", shared: true });
    expect(screen.getByRole("link", { name: /From Porto/ })).toHaveAttribute("aria-current", "page");
    expect(screen.getByText("20 contacts")).toBeInTheDocument();
  });

  it("shows what was changed since, to be saved or thrown away", async () => {
    const { user, router, sent } = opened("/contacts?view=viw_1", [VIEW]);
    await screen.findByText("20 contacts");
    expect(screen.getAllByRole("columnheader")).toHaveLength(3);

    await user.click(screen.getByRole("button", { name: "Remove: City contains port" }));
    expect(await screen.findByText("60 contacts")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Discard changes" }));
    expect(await screen.findByText("20 contacts")).toBeInTheDocument();

    await user.click(within(screen.getByRole("columnheader", { name: "City" })).getByRole("button"));
    await user.click(await screen.findByRole("button", { name: "Save view" }));
    await waitFor(() => expect(router.state.location.search).toEqual({ view: "viw_1" }));
    expect(sent.views).toMatchObject([{ version: 1, sort: "city", filter: PORTO }]);
  });

  it("is renamed, and deleted after a second click", async () => {
    const { user, router } = opened("/contacts?view=viw_1", [VIEW]);
    await user.click(await screen.findByRole("button", { name: "Edit view" }));
    await user.type(await screen.findByLabelText("Name of the view"), "!");
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByRole("link", { name: "Porto!" })).toBeInTheDocument();

    await user.click(await screen.findByRole("button", { name: "Edit view" }));
    await user.click(await screen.findByRole("button", { name: "Delete view" }));
    await user.click(screen.getByRole("button", { name: "Delete “Porto!”" }));

    expect(await screen.findByText("View deleted: Porto!")).toBeInTheDocument();
    await waitFor(() => expect(router.state.location.search).toEqual({}));
    expect(screen.queryByRole("link", { name: "Porto!" })).not.toBeInTheDocument();
  });

  it("that is gone leaves all, and says so", async () => {
    opened("/contacts?view=viw_9");

    expect(await screen.findByText("This view does not exist any more; you see all.")).toBeInTheDocument();
    expect(await screen.findByText("60 contacts")).toBeInTheDocument();
  });
});
