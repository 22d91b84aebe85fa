import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type Page } from "@playwright/test";

const FOLDER = process.env.SCREENS ?? mkdtempSync(join(tmpdir(), "mancrel-screens-"));
const EMAIL = process.env.EMAIL ?? "admin@demo.test";
const PASSWORD = process.env.PASSWORD ?? "mancrel-demo";

const SCREENS: [name: string, path: string][] = [
  ["inbox", "/inbox"],
  ["inbox-all", "/inbox?show=all"],
  ["tasks", "/tasks"],
  ["contacts", "/contacts"],
  ["catalogue", "/catalogue"],
  ["sources", "/catalogue?tab=sources"],
  ["new-source", "/catalogue?tab=sources&new=1"],
  ["answers", "/answers"],
  ["new-answer", "/answers?new=1"],
  ["channels", "/channels"],
  ["queues", "/queues"],
  ["users", "/users"],
  ["settings", "/settings"],
  ["missing", "/no-such-page"],
];

for (const scheme of ["light", "dark"] as const) {
  test(`screens in ${scheme}`, async ({ page }, { project }) => {
    mkdirSync(FOLDER, { recursive: true });
    await page.addInitScript((value) => localStorage.setItem("mancrel.scheme", value), scheme);
    const take = async (name: string) => {
      await settled(page);
      await page.screenshot({ path: join(FOLDER, `${project.name}-${scheme}-${name}.png`) });
    };
    await page.goto("/sign-in");
    await take("sign-in");
    await page.goto("/register");
    await take("register");
    await signIn(page);
    for (const [name, path] of SCREENS) {
      await page.goto(path);
      await take(name);
    }
    await conversations(page, take, project.name === "phone");
    await page.goto("/contacts");
    await page.locator("tbody").getByRole("link").first().click();
    await take("contact");
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").fill("co");
    await take("palette");
  });
}

test.afterAll(() => console.log(`Screens are in ${FOLDER}`));

async function signIn(page: Page): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(EMAIL);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/inbox*");
}

async function conversations(page: Page, take: (name: string) => Promise<void>, phone: boolean): Promise<void> {
  for (const index of [0, 1, 2]) {
    await page.goto("/inbox?show=all");
    await page.getByRole("region", { name: "Conversations" }).getByRole("listitem").nth(index).getByRole("link").click();
    await take(`conversation-${index}`);
    if (!phone) continue;
    await page.getByRole("button", { name: "Assistant" }).click();
    await take(`conversation-${index}-assistant`);
  }
}

async function settled(page: Page): Promise<void> {
  await page.locator("[aria-busy]").first().waitFor({ state: "detached" });
  await page.waitForTimeout(350);
}
