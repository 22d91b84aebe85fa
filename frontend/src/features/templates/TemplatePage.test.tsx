import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { answers, page, server } from "@/test/server";
import { visit } from "@/test/visit";
import type { Template } from "./api";
import { added, blank, fresh, moved } from "./blocks";

const AT = "2026-11-20T10:00:00Z";
const TEMPLATE = { id: "tpl_1", name: "Autumn", channel: "email", subject: "Hello", message: "Read from the blocks", html: "<p>Hello</p>", design: blank("en"), version: 4, createdAt: AT, changedAt: AT } as Template;

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
    http.post("*/api/templates/preview", record(sent.preview, { subject: "Hello Ana", text: "Hello", html: "<p>Hello Ana</p>", bytes: 104_900, missing: ["city"], warnings: [{ code: "too_large", detail: "Gmail hides what is beyond 102 KB" }] })),
    http.patch("*/api/templates/tpl_1", record(sent.patch, { ...TEMPLATE, version: 5 })),
  );
  return { ...visit(path), sent };
}

beforeEach(() => localStorage.clear());

describe("the editor of a template", () => {
  it("shows the message as somebody gets it, and what is wrong with it", async () => {
    opened();

    expect(await screen.findByText("Hello Ana")).toBeInTheDocument();
    expect(screen.getByText("Gmail hides what is beyond 102 KB")).toBeInTheDocument();
    expect(screen.getByText(/No value for this reader: city/)).toBeInTheDocument();
    expect(screen.getByTitle("How it looks")).toHaveAttribute("sandbox", "allow-same-origin");
  });

  it("adds a block of products before the footer, and saves only what changed", async () => {
    const { user, sent } = opened();
    await user.selectOptions(await screen.findByLabelText("Add a block: Blocks"), "products");
    await user.click(screen.getByRole("button", { name: "Save" }));

    expect(await screen.findByText("The template was saved")).toBeInTheDocument();
    const [change] = sent.patch;
    expect(Object.keys(change ?? {}).sort()).toEqual(["design", "version"]);
    expect((change?.design as { blocks: { kind: string }[] }).blocks.map(({ kind }) => kind)).toEqual(["heading", "text", "products", "footer"]);
  });

  it("puts a value of the reader where the cursor is, and keeps the draft", async () => {
    const { user } = opened();
    await user.selectOptions(await screen.findByLabelText("Insert a value: Subject"), "firstName|there");

    expect(screen.getByLabelText("Subject")).toHaveValue("Hello{firstName|there}");
    expect(localStorage.getItem("mancrel.draft.template.tpl_1")).toContain("{firstName|there}");
    expect(screen.getByText(/Not saved yet/)).toBeInTheDocument();
  });

  it("moves a block by keyboard", async () => {
    const { user } = opened();
    await user.click(await screen.findByRole("button", { name: "Text: up" }));

    const kinds = within(screen.getByRole("list", { name: "Blocks" })).getAllByRole("button", { expanded: false });
    expect(kinds[0]).toHaveTextContent("Text");
  });

  it("goes from blocks to the HTML and back", async () => {
    const { user, sent } = opened("/templates/tpl_1?part=source");
    await user.type(await screen.findByLabelText("HTML"), "!");
    await waitFor(() => expect(sent.preview.at(-1)).toMatchObject({ html: "<p>Hello</p>!", design: null }));
    await user.click(screen.getByRole("button", { name: "Back to the blocks" }));

    expect(screen.queryByRole("button", { name: "Back to the blocks" })).not.toBeInTheDocument();
  });
});

it("keeps the footer at the end, and every block when one moves", () => {
  const { blocks } = blank("en");

  expect(added(blocks, fresh("divider")).at(-1)?.kind).toBe("footer");
  expect(moved(blocks, 0, 1).map(({ kind }) => kind)).toEqual(["text", "heading", "footer"]);
  expect(moved(blocks, 0, -1)).toBe(blocks);
});
