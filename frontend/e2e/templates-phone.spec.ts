import { expect, test } from "./test";
import { finger, middle, spill } from "./touching";

const DESIGN = { blocks: [{ kind: "heading", text: "News" }, { kind: "text", text: "Hi {firstName|there}" }, { kind: "divider" }, { kind: "footer" }] };

test("a mail written with a thumb: a word more, a block carried by its handle, the look of a telephone", async ({ page, shop }) => {
  const { id } = await shop.post<{ id: string }>("/api/templates", { name: "News", subject: "News", design: DESIGN });
  await page.goto(`/templates/${id}`);
  const canvas = page.getByRole("region", { name: "The message" });
  const kinds = () => canvas.getByRole("button", { name: /: choose or move$/ }).evaluateAll((grips) => grips.map((grip) => grip.getAttribute("aria-label")?.split(":")[0]));
  await canvas.getByRole("textbox", { name: "Heading" }).tap();
  await page.keyboard.press("End");
  await page.keyboard.type(" of today");
  await canvas.getByRole("button", { name: "Heading: duplicate" }).tap();
  await expect.poll(kinds).toEqual(["Heading", "Heading", "Text", "Line", "Footer"]);
  await canvas.getByRole("button", { name: "Undo" }).tap();

  const grip = canvas.getByRole("button", { name: "Line: choose or move" });
  await grip.scrollIntoViewIfNeeded();
  const touch = await finger(page);
  const from = await middle(grip);
  await touch("touchStart", from);
  await expect(page.getByText(/^Line(?: taken\.|: to place)/)).toBeAttached(); // held for long enough
  await touch("touchMove", { x: from.x, y: from.y - 20 });
  const to = await middle(canvas.getByRole("textbox", { name: "Text" }));
  await touch("touchMove", { x: from.x + 60, y: to.y });
  await touch("touchMove", { x: from.x + 60, y: to.y - 14 });
  await expect(page.getByText("Line: to place 2.")).toBeAttached();
  await touch("touchEnd");
  await expect.poll(kinds).toEqual(["Heading", "Line", "Text", "Footer"]);
  expect(await spill(page)).toBe(0);

  await page.getByRole("button", { name: "Save" }).tap();
  await expect(page.getByText("The template was saved")).toBeVisible();
  await page.getByRole("button", { name: "Preview", exact: true }).tap();
  const mail = page.frameLocator("iframe[title='How it looks']");
  await expect(mail.getByRole("heading", { name: "News of today" })).toBeVisible();
  await expect(mail.locator(".paper")).toHaveCSS("padding-left", "16px");
});
