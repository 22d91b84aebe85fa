import { expect, test } from "./test";

test("a mail appears in an open inbox by itself, and so does what the assistant makes of it", async ({ page, shop }) => {
  await page.goto("/inbox");
  await expect(page.getByRole("heading", { name: "Nothing to do" })).toBeVisible();

  await shop.receives({ from: "ana@example.com", name: "Ana Silva", subject: "Broken kettle", text: "My kettle arrived broken. This is unacceptable." });

  const row = page.getByRole("link", { name: /Ana Silva/ });
  await expect(row).toBeVisible();
  await expect(row.getByText("Needs a person")).toBeVisible();
});
