import { fireEvent, screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { beforeEach, expect, it, vi } from "vitest";
import { DETAIL, MESSAGE, answers, server } from "@/test/server";
import { visit } from "@/test/visit";

const SIGNED = "https://storage.test/jug";
const FILE = { number: 1, id: null, name: "jug.png", type: "image/png", size: 5, inline: false, state: "there" as const, url: "" };
let made: Blob[] = [];

function brings(...attachments: object[]) {
  server.use(answers("get", "/api/conversations/cnv_1", { ...DETAIL, messages: [{ ...MESSAGE, attachments: attachments.map((each) => ({ ...FILE, ...each })) }] } as never));
}

beforeEach(() => {
  made = [];
  vi.stubGlobal("URL", Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${made.push(blob)}`, revokeObjectURL: () => undefined }));
  server.use(
    answers("get", "/api/messages/msg_1/attachments/1/link", { url: SIGNED, expiresAt: "2099-01-01T00:00:00Z" }),
    http.get(SIGNED, () => new HttpResponse("<svg>", { headers: { "Content-Type": "image/svg+xml" } })),
  );
});

it("shows a picture by its name, whole on a click, whatever storage says that it is", async () => {
  brings({});
  const { user } = visit("/inbox?id=cnv_1");
  await user.click(await screen.findByRole("img", { name: "jug.png" }));

  expect(within(screen.getByRole("dialog", { name: "jug.png" })).getByRole("button", { name: "Download" })).toBeVisible();
  expect(made.map(({ type }) => type)).toEqual(["image/png"]);
});

it("shows no drawing, no page and nothing large", async () => {
  brings({ name: "a.svg", type: "image/svg+xml" }, { number: 2, name: "b.html", type: "text/html" }, { number: 3, name: "c.png", size: 10_000_001 });
  visit("/inbox?id=cnv_1");

  expect(await screen.findByRole("button", { name: /^a\.svg/ })).toBeVisible();
  expect(screen.queryByRole("img", { name: /\.(svg|html|png)$/ })).not.toBeInTheDocument();
  expect(made).toEqual([]);
});

it("stays a file with a name where it is no picture after all", async () => {
  brings({});
  visit("/inbox?id=cnv_1");

  fireEvent.error(await screen.findByRole("img", { name: "jug.png" }));

  expect(await screen.findByRole("button", { name: "jug.png" })).toBeVisible();
  expect(screen.queryByRole("img", { name: /\.(svg|html|png)$/ })).not.toBeInTheDocument();
});

it("says of a file that is not there whether it is still to come", async () => {
  brings({ name: "a.pdf", state: "waits" }, { number: 2, name: "b.png", state: "lost" });
  visit("/inbox?id=cnv_1");

  expect((await screen.findByText("a.pdf")).closest("li")).toHaveTextContent("is being fetched");
  expect(screen.getByText("b.png").closest("li")).toHaveTextContent("could not be fetched: ask for it again");
  expect(screen.queryByRole("button", { name: /^[ab]\./ })).not.toBeInTheDocument();
});
