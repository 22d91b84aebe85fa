import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";
import { ADMIN, DETAIL, answers, server } from "@/test/server";
import { visit } from "@/test/visit";

const BEN = { ...ADMIN, id: "usr_2", name: "Ben Ito" };

function isOf(assigneeId: string | null) {
  server.use(answers("get", "/api/conversations/cnv_1", { ...DETAIL, assigneeId } as never));
}

function assigns(sent: unknown[]) {
  server.use(
    http.patch("*/api/conversations/cnv_1", async ({ request }) => {
      const change = (await request.json()) as { assigneeId: string | null };
      sent.push(change);
      isOf(change.assigneeId);
      return HttpResponse.json({ ...DETAIL, ...change });
    }),
  );
}

describe("a conversation", () => {
  it("is taken, and given back", async () => {
    const sent: unknown[] = [];
    assigns(sent);
    const { user } = visit("/inbox?id=cnv_1");
    await user.click((await screen.findAllByRole("button", { name: "Assign to me" }))[0] as HTMLElement);

    expect(await screen.findByText("Assigned to you")).toBeVisible();
    await waitFor(() => expect(screen.getByRole("button", { name: "Unassign" })).toBeEnabled());
    await user.click(screen.getByRole("button", { name: "Unassign" }));
    expect(await screen.findByText("The conversation is nobody's now")).toBeVisible();
    expect(sent).toEqual([
      { assigneeId: ADMIN.id, version: 1 },
      { assigneeId: null, version: 1 },
    ]);
  });

  it.each(["admin", "manager", "rep"] as const)("names the colleague to %s", async (role) => {
    server.use(answers("get", "/api/colleagues", [ADMIN, BEN]));
    isOf("usr_2");
    visit("/inbox?id=cnv_1", { ...ADMIN, role });

    expect(await screen.findByText("Assigned to Ben Ito")).toBeVisible();
  });

  it("says only that it is a colleague's when they were removed", async () => {
    isOf("usr_2");
    visit("/inbox?id=cnv_1");

    expect(await screen.findByText("Assigned to A colleague")).toBeVisible();
  });

  it("is not taken from somebody who was faster", async () => {
    const sent: unknown[] = [];
    assigns(sent);
    server.use(answers("get", "/api/colleagues", [ADMIN, BEN]));
    const { user } = visit("/inbox?id=cnv_1");
    const [take] = await screen.findAllByRole("button", { name: "Assign to me" });
    isOf("usr_2");
    await user.click(take as HTMLElement);

    expect(await screen.findByText(/Somebody else assigned it meanwhile/)).toBeVisible();
    expect(sent).toEqual([]);
  });

  it("is handed to a colleague by keyboard, and taken back by Z", async () => {
    const sent: unknown[] = [];
    assigns(sent);
    const gone = { ...BEN, id: "usr_3", name: "Benno Gone", disabled: true };
    server.use(answers("get", "/api/colleagues", [ADMIN, BEN, gone, { ...BEN, id: "usr_4", name: "Eva Lund" }]));
    const { user } = visit("/inbox?id=cnv_1");
    await screen.findAllByRole("button", { name: "Assign to me" });
    await user.keyboard("o");
    await user.type(await screen.findByRole("combobox", { name: "Find a colleague" }), "be");
    expect(within(screen.getByRole("dialog")).getAllByRole("option").map((each) => each.textContent)).toEqual(["Ben Ito"]);

    await user.keyboard("{Enter}");
    await waitFor(() => expect(screen.getAllByText("Assigned to Ben Ito")).toHaveLength(2)); // in the head, and said
    await user.keyboard("z");

    await waitFor(() =>
      expect(sent).toEqual([
        { assigneeId: "usr_2", version: 1 },
        { assigneeId: null, version: 1 },
      ]),
    );
  });
});
