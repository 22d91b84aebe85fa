import type { Locator, Page } from "@playwright/test";
import type { Shop } from "./shop";
import { expect, test } from "./test";

const DAY = 86_400_000;
/** Enough to learn from; fewer are enough to be grouped. */
const MANY = 270;
const SOME = 90;
const BATCH = 100;

/** Every third spends much, comes often and lately; two thirds of those live in Porto. The rest spend little and stayed away. */
function customer(index: number): object {
  const good = index % 3 === 0;
  const ago = good ? index % 20 : 90 + (index % 120);
  return {
    id: `c${index}`,
    name: `Person ${index}`,
    email: `p${index}@example.com`,
    city: good && index % 9 !== 0 ? "Porto" : "Lyon",
    totalSpends: good ? 900 + index : 20 + (index % 60),
    visits: good ? 12 + (index % 9) : 1 + (index % 3),
    lastVisit: new Date(Date.now() - ago * DAY).toISOString(),
  };
}

async function customers(shop: Shop, count: number): Promise<void> {
  const all = Array.from({ length: count }, (_, index) => customer(index));
  for (let start = 0; start < count; start += BATCH) await shop.post("/api/customers/batch", { customers: all.slice(start, start + BATCH) });
  await expect.poll(() => shop.total("/api/contacts")).toBe(count);
}

async function segment(shop: Shop, name: string, rules: object): Promise<string> {
  return (await shop.post<{ id: string }>("/api/segments", { name, rules })).id;
}

const people = (page: Page): Locator => page.getByRole("table", { name: "People" });
const part = (page: Page, name: string) => page.getByRole("group", { name: "What to see of the segment" }).getByRole("button", { name }).click();

test("a segment is compared, frozen, and its list stays when its people change", async ({ page, shop }) => {
  await customers(shop, 30);
  const good = await segment(shop, "Good customers", { field: "totalSpends", operator: ">", value: "500" });
  await segment(shop, "In Porto", { field: "city", operator: "=", value: "Porto" });
  await page.goto(`/segments/${good}`);
  await expect(page.getByText("10 people", { exact: true }).first()).toBeVisible();
  await page.getByRole("searchbox", { name: "Search the people" }).fill("Person 27");
  await expect(people(page).getByRole("link", { name: /^Person/ })).toHaveText(["Person 27"]);

  await part(page, "Compare");
  const differences = page.getByRole("table", { name: "Compare" });
  await expect(differences.getByRole("row", { name: /^Visits/ })).toContainText("real");
  await page.getByRole("combobox", { name: "Compare with" }).selectOption("In Porto");
  await expect(page.getByText("6 people are in both")).toBeVisible();
  await expect(differences.getByRole("columnheader", { name: "In Porto (6)" })).toBeVisible();
  await expect(page).toHaveURL(/other=seg_/);

  await page.getByRole("button", { name: "Freeze" }).click();
  await page.getByRole("dialog", { name: "Freeze Good customers?" }).getByRole("button", { name: "Freeze" }).click();
  await expect(page.getByText("This list does not change by itself: it was frozen.")).toBeVisible();
  await expect(page.getByText("Frozen list", { exact: true })).toBeVisible();
  const frozen = page.url();

  await shop.post("/api/customers/batch", { customers: [{ ...customer(1), totalSpends: 5000 }] });
  await page.goto(`/segments/${good}`);
  await expect(page.getByText("11 people", { exact: true }).first()).toBeVisible();
  expect((await shop.get<{ items: { count: number }[] }>(`/api/segments/${good}/history`)).items).toMatchObject([{ count: 10 }]);
  await page.goto(frozen);
  await expect(people(page).getByRole("link", { name: /^Person/ })).toHaveCount(10);
  await expect(people(page).getByRole("link", { name: "Person 1", exact: true })).toHaveCount(0);
});

test("customers fall into groups named in words; one is kept as a segment", async ({ page, shop }) => {
  await customers(shop, SOME);
  await page.goto("/segments?tab=groups");
  const groups = page.getByRole("region", { name: "Found groups" });
  await expect(groups.getByRole("listitem").first()).toBeVisible();
  const byRfm = await groups.getByRole("heading", { level: 2 }).allInnerTexts();
  expect(byRfm.length).toBeGreaterThan(1);
  await page.getByRole("button", { name: "By likeness" }).click();
  const card = groups.getByRole("listitem").filter({ hasText: "% of your customers" }).first();
  await expect(groups.getByRole("heading", { level: 2 })).not.toHaveText(byRfm);
  const name = await card.getByRole("heading", { level: 2 }).innerText();
  expect(name).toMatch(/^\p{L}[\p{L} ,–-]+$/u);
  await card.getByRole("button", { name: "Save as segment" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(people(page).getByRole("link", { name: /^Person/ }).first()).toBeVisible();
});

test("people like these come with how much likelier they are; too few are refused", async ({ page, shop }) => {
  await customers(shop, MANY);
  const alike = await segment(shop, "Porto's best", { operator: "AND", conditions: [{ field: "city", operator: "=", value: "Porto" }, { field: "totalSpends", operator: ">", value: "500" }] });
  const few = await segment(shop, "A handful", { field: "totalSpends", operator: ">", value: "1150" });
  await page.goto(`/segments/${few}?tab=similar`);
  await page.getByRole("button", { name: "Find people like these" }).click();
  await expect(page.getByRole("heading", { name: "No reliable lookalike" })).toBeVisible();

  await page.goto(`/segments/${alike}?tab=similar`);
  await page.getByRole("button", { name: "Find people like these" }).click();
  const found = page.getByRole("status").filter({ hasText: "times as likely" });
  await expect(found).toBeVisible();
  const [lift = 0, low = 0, high = 0] = [...(await found.innerText()).matchAll(/\d+\.?\d*(?= times| and|, measured)/g)].map(Number);
  expect(low).toBeGreaterThan(1);
  expect(lift).toBeGreaterThan(low);
  expect(high).toBeGreaterThan(lift);
  await found.getByRole("button", { name: "Save as segment" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Porto's best/ })).toBeVisible();
  await expect(people(page).getByRole("link", { name: /^Person/ }).first()).toBeVisible();
});
