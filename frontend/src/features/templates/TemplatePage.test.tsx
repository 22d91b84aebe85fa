import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { answers, page, server } from "@/test/server";
import { visit } from "@/test/visit";
import type { Template } from "./api";
import { blank, type Design } from "./blocks";

const AT = "2026-11-20T10:00:00Z";
const TEMPLATE = { id: "tpl_1", name: "Autumn", channel: "email", subject: "Hello", message: "Read from the blocks", html: "<p>Hello</p>", design: blank("en"), version: 4, createdAt: AT, changedAt: AT } as Template;
const LOOK = { subject: "Hello Ana", text: "Hello", html: "<p>Hello Ana</p>", bytes: 104_900, missing: ["city"], warnings: [{ code: "too_large", detail: "Gmail hides what is beyond 102 KB", block: null }, { code: "vague_link", detail: "a link only says “here”", block: "1" }] };

type Sent = { patch: Record<string, unknown>[]; preview: Record<string, unknown>[] };

function opened(path = "/templates/tpl_1") {
  const sent: Sent = { patch: [], preview: [] };
  const record = (list: Record<string, unknown>[], answer: object) => async ({ request }: { request: Request }) => {
    list.push((await request.json()) as Record<string, unknown>);
    return HttpResponse.json(answer);
  };
  server.use(
    answers("get", "/api/contacts", page()),
    answers("get", "/api/templates/tpl_1", TEMPLATE),
    http.post("*/api/templates/preview", record(sent.preview, LOOK)),
    http.patch("*/api/templates/tpl_1", record(sent.patch, { ...TEMPLATE, version: 5 })),
  );
  return { ...visit(path), sent };
}

const kinds = (design: unknown) => (design as Design).blocks.map(({ kind }) => kind);
const onCanvas = () => screen.findByRole("region", { name: "The message" });

// Fetched before the clock of a test runs: the canvas brings much along.
beforeAll(() => import("./Designer"), 60_000);
beforeEach(() => localStorage.clear());
// jsdom lays nothing out.
HTMLElement.prototype.scrollIntoView = () => undefined;

describe("the editor of a template", () => {
  it("shows the message as somebody gets it", async () => {
    opened("/templates/tpl_1?part=look");

    expect(await screen.findByText("Hello Ana")).toBeInTheDocument();
    expect(screen.getByText(/No value for this reader: city/)).toBeInTheDocument();
    expect(screen.getByTitle("How it looks")).toHaveAttribute("sandbox", "allow-same-origin");
  });

  it("tells what is wrong, and leads to the block that it is about", async () => {
    const { user } = opened();
    await user.click(await screen.findByRole("button", { name: /a link only says/ }));

    expect(screen.getByText("Gmail hides what is beyond 102 KB")).toBeInTheDocument();
    expect(await screen.findByRole("toolbar", { name: "Text: tools" })).toBeInTheDocument();
    expect(screen.getByText("Something is to be thought about here")).toBeInTheDocument();
  });

  it("adds a block of products before the footer, and saves only what changed", async () => {
    const { user, sent } = opened();
    await user.click(await screen.findByRole("button", { name: "Add: Products" }));
    await user.click(screen.getByRole("button", { name: "Save" }));

    expect(await screen.findByText("The template was saved")).toBeInTheDocument();
    const [change] = sent.patch;
    expect(Object.keys(change ?? {}).sort()).toEqual(["design", "version"]);
    expect(kinds(change?.design)).toEqual(["heading", "text", "products", "footer"]);
  });

  it("duplicates, moves and deletes a block, and takes each step back", async () => {
    const { user } = opened();
    const canvas = within(await onCanvas());
    const blocks = () => canvas.getAllByRole("button", { name: /: choose or move$/ }).map((grip) => grip.getAttribute("aria-label")?.split(":")[0]);
    await user.click(canvas.getByRole("button", { name: "Text: choose or move" }));
    await user.click(canvas.getByRole("button", { name: "Text: up" }));
    expect(blocks()).toEqual(["Text", "Heading", "Footer"]);
    await user.click(canvas.getByRole("button", { name: "Text: duplicate" }));
    expect(blocks()).toEqual(["Text", "Text", "Heading", "Footer"]);
    await user.click(canvas.getByRole("button", { name: "Text: remove" }));
    expect(blocks()).toEqual(["Text", "Heading", "Footer"]);

    await user.keyboard("{Control>}z{/Control}");
    expect(blocks()).toHaveLength(4);
    await user.click(canvas.getByRole("button", { name: "Undo" }));
    await user.click(canvas.getByRole("button", { name: "Undo" }));
    expect(blocks()).toEqual(["Heading", "Text", "Footer"]);
    expect(canvas.getByRole("button", { name: "Undo" })).toBeDisabled();
    await user.click(canvas.getByRole("button", { name: "Redo" }));
    expect(blocks()).toEqual(["Text", "Heading", "Footer"]);
  });

  it("puts a value into the words of a block as a chip, and says what stands in for it", async () => {
    const { user } = opened();
    const canvas = within(await onCanvas());
    await user.click(canvas.getByRole("button", { name: "Heading: choose or move" }));
    await user.selectOptions(canvas.getByLabelText("Insert a value: Heading"), "firstName|there");

    const heading = canvas.getByRole("textbox", { name: "Heading" });
    expect(within(heading).getByText("firstName | there")).toHaveAttribute("data-blank", "{firstName|there}");
    const kept = JSON.parse(localStorage.getItem("mancrel.draft.template.tpl_1") ?? "") as { design: Design };
    expect(kept.design.blocks[0]).toMatchObject({ kind: "heading", text: "{firstName|there}" });
    await user.click(canvas.getByRole("button", { name: "Undo" }));
    expect(within(heading).queryByText("firstName | there")).not.toBeInTheDocument();
  });

  it("puts a value of the reader into the subject, and keeps the draft", async () => {
    const { user } = opened();
    await user.selectOptions(await screen.findByLabelText("Insert a value: Subject"), "firstName|there");

    expect(screen.getByLabelText("Subject")).toHaveValue("Hello{firstName|there}");
    expect(localStorage.getItem("mancrel.draft.template.tpl_1")).toContain("{firstName|there}");
    expect(screen.getByText(/Not saved yet/)).toBeInTheDocument();
  });

  it("goes from blocks to the HTML and back", async () => {
    const { user, sent } = opened("/templates/tpl_1?part=source");
    await user.type(await screen.findByLabelText("HTML"), "!");
    await waitFor(() => expect(sent.preview.at(-1)).toMatchObject({ html: "<p>Hello</p>!", design: null }));
    await user.click(screen.getByRole("button", { name: "Back to the blocks" }));

    expect(screen.queryByRole("button", { name: "Back to the blocks" })).not.toBeInTheDocument();
  });

  it("leads to a campaign that says it", async () => {
    opened();

    expect(await screen.findByRole("link", { name: "Use in a campaign" })).toHaveAttribute("href", "/campaigns/new?template=tpl_1");
  });
});
