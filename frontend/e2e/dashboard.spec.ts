import { expect, test } from "./test";

interface Deal {
  id: string;
  version: number;
}

test("each number opens exactly the rows behind it", async ({ page, shop }) => {
  const made: Deal[] = [];
  for (const [name, amount] of [["Mugs", 1000], ["Pots", 250], ["Cups", 500]] as const) made.push(await shop.post<Deal>("/api/deals", { name, amount, currency: "EUR" }));
  const [mugs] = made;
  await shop.post(`/api/deals/${mugs?.id}/win`, { version: mugs?.version });
  await page.goto("/dashboard");

  await page.getByRole("link", { name: "Open deals: €750. Open the 2 rows behind it" }).click();
  await expect(page).toHaveURL(/\/deals\/list\?filter=/);
  await expect(page.getByRole("link", { name: "Pots", exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Cups", exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Mugs", exact: true })).toBeHidden();
  await expect(page.getByText("2 deals")).toBeVisible();

  await page.goBack();
  await expect(page.getByRole("link", { name: /^Win rate: 100%/ })).toBeVisible();
  await page.getByRole("link", { name: "Deals won: 1. Open the 1 row behind it" }).click();
  await expect(page.getByRole("link", { name: "Mugs", exact: true })).toBeVisible();
  await expect(page.getByText("1 deal", { exact: true })).toBeVisible();
});

test("the period is chosen, stands in the address, and moves the figures", async ({ page, shop }) => {
  await shop.post("/api/deals", { name: "Mugs", amount: 1000, currency: "EUR" });
  await page.goto("/dashboard");
  await page.getByRole("button", { name: "7 days" }).click();
  await expect(page).toHaveURL(/period=days7/);
  await page.getByRole("button", { name: "Other…" }).click();
  await page.getByLabel("From").fill("2020-01-01");
  await page.getByLabel("Until").fill("2020-12-31");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/from=2020-01-01&to=2020-12-31/);
  await expect(page.getByRole("link", { name: /^New contacts: 0\./ })).toBeVisible();
});

test("overdue tasks are listed as they are counted", async ({ page, shop }) => {
  await shop.post("/api/tasks", { title: "Call Ana back", dueAt: "2026-01-01T09:00:00Z" });
  await page.goto("/dashboard");
  await page.getByRole("link", { name: "Overdue tasks: 1. Open the 1 row behind it" }).click();
  await expect(page.getByRole("heading", { name: "Tasks behind the number" })).toBeVisible();
  await expect(page.getByText("Call Ana back")).toBeVisible();
});

test("campaigns of the period add up, with their cost, and open their results", async ({ page, shop }) => {
  await page.goto("/dashboard");
  const panel = page.getByRole("region", { name: "Campaigns", exact: true });
  await expect(panel.getByRole("link", { name: "Plan a campaign" })).toBeVisible();

  await shop.patch("/api/channels/simulator", { price: "0.05", successRate: 1 });
  for (const name of ["Ana", "Ben"]) await shop.post("/api/contacts", { name, email: `${name.toLowerCase()}@customer.test` });
  const rules = { operator: "AND", conditions: [] };
  const { id } = await shop.post<{ id: string }>("/api/campaigns", { name: "Spring", message: "Hi {name|there}", segmentRules: rules });
  await shop.post(`/api/campaigns/${id}/launch`, {});

  await expect.poll(async () => (await shop.get<{ delivered: number }>("/api/dashboard/campaigns")).delivered, { timeout: 300_000 }).toBe(2);
  await page.reload();
  await expect(panel.getByText("2 arrived, 0 failed")).toBeVisible();
  await expect(panel.getByRole("row", { name: "Spring 2 0 €0.00 €0.10" })).toBeVisible();
  await panel.getByRole("link", { name: "Spring" }).click();

  const returns = page.getByRole("region", { name: "Cost and return" });
  await expect(returns.getByText("It cost €0.10 for 2 messages. What came back is not known: nobody was left out by chance to compare with.")).toBeVisible();
});
