import { WhatsApp } from "./chats";
import { expect, test } from "./test";

test("after 24 hours WhatsApp takes a template, filled in as the customer will read it", async ({ page, shop }) => {
  const whatsapp = await WhatsApp.connect(shop, page.context().request);
  await whatsapp.writes({ from: "351911111111", name: "Ana Silva", text: "Is my kettle ready?", hoursAgo: 25 });
  await shop.decided(1);
  await page.goto("/inbox");
  await page.getByRole("link", { name: /Ana Silva/ }).click();

  await expect(page.getByText("24 hours have passed: only an approved template can be sent")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Write to Ana Silva" })).toHaveCount(0);
  const form = page.getByRole("form", { name: "Send a template" });
  await expect(form.getByRole("textbox", { name: "Variable 1" })).toHaveValue("Ana");
  await expect(form.getByRole("button", { name: "Send template" })).toBeDisabled();
  await form.getByRole("textbox", { name: "Variable 2" }).fill("kettle");
  await expect(form.getByText("Hello Ana, your kettle is ready.")).toBeVisible();
  await form.getByRole("button", { name: "Send template" }).click();

  const thread = page.getByRole("region", { name: "Messages, oldest first" });
  await expect(thread.getByText("Hello Ana, your kettle is ready.")).toBeVisible();
  await expect(thread.getByText("Read", { exact: true })).toBeVisible();
});

test("two conversations of one person are merged, and taken apart again", async ({ page, shop }) => {
  const whatsapp = await WhatsApp.connect(shop, page.context().request);
  await whatsapp.writes({ from: "351911111111", name: "Ana Silva", text: "Do you have the blue kettle?" });
  await whatsapp.writes({ from: "351922222222", name: "Ana (work)", text: "It is me again, from work" });
  await shop.decided(2);
  await page.goto("/inbox");
  await page.getByRole("link", { name: /Ana Silva/ }).click();
  const thread = page.getByRole("region", { name: "Messages, oldest first" });
  await expect(thread.getByText("Do you have the blue kettle?")).toBeVisible();
  await expect(page.getByText(/You can write freely for/)).toBeVisible();

  await page.getByRole("button", { name: "Merge or split" }).click();
  await page.getByRole("dialog", { name: "Merge or split" }).getByRole("button", { name: /Ana \(work\)/ }).click();

  await expect(thread.getByText("It is me again, from work")).toBeVisible();
  await expect(page.getByRole("link", { name: /Ana \(work\)/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();

  await expect(page.getByText("Merge undone")).toBeVisible();
  await expect(thread.getByText("It is me again, from work")).toHaveCount(0);
  await expect(page.getByRole("link", { name: /Ana \(work\)/ })).toBeVisible();
});

test("messages are split off into a conversation of their own, and brought back", async ({ page, shop }) => {
  const whatsapp = await WhatsApp.connect(shop, page.context().request);
  await whatsapp.writes({ from: "351911111111", name: "Ana Silva", text: "Do you have the blue kettle?", hoursAgo: 1 });
  await whatsapp.writes({ from: "351911111111", name: "Ana Silva", text: "Something else: my invoice is wrong" });
  await shop.decided(2);
  await page.goto("/inbox");
  await page.getByRole("link", { name: /Ana Silva/ }).click();
  const thread = page.getByRole("region", { name: "Messages, oldest first" });
  await page.getByRole("button", { name: "Merge or split" }).click();
  await page.getByRole("dialog", { name: "Merge or split" }).getByRole("button", { name: "Split off messages…" }).click();
  await thread.getByRole("checkbox", { name: /my invoice is wrong/ }).check();
  await page.getByRole("button", { name: "Move to a new conversation" }).click();

  await expect(page.getByText("Messages split off")).toBeVisible();
  await expect(thread.getByText("Do you have the blue kettle?")).toHaveCount(0);
  await expect(thread.getByText("Something else: my invoice is wrong")).toBeVisible();
  await expect(page.getByRole("region", { name: "Conversations" }).getByRole("listitem")).toHaveCount(2);
  await page.getByRole("button", { name: "Undo" }).click();

  await expect(thread.getByText("Do you have the blue kettle?")).toBeVisible();
  await expect(thread.getByText("Something else: my invoice is wrong")).toBeVisible();
});
