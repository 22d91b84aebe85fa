import i18next from "i18next";
import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";
import { ADMIN, page, refuses, server } from "@/test/server";
import { answer, api } from "./http";
import { Problem } from "./problem";
import { currentUser, signIn } from "./session";

function refusesOldTokens() {
  return http.get("*/api/tasks", ({ request }) =>
    request.headers.get("Authorization") === "Bearer token-2" ? HttpResponse.json(page()) : HttpResponse.json({ title: "Sign in first" }, { status: 401 }),
  );
}

describe("the client", () => {
  it("refreshes once for all calls that were refused, and sends them again", async () => {
    let refreshes = 0;
    const counting = http.post("*/auth/refresh", () => {
      refreshes += 1;
      return HttpResponse.json({ accessToken: "token-2" });
    });
    server.use(refusesOldTokens(), counting);
    signIn("token-1", ADMIN);

    const pages = await Promise.all([1, 2, 3].map(() => answer(api.GET("/api/tasks"))));

    expect(pages.map((each) => each.total)).toEqual([0, 0, 0]);
    expect(refreshes).toBe(1);
  });

  it("forgets the person when the refresh is refused", async () => {
    server.use(refusesOldTokens(), refuses("post", "/auth/refresh", 401, "The sign-in ended."));
    signIn("token-1", ADMIN);

    await expect(answer(api.GET("/api/tasks"))).rejects.toBeInstanceOf(Problem);

    expect(currentUser()).toBeNull();
  });

  it("tries again when another page refreshed at the same moment", async () => {
    let asked = 0;
    const contested = http.post("*/auth/refresh", () => {
      asked += 1;
      return asked === 1 ? HttpResponse.json({ title: "Conflict" }, { status: 409 }) : HttpResponse.json({ accessToken: "token-2" });
    });
    server.use(refusesOldTokens(), contested);
    signIn("token-1", ADMIN);

    await expect(answer(api.GET("/api/tasks"))).resolves.toMatchObject({ total: 0 });
  });

  it("gives each write a key of its own", async () => {
    const keys: (string | null)[] = [];
    const noting = http.post("*/api/contacts", ({ request }) => {
      keys.push(request.headers.get("Idempotency-Key"));
      return HttpResponse.json({}, { status: 201 });
    });
    server.use(noting);
    signIn("token-1", ADMIN);

    await answer(api.POST("/api/contacts", { body: { name: "Ana" } }));
    await answer(api.POST("/api/contacts", { body: { name: "Ana" } }));

    expect(new Set(keys).size).toBe(2);
    expect(keys).not.toContain(null);
  });

  it("says in which language the answer is read", async () => {
    const asked: (string | null)[] = [];
    server.use(
      http.get("*/api/tasks", ({ request }) => {
        asked.push(request.headers.get("Accept-Language"));
        return HttpResponse.json(page());
      }),
    );
    signIn("token-1", ADMIN);

    await answer(api.GET("/api/tasks"));
    await i18next.changeLanguage("es");
    await answer(api.GET("/api/tasks"));
    await i18next.changeLanguage("en");

    expect(asked).toEqual(["en", "es"]);
  });

  it("turns a problem into an error with its fields and request id", async () => {
    server.use(refuses("get", "/api/tasks", 422, "status is wrong", [{ pointer: "/status", detail: "must be open or done" }]));
    signIn("token-1", ADMIN);

    const error = (await answer(api.GET("/api/tasks")).catch((thrown: unknown) => thrown)) as Problem;

    expect(error).toMatchObject({ status: 422, message: "status is wrong", requestId: "req_42" });
    expect(error.field("status")).toBe("must be open or done");
  });
});
