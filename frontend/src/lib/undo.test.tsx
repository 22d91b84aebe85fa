import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { Toasts } from "@/components/Toasts";
import { ADMIN, answers, refuses, server } from "@/test/server";
import { answer, api, written } from "./http";
import { signIn } from "./session";
import { useUndo } from "./undo";

const OPERATION = { id: "op_2", kind: "undo", status: "done", conflicts: 0 };

function Deleter() {
  const offer = useUndo();
  return (
    <button type="button" onClick={() => void written(api.POST("/api/contacts", { body: { name: "Ana" } })).then((made) => offer("Ana was added", made.operationId))}>
      Add
    </button>
  );
}

async function added(operation: string | null = "op_1") {
  server.use(http.post("*/api/contacts", () => HttpResponse.json({}, { status: 201, headers: operation ? { "Operation-Id": operation } : {} })));
  const client = new QueryClient();
  render(
    <MantineProvider env="test" withCssVariables={false} withGlobalClasses={false}>
      <QueryClientProvider client={client}>
        <Deleter />
        <Toasts />
      </QueryClientProvider>
    </MantineProvider>,
  );
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: "Add" }));
  await screen.findByText("Ana was added");
  return { user, client };
}

beforeEach(() => signIn("token-1", ADMIN));

describe("a write", () => {
  it("can be undone from its toast, and the lists are asked for again", async () => {
    const undone: string[] = [];
    server.use(
      http.post("*/api/operations/:id/undo", ({ params }) => {
        undone.push(String(params.id));
        return HttpResponse.json(OPERATION);
      }),
    );
    const { user, client } = await added();
    client.setQueryData(["contacts"], []);

    await user.click(screen.getByRole("button", { name: "Undo" }));

    expect(await screen.findByText("Undone")).toBeInTheDocument();
    expect(undone).toEqual(["op_1"]);
    expect(client.getQueryState(["contacts"])?.isInvalidated).toBe(true);
  });

  it("waits for a large undo, and says how much it had to leave", async () => {
    server.use(answers("post", "/api/operations/op_1/undo", { ...OPERATION, status: "running" }, 202), answers("get", "/api/operations/op_2", { ...OPERATION, conflicts: 2 }));
    const { user } = await added();

    await user.click(screen.getByRole("button", { name: "Undo" }));

    expect(await screen.findByText("2 records were changed since and stay as they are.")).toBeInTheDocument();
  });

  it("says why it could not be undone", async () => {
    server.use(refuses("post", "/api/operations/op_1/undo", 409, "It was undone already."));
    const { user } = await added();

    await user.click(screen.getByRole("button", { name: "Undo" }));

    expect(await screen.findByText("It was undone already.")).toBeInTheDocument();
  });

  it("offers no way back where there is none", async () => {
    await added(null);

    expect(screen.queryByRole("button", { name: "Undo" })).not.toBeInTheDocument();
  });

  it("still throws what was refused", async () => {
    server.use(refuses("post", "/api/contacts", 422, "A name is missing."));

    await expect(written(api.POST("/api/contacts", { body: { name: "" } }))).rejects.toThrow("A name is missing.");
    await expect(answer(api.POST("/api/contacts", { body: { name: "" } }))).rejects.toThrow("A name is missing.");
  });
});
