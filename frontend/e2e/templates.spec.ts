import type { Page } from "@playwright/test";
import { expect, test } from "./test";

const canvas = (page: Page) => page.getByRole("region", { name: "The message" });
const kinds = (page: Page) => canvas(page).getByRole("button", { name: /: choose or move$/ }).evaluateAll((grips) => grips.map((grip) => grip.getAttribute("aria-label")?.split(":")[0]));

async function blank(page: Page): Promise<void> {
  await page.goto("/templates?new=1");
  await page.getByRole("dialog", { name: "New template" }).getByRole("button", { name: /Blank/ }).click();
  await expect(canvas(page)).toBeVisible();
}

test("a message written on the canvas: words, a value, a list, a block more; seen in dark and narrow; saved; used in a campaign", async ({ page, shop }) => {
  await shop.post("/api/contacts", { name: "Ana Silva", email: "ana@example.com" });
  await blank(page);
  await page.getByRole("textbox", { name: "Subject" }).fill("For you");
  await canvas(page).getByRole("textbox", { name: "Heading" }).click();
  await page.keyboard.type("Hello ");
  await page.getByRole("combobox", { name: "Insert a value: Heading" }).selectOption("First name, or “there”");
  await canvas(page).getByRole("textbox", { name: "Text" }).click();
  await page.keyboard.type("Two **good** things for {firstName|you}:");
  await page.keyboard.press("Enter");
  await page.keyboard.type("- tea");
  await page.keyboard.press("Enter");
  await page.keyboard.type("cups");
  await expect(canvas(page).getByRole("listitem").filter({ hasText: /^cups$/ })).toBeVisible();
  await expect(canvas(page).getByText("firstName | you")).toBeVisible();

  await page.getByRole("button", { name: "Add: Button" }).click();
  await page.getByRole("textbox", { name: "Leads to", exact: true }).fill("https://shop.example.com/");
  await expect.poll(() => kinds(page)).toEqual(["Heading", "Text", "Button", "Footer"]);
  await canvas(page).getByRole("button", { name: "Button: remove" }).click();
  await expect.poll(() => kinds(page)).toEqual(["Heading", "Text", "Footer"]);
  await page.keyboard.press("Control+z");
  await expect.poll(() => kinds(page)).toEqual(["Heading", "Text", "Button", "Footer"]);

  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The template was saved")).toBeVisible();
  await page.reload();
  await expect(canvas(page).getByText("firstName | you")).toBeVisible();
  await page.getByRole("button", { name: "Preview", exact: true }).click();
  await page.getByRole("combobox", { name: "For whom" }).selectOption("Ana Silva");
  const mail = page.frameLocator("iframe[title='How it looks']");
  await expect(mail.getByRole("heading", { name: "Hello Ana" })).toBeVisible();
  await expect(mail.getByRole("listitem").filter({ hasText: "cups" })).toBeVisible();
  await expect(mail.locator("strong", { hasText: "good" })).toBeVisible();
  await expect(mail.locator(".paper")).toHaveCSS("background-color", "rgb(255, 255, 255)");
  await page.getByRole("button", { name: "Dark", exact: true }).click();
  await expect(mail.locator(".paper")).toHaveCSS("background-color", "rgb(31, 41, 55)");
  await page.getByRole("button", { name: "Telephone" }).click();
  await expect(mail.locator(".paper")).toHaveCSS("padding-left", "16px");
  await page.getByRole("group", { name: "What to look at" }).getByRole("button", { name: "Plain text" }).click();
  await expect(page.getByText("- tea")).toBeVisible();

  await page.getByRole("link", { name: "Use in a campaign" }).click();
  await page.waitForURL(/campaigns\/new\?template=/);
  await page.goto(`${page.url()}&step=message`);
  await expect(page.getByRole("combobox", { name: "Template" })).toHaveValue(/^tpl_/);
  await expect(page.getByRole("textbox", { name: "Subject" })).toHaveValue("For you");
});

test("blocks are dragged from the list and on the canvas, by pointer and by keyboard", async ({ page, shop, isMobile }) => {
  test.skip(isMobile, "a finger is tried out in the phone's own way");
  await shop.post("/api/contacts", { name: "Ana Silva" });
  await blank(page);
  const heading = canvas(page).getByRole("textbox", { name: "Heading" });
  await heading.click();
  await page.keyboard.type("One");
  const from = await page.getByRole("button", { name: "Add: Line" }).boundingBox();
  const to = await heading.boundingBox();
  if (!from || !to) throw new Error("nothing to drag");
  await page.mouse.move(from.x + 20, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 20, { steps: 4 });
  await page.mouse.move(to.x + 80, to.y - 4, { steps: 12 });
  await page.mouse.up();
  await expect.poll(() => kinds(page)).toEqual(["Line", "Heading", "Text", "Footer"]);

  await canvas(page).getByRole("button", { name: "Line: choose or move" }).focus();
  const said = (words: string) => expect(page.getByText(words)).toBeAttached();
  await page.keyboard.press("Enter");
  await said("Line: to place 1.");
  await page.keyboard.press("ArrowDown");
  await said("Line: to place 2.");
  await page.keyboard.press("ArrowDown");
  await said("Line: to place 3.");
  await page.keyboard.press("Enter");
  await expect.poll(() => kinds(page)).toEqual(["Heading", "Line", "Text", "Footer"]);
  await page.keyboard.press("Control+z");
  await expect.poll(() => kinds(page)).toEqual(["Line", "Heading", "Text", "Footer"]);
});

test("what is wrong leads to its block", async ({ page, shop }) => {
  await shop.post("/api/contacts", { name: "Ana Silva" });
  await blank(page);
  await canvas(page).getByRole("textbox", { name: "Text" }).click();
  await page.keyboard.type("Hi {fristName}");
  await page.getByRole("button", { name: /there is no fristName/ }).click();

  await expect(canvas(page).getByRole("toolbar", { name: "Text: tools" })).toBeVisible();
  await canvas(page).getByText("fristName").click();
  await page.getByRole("combobox", { name: "Value", exact: true }).selectOption("First name");
  await page.getByRole("textbox", { name: "Said when there is none" }).fill("you");
  await expect(canvas(page).getByText("firstName | you")).toBeVisible();
  await expect(page.getByRole("button", { name: /there is no fristName/ })).toHaveCount(0);
});
