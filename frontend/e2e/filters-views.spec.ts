import type { Page } from "@playwright/test";
import type { Shop } from "./shop";
import { expect, test } from "./test";

async function people(shop: Shop): Promise<void> {
  const { id: ownerId } = await shop.get<{ id: string }>("/auth/user");
  const cities = ["Porto", "Porto", "Berlin", "Lyon", "Porto"];
  for (const [index, city] of cities.entries()) {
    await shop.post("/api/contacts", { name: `Person ${index}`, email: `p${index}@example.com`, city, tags: index % 2 ? ["vip"] : [], lifecycle: index === 2 ? "customer" : "lead", ownerId: index > 2 ? ownerId : null });
  }
}

const total = (page: Page, text: string) => expect(page.getByText(text, { exact: true })).toBeVisible();

test("a filter is built, stands in the address, is kept as a view, changed, and thrown away", async ({ page, shop }) => {
  await people(shop);
  await page.goto("/contacts");
  await total(page, "5 contacts");

  await page.getByRole("button", { name: "Filter" }).click();
  const dialog = page.getByRole("dialog", { name: "Filter" });
  await dialog.getByRole("combobox", { name: "Field" }).selectOption("City");
  await dialog.getByLabel("Value", { exact: true }).fill("port");
  await dialog.getByRole("button", { name: "Show 3 records" }).click();
  await total(page, "3 contacts");
  await expect(page).toHaveURL(/filter=.*port/);

  await page.getByRole("button", { name: "Save as view" }).click();
  await page.getByLabel("Name of the view").fill("From Porto");
  await page.getByRole("dialog").getByRole("button", { name: "Save as view" }).click();
  await expect(page.getByRole("link", { name: "From Porto" })).toHaveAttribute("aria-current", "page");
  await expect(page).toHaveURL(/view=viw_/);
  await page.reload();
  await total(page, "3 contacts");

  await page.getByRole("button", { name: "Filter (1)" }).click();
  await dialog.getByRole("button", { name: "Add condition" }).click();
  const second = dialog.getByRole("group", { name: /^Condition on/ }).nth(1);
  await second.getByRole("combobox", { name: "Field" }).selectOption("Tags");
  await second.getByLabel("Value", { exact: true }).fill("vip");
  await dialog.getByRole("button", { name: "Show 1 record" }).click();
  await total(page, "1 contact");
  await page.goBack();
  await total(page, "3 contacts");
  await page.goForward();
  await total(page, "1 contact");
  await page.getByRole("button", { name: "Discard changes" }).click();
  await total(page, "3 contacts");

  await page.getByRole("button", { name: "Edit view" }).click();
  await page.getByRole("dialog").getByRole("checkbox", { name: "Share with the team" }).check();
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("link", { name: /From Porto\s*shared with the team/ })).toBeVisible();
  expect((await shop.get<{ items: { shared: boolean }[] }>("/api/views?noun=contacts")).items).toMatchObject([{ name: "From Porto", shared: true, filter: { operator: "AND", conditions: [{ field: "city", operator: "contains", value: "port" }] } }]);
});

test("groups nest, a view of one's own records is there, and nobody matching has a way back", async ({ page, shop }) => {
  await people(shop);
  await page.goto("/contacts");
  await total(page, "5 contacts");
  await page.keyboard.press("f");
  const dialog = page.getByRole("dialog", { name: "Filter" });
  await dialog.getByRole("combobox", { name: "What must hold, level 1" }).selectOption("None of these holds");
  await dialog.getByRole("combobox", { name: "Field" }).selectOption("Stage");
  await dialog.getByRole("checkbox", { name: "Customer" }).check();
  await dialog.getByRole("button", { name: "Show 4 records" }).click();
  await total(page, "4 contacts");

  await page.getByRole("link", { name: "Mine" }).click();
  await total(page, "2 contacts");
  await page.getByRole("searchbox", { name: "Search contacts" }).fill("nobody-of-this-name");
  await expect(page.getByRole("heading", { name: "Nobody matches" })).toBeVisible();
  await page.getByRole("button", { name: "Show all" }).click();
  await total(page, "5 contacts");
});

test("a filter on a field that is gone says so, and can be taken away", async ({ page, shop }) => {
  await people(shop);
  const filter = JSON.stringify({ operator: "AND", conditions: [{ field: "shoeSize", operator: "=", value: "44" }] });
  await page.goto(`/contacts?filter=${encodeURIComponent(filter)}`);
  await expect(page.getByRole("heading", { name: "The list cannot be asked for this" })).toBeVisible();
  await page.getByRole("button", { name: /^Remove: ShoeSize/ }).click();
  await total(page, "5 contacts");
});
