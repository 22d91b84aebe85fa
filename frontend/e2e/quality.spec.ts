import { expect, test } from "./test";

test("a slip in an address is mended from the work list, and undone", async ({ page, shop }) => {
  test.slow();
  const { id } = await shop.post<{ id: string }>("/api/contacts", { name: "Ana Ruiz", email: "ana@gmial.com" });
  await shop.post("/api/contacts", { name: "BEN ITO", email: "ben@hotmial.com" });
  const email = async () => (await shop.get<{ email: string }>(`/api/contacts/${id}`)).email;
  await page.goto("/quality");
  await page.getByRole("button", { name: "2 Slip in the e-mail" }).click();
  await expect(page).toHaveURL(/issue=email_typo/);
  await expect(page.getByRole("row", { name: /Ana Ruiz/ })).toContainText("ana@gmail.com");
  await page.getByRole("button", { name: "Mend Ana Ruiz" }).click();

  await expect(page.getByText("1 contact mended")).toBeVisible();
  await expect(page.getByRole("button", { name: "1 Slip in the e-mail" })).toBeVisible();
  expect(await email()).toBe("ana@gmail.com");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Undone")).toBeVisible();
  expect(await email()).toBe("ana@gmial.com");
  await expect(page.getByRole("button", { name: "2 Slip in the e-mail" })).toBeVisible();

  await page.getByRole("button", { name: "Mend all 2" }).click();
  await expect(page.getByText("2 contacts mended")).toBeVisible();
  await expect(page.getByRole("heading", { name: "No contact has this issue" })).toBeVisible();
});
