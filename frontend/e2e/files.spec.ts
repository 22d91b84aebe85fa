import { ANAS } from "./mails";
import { expect, test } from "./test";

const PRICES = { name: "Preise für Ána.txt", mimeType: "text/plain", buffer: Buffer.from("a pot: 20 €\n") };

test("a file goes along with a reply, comes back with its words, and leaves in the end", async ({ page, shop }) => {
  await shop.receives(ANAS);
  await shop.decided(1);
  const box = page.getByRole("textbox", { name: "Write to Ana Silva" });
  const files = page.getByRole("list", { name: "Files of this reply" }).getByRole("listitem");
  const sent = page.getByRole("button", { name: /^Preise für Ána\.txt/ });

  await test.step("it is chosen by keyboard and uploaded; a reload keeps it", async () => {
    await page.goto("/inbox");
    await page.getByRole("link", { name: /Ana Silva/ }).press("Enter");
    await box.fill("Our prices.");
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Attach files" }).press("Enter");
    await (await chooser).setFiles(PRICES);
    await expect(page.getByText("Preise für Ána.txt is attached")).toBeAttached();
    await page.reload();
    await expect(files).toContainText(["Preise für Ána.txt"]);
  });

  await test.step("taken back, words and file are in the box again", async () => {
    await box.press("Control+Enter");
    await expect(sent).toBeVisible();
    await expect(files).toHaveCount(0);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(files).toHaveCount(1);
    await expect(box).toHaveValue("Our prices.");
  });

  await test.step("sent again, it is in the thread", async () => {
    await box.press("Control+Enter");
    await expect(sent).toBeVisible();
    await expect(box).toHaveValue("");
  });
});
