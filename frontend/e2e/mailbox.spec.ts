import { createServer } from "node:net";
import { expect, test } from "./test";

/** A port of this machine at which nobody listens. */
async function nobodysPort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}

test("a mailbox is connected, says what is wrong, and the health page shows it", async ({ page, shop }) => {
  await shop.connectMailbox();
  const port = String(await nobodysPort());
  await page.goto("/channels");
  await page.getByRole("button", { name: "Mail servers" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Fetch the mail of this mailbox every minute").check();
  await dialog.getByLabel("Server", { exact: true }).fill("127.0.0.1");
  await dialog.getByLabel("Port", { exact: true }).fill(port);
  await dialog.getByRole("button", { name: "Test connection" }).click();
  await expect(dialog.getByText("missing", { exact: true })).toBeVisible();
  await dialog.getByLabel("Password", { exact: true }).fill("s3cret");
  await dialog.getByRole("button", { name: "Test connection" }).click();
  await expect(dialog.getByText(`nothing answers at 127.0.0.1, port ${port}`)).toBeVisible();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText("Its mail is fetched every minute from 127.0.0.1.")).toBeVisible();

  await page.getByRole("button", { name: "Health" }).click();
  const card = page.getByRole("listitem", { name: /Incoming mail \(IMAP\)/ });
  await card.getByRole("button", { name: "Fetch now" }).click();
  await expect(card.getByText(`nothing answers at 127.0.0.1, port ${port}`)).toBeVisible({ timeout: 60_000 });
  await expect(card.getByText("Fails", { exact: true })).toBeVisible();
});
