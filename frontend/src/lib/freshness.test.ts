import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { ADMIN, page, server } from "@/test/server";
import { forgetWrites, freshTokens, rememberWrite } from "./freshness";
import { answer, api } from "./http";
import { signIn } from "./session";

const wrote = (tokens: string, at: number) => rememberWrite(new Response(null, { headers: { "Change-Token": tokens } }), at);

beforeEach(forgetWrites);

describe("what was written lately", () => {
  it("is named in the next reads, each record once, the newest first", () => {
    wrote("contacts/con_1", 1_000);
    wrote("contacts/con_2,contacts/con_1", 2_000);

    expect(freshTokens(3_000)).toBe("contacts/con_2,contacts/con_1");
  });

  it("is forgotten after thirty seconds", () => {
    wrote("contacts/con_1", 1_000);

    expect(freshTokens(31_001)).toBeNull();
  });

  it("is kept of the last twenty writes only, and never longer than a header may be", () => {
    for (let index = 0; index < 25; index += 1) wrote(`contacts/con_${index}`, 1_000);
    expect(freshTokens(1_001)?.split(",")).toHaveLength(20);

    wrote(Array.from({ length: 1_000 }, (_, index) => `deals/dea_${index}`).join(","), 2_000);
    expect(freshTokens(2_001)?.length).toBeLessThanOrEqual(3_000);
  });

  it("travels from the answer of a write to the header of a read", async () => {
    const seen: (string | null)[] = [];
    server.use(
      http.post("*/api/contacts", () => HttpResponse.json({}, { status: 201, headers: { "Change-Token": "contacts/con_9" } })),
      http.get("*/api/contacts", ({ request }) => {
        seen.push(request.headers.get("Change-Token"));
        return HttpResponse.json(page());
      }),
    );
    signIn("token-1", ADMIN);

    await answer(api.GET("/api/contacts"));
    await answer(api.POST("/api/contacts", { body: { name: "Ana" } }));
    await answer(api.GET("/api/contacts"));

    expect(seen).toEqual([null, "contacts/con_9"]);
  });
});
