import type { Page } from "@playwright/test";
import { UNCLEAR } from "./mails";
import { expect, test } from "./test";

/** Switch between available and away. The switch shows it at once; who leaves before it is kept has not switched. */
async function switchDuty(page: Page): Promise<void> {
  const kept = page.waitForResponse((response) => response.url().endsWith("/api/desk/me") && response.request().method() === "PATCH");
  await page.getByRole("switch", { name: "Available" }).click();
  expect((await kept).ok()).toBe(true);
}

test("who is on duty is given what waits, and gives it back by going away", async ({ page, shop }) => {
  await shop.sells("Enamel Coffee Pot", "34.90", 14);
  await shop.sells("Copper Coffee Pot", "79.00", 4);
  await page.goto("/desk?tab=teams");
  await page.getByRole("button", { name: "Add team" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Add team" });
  await dialog.getByLabel("Name").fill("Care");
  await dialog.getByRole("group", { name: "Members" }).getByLabel("Ada Okafor").check();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("button", { name: "Care", exact: true })).toBeVisible();

  for (const mail of UNCLEAR.slice(0, 1)) await shop.receives(mail);
  await page.goto("/desk");
  await expect(page.getByRole("row", { name: /Ana Silva/ })).toContainText("All who take this are away", { timeout: 90_000 });

  const phone = (page.viewportSize()?.width ?? 0) < 768;
  if (phone) await page.getByRole("button", { name: "More" }).click();
  await switchDuty(page);
  await expect(page.getByRole("switch", { name: "Available" })).toBeChecked();
  await page.goto("/inbox");
  await expect(page.getByRole("link", { name: /Ana Silva/ })).toContainText("You", { timeout: 60_000 });

  if (phone) await page.getByRole("button", { name: "More" }).click();
  await switchDuty(page);
  await page.goto("/desk");
  await expect(page.getByRole("row", { name: /Ana Silva/ })).toBeVisible({ timeout: 60_000 });
});
