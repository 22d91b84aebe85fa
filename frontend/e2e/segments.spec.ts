import type { Locator, Page } from "@playwright/test";
import type { Shop } from "./shop";
import { expect, test } from "./test";
import { middle } from "./touching";

/** Ten customers: the n-th spent n × 100; the even ones are from Porto; the first four were not seen for 100 days. */
async function customers(shop: Shop): Promise<void> {
  const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString();
  const people = Array.from({ length: 10 }, (_, index) => ({ id: `c${index}`, name: `Person ${index}`, email: `p${index}@example.com`, totalSpends: String(index * 100), visits: index, ...(index < 8 && { lastVisit: day(index < 4 ? 100 : 5) }) }));
  await shop.post("/api/customers/batch", { customers: people });
  await expect.poll(() => shop.total("/api/contacts")).toBe(10);
}

const panel = (page: Page): Locator => page.getByRole("complementary", { name: "People" });
const matches = (page: Page, text: string) => expect(panel(page).getByRole("status")).toHaveText(text);
const conditions = (page: Page): Locator => page.getByRole("region", { name: "Conditions" }).getByRole("group", { name: /^Condition on/ });

test("a sentence becomes a rule with its exact count, is kept as a segment, and says why somebody is in it", async ({ page, shop }) => {
  await customers(shop);
  await page.goto("/segments");
  await page.getByRole("link", { name: "New segment" }).first().click();
  await matches(page, "10 people match");
  await page.getByRole("textbox", { name: "Say it in your words" }).fill("spent over 100 but not seen for 90 days");
  await page.getByRole("button", { name: "Build it" }).click();

  await matches(page, "2 people match");
  await expect(conditions(page)).toHaveCount(2);
  await expect(panel(page)).toContainText("total spends over €100 and last visit more than 90 days ago");
  await expect(panel(page)).toContainText("4 people with those who never did");
  await panel(page).getByRole("button", { name: "Count them in" }).click();
  await matches(page, "4 people match");

  await page.reload();
  await matches(page, "4 people match");
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Gone quiet");
  await page.getByRole("button", { name: "Save segment" }).click();
  await expect(page.getByRole("heading", { name: "Gone quiet" })).toBeVisible();
  await expect(page.getByRole("table", { name: "People" }).getByRole("link", { name: /^Person/ })).toHaveCount(4);

  await page.getByRole("button", { name: "Why in or out" }).click();
  await page.getByRole("searchbox", { name: "Whom do you ask about?" }).fill("Person 5");
  await page.getByRole("button", { name: /^Person 5/ }).click();
  await expect(page.getByText("Person 5 is not in")).toBeVisible();
  await expect(page.getByRole("region", { name: "Why in or out" }).getByText("does not hold").first()).toBeAttached();
});

test("what is unclear is asked, and nothing is guessed", async ({ page, shop }) => {
  await customers(shop);
  await page.goto("/segments/new");
  await page.getByRole("textbox", { name: "Say it in your words" }).fill("the good ones");
  await page.keyboard.press("Enter");
  await expect(page.getByText("This is not clear enough yet")).toBeVisible();
  await expect(conditions(page)).toHaveCount(0);
});

test("a rule is built, nested and moved by keyboard alone", async ({ page, shop }) => {
  await customers(shop);
  await page.goto("/segments/new");
  await matches(page, "10 people match");
  const root = page.getByRole("combobox", { name: "What must hold, level 1" });
  await root.focus();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Add condition" })).toBeFocused();
  await page.keyboard.press("Enter");
  const first = conditions(page).first();
  await first.getByRole("combobox", { name: "Field" }).focus();
  await page.keyboard.type("Total");
  await page.keyboard.press("Tab");
  await page.keyboard.type("more");
  await page.keyboard.press("Tab");
  await page.keyboard.type("450");
  await matches(page, "5 people match");

  await page.getByRole("button", { name: "Add group" }).focus();
  await page.keyboard.press("Enter");
  const inner = page.getByRole("combobox", { name: "What must hold, level 2" });
  await inner.focus();
  await page.keyboard.type("None");
  const second = conditions(page).nth(1);
  await second.getByRole("combobox", { name: "Field" }).focus();
  await page.keyboard.type("Visits");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.type("9");
  await matches(page, "4 people match");

  // Without dragging: the first condition goes into the group behind it.
  await page.getByRole("button", { name: "Move Total spent down" }).focus();
  await page.keyboard.press("Enter");
  await matches(page, "5 people match");
  await page.getByRole("button", { name: "Move Total spent up" }).focus();
  await page.keyboard.press("Enter");
  await matches(page, "4 people match");

  // By dragging with keys: picked up, moved, dropped.
  await page.getByRole("button", { name: "Drag Total spent" }).focus();
  const said = (words: RegExp) => expect(page.getByText(words)).toBeAttached();
  await page.keyboard.press("Space");
  await said(/^(Picked up condition|Goes behind)/);
  await page.keyboard.press("ArrowDown");
  await said(/^Goes behind 2/);
  await page.keyboard.press("Space");
  await matches(page, "5 people match");
});

test("a condition is dragged by mouse, and what the server cannot take is said where it stands", async ({ page, shop }) => {
  await customers(shop);
  const rule = { operator: "AND", conditions: [{ field: "visits", operator: ">=", value: "3" }, { operator: "NOT", conditions: [{ field: "totalSpends", operator: ">", value: "650" }] }] };
  await page.goto(`/segments/new?rules=${encodeURIComponent(JSON.stringify(rule))}`);
  await matches(page, "4 people match");
  const handle = page.getByRole("button", { name: "Drag Visits" });
  const target = conditions(page).filter({ has: page.getByRole("button", { name: "Drag Total spent" }) });
  const [from, to] = [await middle(handle), await middle(target)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 10, from.y + 10, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 12 });
  await page.mouse.up();
  await matches(page, "3 people match");

  const value = conditions(page).nth(0).getByRole("spinbutton", { name: "Value" });
  await value.fill("99999999999999999999");
  await expect(conditions(page).nth(0).getByRole("alert")).toBeVisible();
});

test("what happened is asked for: ordered twice, and of what", async ({ page, shop }) => {
  await customers(shop);
  for (const [index, item] of ["Bread knife", "Bread knife", "Board"].entries()) {
    await shop.post("/api/orders", { id: `o${index}`, customerId: index < 2 ? "c1" : "c2", amount: 20, items: [item] });
  }
  await expect.poll(async () => (await shop.get<{ items: { orderCount: number }[] }>("/api/contacts?sort=-orderCount&limit=1")).items[0]?.orderCount).toBe(2);
  await page.goto("/segments/new");
  await page.getByRole("button", { name: "Add condition" }).click();
  const condition = conditions(page).first();
  await condition.getByRole("combobox", { name: "Field" }).selectOption("Ordered");
  await matches(page, "2 people match");
  await page.getByRole("spinbutton", { name: "How often" }).fill("2");
  await matches(page, "1 person matches");
  await page.getByRole("combobox", { name: "In which time" }).selectOption("in the last");
  await page.getByRole("button", { name: "Which ones?" }).click();
  const which = page.getByRole("group", { name: "Of each time that counts:" });
  await which.getByRole("combobox", { name: "Field" }).selectOption("Items");
  await which.getByLabel("Value", { exact: true }).fill("board");
  await matches(page, "0 people match");
  await page.getByRole("spinbutton", { name: "How often" }).fill("1");
  await matches(page, "1 person matches");
});
