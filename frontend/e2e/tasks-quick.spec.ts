import { expect, test } from "./test";

test("one line is a task: understood while it is typed, added by Enter, undone, and ticked off", async ({ page, shop }) => {
  const { id } = await shop.post<{ id: string }>("/api/contacts", { name: "Ana Silva", email: "ana@example.com" });
  await page.goto("/tasks");
  const line = page.getByRole("form", { name: "A task in one line" });
  await line.getByRole("textbox").fill("call Ana tomorrow 9");
  await expect(line.getByText("with Ana Silva")).toBeVisible();
  await expect(line.getByText(/^Due .*09:00|^Due .*9:00/)).toBeVisible();

  await page.reload();
  await expect(line.getByRole("textbox")).toHaveValue("call Ana tomorrow 9");
  await expect(line.getByText("with Ana Silva")).toBeVisible();
  await line.getByRole("textbox").press("Enter");

  const tasks = page.getByRole("region", { name: "Tasks" });
  const task = tasks.getByRole("listitem").filter({ hasText: /call Ana/i });
  await expect(task.getByRole("link", { name: "Ana Silva" })).toHaveAttribute("href", `/contacts/${id}`);
  await expect(line.getByRole("textbox")).toHaveValue("");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(task).toHaveCount(0);

  await line.getByRole("textbox").fill("tidy the shelf !high");
  await line.getByRole("textbox").press("Enter");
  const shelf = tasks.getByRole("listitem").filter({ hasText: "tidy the shelf" });
  await expect(shelf).toContainText("High");
  await shelf.getByRole("checkbox").click();
  await expect(shelf).toHaveCount(0);
  await page.getByRole("listitem").filter({ hasText: "Done: tidy the shelf" }).getByRole("button", { name: "Undo" }).click();
  await expect(shelf).toBeVisible();
});

test("Ctrl-K opens any record and makes one", async ({ page, shop }) => {
  await shop.post("/api/companies", { name: "Northwind Kettles", domain: "northwind.example" });
  await page.goto("/tasks");
  await expect(page.getByRole("form", { name: "A task in one line" })).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Search and go to" }).fill("northwind");
  await expect(page.getByRole("option", { name: /Northwind Kettles.*Company/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Northwind Kettles" })).toBeVisible();

  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Search and go to" }).fill("new lead");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/leads\?new=1/);
});
