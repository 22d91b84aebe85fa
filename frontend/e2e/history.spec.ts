import { expect, test } from "./test";

interface Contact {
  id: string;
  version: number;
  city: string;
}

test("a field is put back from the record's history, and the trail holds", async ({ page, shop }) => {
  test.slow();
  const ana = await shop.post<Contact>("/api/contacts", { name: "Ana Ruiz", city: "Porto" });
  await shop.patch(`/api/contacts/${ana.id}`, { version: ana.version, city: "Lisbon" });
  await expect.poll(() => shop.total(`/api/audit?noun=contacts&recordId=${ana.id}`)).toBe(2); // a worker writes it down
  await page.goto(`/contacts/${ana.id}`);
  await page.getByRole("link", { name: "History" }).click();
  await expect(page).toHaveURL(new RegExp(`/audit\\?noun=contacts&recordId=${ana.id}`));

  const changed = page.getByRole("listitem").filter({ has: page.getByText("Changed", { exact: true }) });
  await expect(changed.getByText("Lisbon")).toBeVisible();
  await changed.getByRole("button", { name: "Put back: City" }).click();
  await expect(page.getByText("City is as it was before")).toBeVisible();
  expect((await shop.get<Contact>(`/api/contacts/${ana.id}`)).city).toBe("Porto");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByText("Undone")).toBeVisible();
  expect((await shop.get<Contact>(`/api/contacts/${ana.id}`)).city).toBe("Lisbon");

  await page.getByRole("button", { name: "Check the trail" }).click();
  await expect(page.getByText(/^\d+ entr(y|ies) holds?$/)).toBeVisible();
  await page.getByRole("button", { name: "Show all records" }).click();
  await expect(page).toHaveURL(/\/audit$/);
});
