import { expect, test } from "./test";

const EVERYBODY = { operator: "AND", conditions: [] };

test("a stricter limit is tried on two campaigns that were really sent, and then saved", async ({ page, shop }) => {
  for (const name of ["Ana Silva", "Ben Okoro", "Chen Wei"]) await shop.post("/api/contacts", { name, email: `${name.slice(0, 3).toLowerCase()}@example.com` });
  await shop.patch("/api/channels/simulator", { successRate: 1, latencyMs: 0, receiptDelayMs: 0, perMinute: 6000 });
  await shop.sends("Hi {name|there}", EVERYBODY, { name: "First" });
  const second = await shop.sends("Hi again, {name|there}", EVERYBODY, { name: "Second" });

  await page.goto("/settings/sending");
  const simulator = page.getByRole("group", { name: "Simulator" });
  await simulator.getByRole("checkbox", { name: "Not too often" }).check();
  await simulator.getByLabel("Messages at most").fill("1");
  await page.getByRole("button", { name: "Try on the last 90 days" }).click();

  const told = page.getByRole("region", { name: "What these rules would have made of the last 90 days" });
  await expect(told.getByText("Of 6 messages to 3 people, 3 would have been sent at the same time.")).toBeVisible();
  await expect(told.getByText(/^3 messages would have been held back/)).toBeVisible();
  await expect(told.getByRole("table", { name: "Outcome by channel" }).getByRole("row", { name: /^Simulator 3 0 3 0/ })).toBeVisible();
  await expect(told.getByRole("link", { name: "Second" })).toHaveAttribute("href", `/campaigns/${second}`);
  await expect(told.getByRole("link", { name: "Ana Silva" })).toBeVisible();

  await page.getByRole("button", { name: "Save the rules" }).click();
  await expect(page.getByText("The rules were saved")).toBeVisible();
  await expect(told).toBeHidden();
  const { channels } = await shop.get<{ channels: { simulator: { cap: unknown } } }>("/api/sending-policy");
  expect(channels.simulator.cap).toEqual({ messages: 1, days: 7 });
});
