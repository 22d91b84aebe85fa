import { expect, test } from "./test";

test("a field of one's own is made, renamed, archived and restored", async ({ page, shop }) => {
  await page.goto("/settings/fields?noun=deals");
  await page.getByRole("button", { name: "Add field" }).first().click();
  await expect(page.getByLabel("What it is called")).toBeFocused();
  await page.keyboard.type("Size");
  await page.getByLabel("What it holds").selectOption("One of several choices");
  await page.getByLabel("Choices").fill("Small\nLarge");
  await page.getByRole("dialog").getByRole("button", { name: "Add field" }).click();
  const row = page.getByRole("row").filter({ hasText: "custom.size" });
  await expect(row).toContainText("Small · Large");
  const known = await shop.get<{ items: { name: string; type: string }[] }>("/api/fields?noun=deals");
  expect(known.items.find((field) => field.name === "custom.size")?.type).toBe("choice");

  await row.getByRole("button", { name: "Edit: Size" }).click();
  await page.getByLabel("Choices").fill("Small\nMedium\nLarge");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(row).toContainText("Small · Medium · Large");

  await row.getByRole("button", { name: "Archive: Size" }).click();
  await expect(row).toContainText("Archived");
  await row.getByRole("button", { name: "Restore: Size" }).click();
  await expect(row.getByRole("button", { name: "Archive: Size" })).toBeVisible();
});

test("every type of field can be made", async ({ page, shop }) => {
  expect(shop.email).toBeTruthy();
  await page.goto("/settings/fields?noun=contacts&new=1");
  const options = page.getByLabel("What it holds").getByRole("option");
  await expect(options).toHaveCount(14);
  const types = await options.allInnerTexts();
  const dialog = page.getByRole("dialog");
  for (const type of types) {
    if (!(await dialog.isVisible())) await page.getByRole("button", { name: "Add field" }).first().click();
    await page.getByLabel("What it is called").fill(`My ${type}`);
    await page.getByLabel("What it holds").selectOption(type);
    if (type === "One of several choices") await page.getByLabel("Choices").fill("One\nTwo");
    await dialog.getByRole("button", { name: "Add field" }).click();
    await expect(page.getByText(`Added: My ${type}`)).toBeVisible();
    await expect(dialog).toBeHidden();
  }
});

test("a stage with deals asks where they go; a pipeline is made and changed", async ({ page, shop }) => {
  await shop.post("/api/deals", { name: "Mugs" });
  await page.goto("/settings/pipelines");
  await page.getByRole("button", { name: "Remove New" }).click();
  const asks = page.getByRole("dialog", { name: "Remove New?" });
  await expect(asks).toContainText("1 deal stands in this stage");
  await asks.getByLabel("The deals go to").selectOption("Qualified");
  await asks.getByRole("button", { name: "Remove the stage" }).click();
  await page.getByRole("button", { name: "Move Negotiation up" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Sales is saved")).toBeVisible();

  await page.goto("/deals");
  await expect(page.getByRole("region", { name: "Qualified" }).getByRole("link", { name: "Mugs" })).toBeVisible();
  await expect(page.getByRole("region", { name: "New", exact: true })).toBeHidden();

  await page.goto("/settings/pipelines?new=1");
  await expect(page.getByRole("dialog").getByRole("textbox").first()).toBeFocused();
  await page.keyboard.type("Wholesale");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("form", { name: "Wholesale" })).toBeVisible();
  await page.goto("/deals");
  await page.getByRole("combobox", { name: "Pipeline" }).selectOption("Wholesale");
  await expect(page.getByRole("region", { name: "Contacted" })).toBeVisible();
});
