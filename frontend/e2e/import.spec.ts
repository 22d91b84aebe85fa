import type { Page } from "@playwright/test";
import { expect, test } from "./test";

const FILE = ["Name,E-mail,Phone,City,Birthday note", "Ana Silva,ana@example.com,+351 912 345 678,Porto,x", "Jonas Lind,jonas@example.com,,Malmö,y", "Broken,not an address,,Rome,z", "Mei Chen,mei@example.com,,Taipei,"].join("\n");

async function choose(page: Page, name: string, content: string): Promise<void> {
  await page.goto("/imports?noun=contacts");
  await page.getByLabel(/Drop a CSV or Excel file here/).setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
  await page.waitForURL("**/imports/imp_*");
}

test("a file is mapped, checked, imported, and reverted as a whole", async ({ page, shop }) => {
  const known = await shop.post<{ id: string }>("/api/contacts", { name: "Ana Silva", email: "ana@example.com", city: "Lisbon" });
  await choose(page, "spring.csv", FILE);
  const becomes = (column: string) => page.getByRole("combobox", { name: `${column} becomes` });
  await expect(becomes("E-mail")).toHaveValue("email");
  await expect(becomes("City")).toHaveValue("city");
  await becomes("Birthday note").selectOption({ label: "Source" });
  await expect(page.getByText("as you said")).toBeVisible();
  await page.getByRole("button", { name: "Check what would happen" }).click();

  const changes = page.getByRole("region", { name: "Changes to existing records" });
  await expect(changes).toContainText("Lisbon");
  await expect(changes).toContainText("Porto");
  await expect(page.getByRole("region", { name: "New records" })).toContainText("Mei Chen");
  await expect(page.getByRole("region", { name: "Problems" })).toContainText("Row 4");
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download all problems" }).click()]);
  expect(file.suggestedFilename()).toContain("spring.csv");

  await page.reload();
  await page.getByRole("button", { name: "Import 3 rows" }).click();
  await expect(page.getByRole("heading", { name: "Imported: spring.csv" })).toBeVisible();
  await page.getByRole("link", { name: "Show the contacts" }).click();
  await expect(page.getByRole("link", { name: "Mei Chen" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Jonas Lind" })).toBeVisible();
  expect((await shop.get<{ city: string }>(`/api/contacts/${known.id}`)).city).toBe("Porto");

  await page.goto("/operations");
  await page.getByRole("link", { name: "Import: spring.csv" }).click();
  await page.getByRole("button", { name: "Revert" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Revert" }).click();
  await expect(page.getByRole("heading", { name: "Reverted: spring.csv" })).toBeVisible();
  await page.goto("/contacts");
  await expect(page.getByRole("link", { name: "Ana Silva" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Mei Chen" })).toHaveCount(0);
  expect((await shop.get<{ city: string }>(`/api/contacts/${known.id}`)).city).toBe("Lisbon");
});

test("what somebody changed since the import stays, and is listed", async ({ page, shop }) => {
  const known = await shop.post<{ id: string; version: number }>("/api/contacts", { name: "Ana Silva", email: "ana@example.com", city: "Lisbon" });
  await choose(page, "cities.csv", "Email,City\nana@example.com,Porto");
  await page.getByRole("button", { name: "Check what would happen" }).click();
  await page.getByRole("button", { name: "Import 1 row" }).click();
  await expect(page.getByRole("heading", { name: "Imported: cities.csv" })).toBeVisible();
  const now = await shop.get<{ version: number }>(`/api/contacts/${known.id}`);
  await shop.patch(`/api/contacts/${known.id}`, { version: now.version, city: "Faro" });

  await page.getByRole("button", { name: "Revert" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Revert" }).click();
  const list = page.getByRole("list", { name: "1 record was left alone" });
  await expect(list).toContainText("Ana Silva");
  await expect(list).toContainText("Faro");
});

test("a list becomes a file", async ({ page, shop }) => {
  await shop.post("/api/contacts", { name: "Ana Silva", email: "ana@example.com" });
  await page.goto("/contacts");
  await page.getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog", { name: "Export contacts" });
  await dialog.getByRole("button", { name: "Make the file" }).click();
  await expect(dialog.getByText(/Your file is ready: 1 row/)).toBeVisible();
  const [file] = await Promise.all([page.waitForEvent("download"), dialog.getByRole("button", { name: "Download" }).click()]);
  expect(file.suggestedFilename()).toMatch(/\.csv$/);
  await dialog.getByRole("link", { name: "See all jobs" }).click();
  await expect(page.getByRole("region", { name: "Your exported files" })).toContainText("1 row");
});

test("a file that is none is refused in words", async ({ page, shop }) => {
  expect(shop.email).toBeTruthy();
  await page.goto("/imports");
  await page.getByLabel(/Drop a CSV or Excel file here/).setInputFiles({ name: "photo.png", mimeType: "image/png", buffer: Buffer.from("png") });
  await expect(page.getByRole("alert")).toContainText("photo.png is neither CSV nor XLSX");
  await choose(page, "report.csv", "%PDF-1.7 not a table");
  await expect(page.getByRole("heading", { name: "This file could not be imported" })).toBeVisible();
});

test("an import can be left, is seen in the shell while it runs, and stopped there", async ({ page, shop }) => {
  expect(shop.email).toBeTruthy();
  await choose(page, "many.csv", ["Name,Email", ...Array.from({ length: 5_000 }, (_, index) => `Person ${index},p${index}@example.com`)].join("\n"));
  await page.getByRole("button", { name: "Check what would happen" }).click();
  await page.getByRole("button", { name: "Import 5,000 rows" }).click();
  await expect(page.getByRole("heading", { name: "Importing many.csv" })).toBeVisible();
  await page.goto("/tasks");
  await page.getByRole("link", { name: /^Jobs: 1 running/ }).first().click();
  await page.getByRole("button", { name: "Stop Import: many.csv" }).click();
  await expect(page.getByRole("row", { name: /many.csv/ })).toContainText("Stopped");
  await page.getByRole("link", { name: "Import: many.csv" }).click();
  await expect(page.getByRole("button", { name: "Go on" })).toBeVisible();
});
