import { expect, test } from "./test";

test("a task is added from anywhere, shows its day and priority, and is ticked off", async ({ page, shop }) => {
  await page.goto("/inbox");
  await expect(page.getByRole("heading", { name: "Inbox" })).toBeVisible();
  await page.keyboard.press("c");
  await page.getByRole("link", { name: "New task" }).click();
  const dialog = page.getByRole("dialog", { name: "Add task" });
  await dialog.getByLabel("What is to be done").fill("Call Ana back");
  await dialog.getByLabel("Due").fill("2030-01-15");
  await dialog.getByLabel("Priority").selectOption("High");
  await dialog.getByRole("button", { name: "Add task" }).click();

  const task = page.getByRole("listitem").filter({ hasText: "Call Ana back" }).filter({ hasText: "Jan 15, 2030" });
  await expect(task).toContainText("High");
  expect((await shop.get<{ items: { dueAt: string }[] }>("/api/tasks")).items[0]?.dueAt).toMatch(/^2030-01-15T22:59:59/); // the end of the day in Berlin
  await task.getByRole("checkbox", { name: "Mark as done: Call Ana back" }).click();
  await expect(page.getByText("Done: Call Ana back")).toBeVisible();
});
