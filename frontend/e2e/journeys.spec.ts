import { expect, test } from "./test";

test("a journey is tried on what happened before it is switched on, and then takes people", async ({ page, shop }) => {
  const { id } = await shop.post<{ id: string }>("/api/contacts", { name: "Ana Silva", email: "ana@example.com", externalId: "ana" });
  await shop.post("/api/orders", { id: "o-1", customerId: "ana", amount: 20, items: ["Lamp"] });

  await page.goto("/journeys");
  await page.getByRole("button", { name: "New journey" }).first().click();
  const dialog = page.getByRole("dialog", { name: "New journey" });
  await dialog.getByRole("button", { name: /^Blank/ }).click();
  await dialog.getByRole("textbox", { name: "Name" }).fill("Thanks");
  await dialog.getByRole("button", { name: "New journey" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Thanks" })).toBeVisible();
  await expect(page.getByText(/keeps? it from being switched on/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Switch on" })).toBeDisabled();

  await page.getByRole("button", { name: "List" }).click();
  await page.getByRole("button", { name: "Add the first step" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Send a message" }).click();
  await page.getByRole("combobox", { name: "Channel" }).selectOption("Simulator");
  await page.getByRole("textbox", { name: "Subject" }).fill("Thank you");
  await page.getByRole("textbox", { name: "Message" }).fill("Hi {name|there}, thank you.");
  await page.reload();
  await page.getByRole("button", { name: "List" }).click();
  await expect(page.getByRole("button", { name: /^Send a message/ })).toContainText("Thank you");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Thanks is saved")).toBeVisible();

  await page.getByRole("button", { name: "Dry run" }).click();
  await expect.poll(async () => (await shop.get<{ orderCount: number }>(`/api/contacts/${id}`)).orderCount).toBe(1);
  await expect(async () => {
    const told = page.waitForResponse((response) => response.url().endsWith("/dry-run"));
    await page.getByRole("button", { name: "Play it" }).click();
    expect(await (await told).json()).toMatchObject({ entered: 1 });
  }).toPass();
  await expect(page.getByText("1 time it would have begun")).toBeVisible();
  const told = page.getByRole("region", { name: "Dry run" });
  const figure = (name: string) => told.getByRole("definition").and(told.locator("dt", { hasText: name }).locator("+ dd"));
  await expect(figure("Messages")).toHaveText("1");
  await expect(figure("Cost")).toContainText("0.00");
  await expect(figure("Also heard from you otherwise")).toHaveText("0 people");
  await expect(figure("Unsubscribes")).toContainText("Not known yet");
  await expect(page.getByRole("table", { name: "How often each step was reached" }).getByRole("row", { name: /^Send a message/ })).toContainText("0.00");
  await expect(page.getByRole("list", { name: "Steps of Ana Silva" })).toContainText("sent");

  await page.getByRole("button", { name: "Plan" }).click();
  await page.getByRole("button", { name: "Switch on" }).click();
  await expect(page.getByText("Version 1 runs")).toBeVisible();
  await page.getByRole("button", { name: "People", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Nobody is in it" })).toBeVisible();
  await shop.post("/api/orders", { id: "o-2", customerId: "ana", amount: 30, items: ["Lamp"] });
  const person = page.getByRole("table", { name: "People" }).getByRole("row").filter({ has: page.getByRole("link", { name: "Ana Silva" }) });
  await expect(person, "seen without asking again").toContainText("Finished", { timeout: 400_000 });
  await expect(page.getByRole("link", { name: "Ana Silva" })).toHaveAttribute("href", `/contacts/${id}`);
  await person.getByText("Steps of Ana Silva").click();
  await expect(person.getByRole("list", { name: "Steps of Ana Silva" })).toContainText(/Send a message.*: sent/);

  await page.getByRole("button", { name: "Switch off" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Let them finish" }).click();
  await expect(page.getByText("Thanks is off")).toBeVisible();
});
