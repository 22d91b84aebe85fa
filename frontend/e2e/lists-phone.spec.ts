import { expect, test } from "./test";
import { spill, tooSmall } from "./touching";

test("on a phone: find, filter by touch, select, add, and every target is big enough", async ({ page, shop }) => {
  for (const [name, city] of [["Ana Ruiz", "Porto"], ["Jonas Lind", "Malmö"], ["Mei Chen", "Porto"]]) await shop.post("/api/contacts", { name, city, email: `${name?.split(" ")[0]?.toLowerCase()}@example.com` });
  await page.goto("/contacts");
  await expect(page.getByText("3 contacts")).toBeVisible();
  expect(await spill(page)).toBe(0);

  await page.getByRole("button", { name: "Filter" }).tap();
  const dialog = page.getByRole("dialog", { name: "Filter" });
  await dialog.getByRole("combobox", { name: "Field" }).selectOption("City");
  await dialog.getByLabel("Value", { exact: true }).fill("porto");
  await dialog.getByRole("button", { name: "Show 2 records" }).tap();
  await expect(page.getByText("2 contacts")).toBeVisible();
  await page.getByRole("button", { name: "Sort" }).tap();
  await page.getByRole("combobox", { name: "Sort by" }).selectOption("Name");
  await page.getByRole("combobox", { name: "Direction" }).selectOption("Smallest or A first");
  await page.getByRole("button", { name: "Done" }).tap();
  await expect(page.getByRole("table", { name: "Contacts" }).getByRole("link").first()).toHaveText("Ana Ruiz");

  await page.getByRole("checkbox", { name: "Select Ana Ruiz" }).check();
  await expect(page.getByText("1 selected")).toBeVisible();
  expect(await tooSmall(page.getByRole("main").getByRole("button"))).toEqual([]);
  expect(await tooSmall(page.getByRole("row", { name: /Mei Chen/ }))).toEqual([]);
  await page.getByRole("button", { name: "Select nothing" }).tap();

  await page.getByRole("row", { name: /Mei Chen/ }).tap({ position: { x: 200, y: 48 } });
  await expect(page.getByRole("heading", { level: 1, name: "Mei Chen" })).toBeVisible();
  await page.goBack();
  await page.getByRole("button", { name: "Add contact" }).tap();
  await page.getByLabel("Name or e-mail").fill("noa@example.com");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Added: noa@example.com")).toBeVisible();
});
