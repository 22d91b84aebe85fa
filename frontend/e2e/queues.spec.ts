import { expect, test } from "./test";

test("a mail that nobody can read is found with its reason, replayed, and discarded", async ({ page, shop }) => {
  await shop.receivesGarbage();
  const first = await shop.newLetter();
  await page.goto("/queues");
  const letters = page.getByRole("region", { name: "Could not be done: Incoming mail" });
  await expect(letters.getByRole("listitem")).toHaveCount(1);
  await expect(page.getByRole("row", { name: /Incoming mail/ })).toContainText("1 dead letter");

  await letters.getByRole("button", { name: "Replay" }).click();
  await expect(page.getByText("1 job is back on its queue")).toBeVisible();
  const second = await shop.newLetter(first); // it cannot be read now, either

  await page.waitForResponse(async (response) => response.url().includes("/dead-letters?") && (await response.text()).includes(second));
  await letters.getByRole("button", { name: "Discard" }).click();
  await page.getByRole("dialog", { name: "Discard this job?" }).getByRole("button", { name: "Discard it" }).click();
  await expect(page.getByText("1 job discarded")).toBeVisible();
  await expect(letters).toHaveCount(0); // nothing is left to show
});
