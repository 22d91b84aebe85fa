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

/** A picture drawn in the page, as a file that somebody has. */
async function drawn(page: Page, name: string, width: number, type = "image/jpeg"): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const bytes = await page.evaluate(
    async ([wide, kind]) => {
      const canvas = new OffscreenCanvas(Number(wide), 300);
      const context = canvas.getContext("2d");
      if (!context) throw new Error("no canvas");
      context.fillStyle = "#b45309";
      context.fillRect(0, 0, Number(wide), 300);
      context.fillStyle = "#fff";
      context.fillRect(40, 40, 120, 120);
      return [...new Uint8Array(await (await canvas.convertToBlob({ type: String(kind) })).arrayBuffer())];
    },
    [width, type] as const,
  );
  return { name, mimeType: type, buffer: Buffer.from(bytes) };
}

test("a picture is uploaded, made narrower, asked for its words, seen, used again, and deleted with a warning", async ({ page, shop, request }) => {
  await shop.post("/api/contacts", { name: "Ana Silva" });
  await blank(page);
  await page.getByRole("button", { name: "Add: Picture" }).click();
  await page.locator("input[type=file]").setInputFiles(await drawn(page, "kettle.jpg", 2000));
  const shown = canvas(page).getByRole("img", { name: "A picture without words" });
  await expect(shown).toBeVisible();
  const words = page.getByRole("textbox", { name: "What it says" });
  await expect(words).toBeFocused();
  await words.fill("A copper kettle");
  const picture = canvas(page).getByRole("img", { name: "A copper kettle" });
  await expect.poll(() => picture.evaluate((element) => (element as HTMLImageElement).naturalWidth)).toBe(1200);

  const address = await picture.getAttribute("src");
  const fetched = await request.get(String(address));
  expect(fetched.headers()).toMatchObject({ "content-type": "image/jpeg", "x-content-type-options": "nosniff" });
  expect(fetched.headers()["cache-control"]).toContain("max-age=31536000");
  await expect(page.getByText(/of pictures are loaded besides/)).toBeVisible();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The template was saved")).toBeVisible();
  await page.getByRole("button", { name: "Preview", exact: true }).click();
  const inMail = page.frameLocator("iframe[title='How it looks']").getByRole("img", { name: "A copper kettle" });
  await expect.poll(() => inMail.evaluate((element) => (element as HTMLImageElement).naturalWidth)).toBe(1200);
  await page.getByRole("button", { name: "Design", exact: true }).click();

  await page.getByRole("button", { name: "Add: Picture" }).click();
  await page.getByRole("button", { name: "The shop's pictures" }).click();
  const shelf = page.getByRole("dialog", { name: "The shop's pictures" });
  await shelf.getByRole("button", { name: "Use kettle.jpg" }).click();
  await expect(canvas(page).locator(`img[src="${address}"]`)).toHaveCount(2);
  await page.getByRole("button", { name: "The shop's pictures" }).click();
  await shelf.getByRole("button", { name: "Delete kettle.jpg" }).click();
  await expect(shelf.getByText(/Mails that were sent already show it no more/)).toBeVisible();
  await expect(shelf.getByText(/These templates show it/)).toBeVisible();
  await shelf.getByRole("button", { name: "Delete it" }).click();
  await expect(shelf.getByText("No pictures yet")).toBeVisible();
  expect((await request.get(String(address))).status()).toBe(404);
});

test("pictures are dropped and pasted; what is none is refused in words", async ({ page, shop, isMobile }) => {
  test.skip(isMobile, "nothing is dropped with a finger");
  await shop.post("/api/contacts", { name: "Ana Silva" });
  await blank(page);
  const { buffer } = await drawn(page, "mug.png", 300, "image/png");
  const give = (kind: "drop" | "paste", type: string, name: string) =>
    canvas(page)
      .locator("..")
      .evaluate(
        (element, [event, bytes, mime, called]) => {
          const data = new DataTransfer();
          data.items.add(new File([new Uint8Array(bytes as number[])], String(called), { type: String(mime) }));
          const told = event === "drop" ? new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }) : new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
          element.dispatchEvent(told);
        },
        [kind, [...buffer], type, name] as const,
      );
  await give("drop", "image/png", "mug.png");
  await expect(canvas(page).locator("img[src*='/pictures/']")).toHaveCount(1);
  await expect(page.getByRole("textbox", { name: "What it says" })).toBeFocused();
  await page.keyboard.press("Escape");
  await canvas(page).getByRole("button", { name: "Text: choose or move" }).focus();
  await give("paste", "image/png", "mug.png");
  await expect(canvas(page).locator("img[src*='/pictures/']")).toHaveCount(2);
  await page.getByRole("textbox", { name: "What it says" }).waitFor();
  await give("drop", "image/svg+xml", "logo.svg");
  await expect(page.getByText(/logo.svg is no picture that mail programs show/)).toBeVisible();
});
