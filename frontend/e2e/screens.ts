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
  ["new-task", "/tasks?new=1"],
  ["dashboard", "/dashboard"],
  ["deals", "/deals"],
  ["contacts", "/contacts"],
  ["new-contact", "/contacts?new=1"],
  ["companies", "/companies"],
  ["leads", "/leads"],
  ["catalogue", "/catalogue"],
  ["sources", "/catalogue?tab=sources"],
  ["new-source", "/catalogue?tab=sources&new=1"],
  ["answers", "/answers"],
  ["new-answer", "/answers?new=1"],
  ["channels", "/channels"],
  ["queues", "/queues"],
  ["duplicates", "/duplicates"],
  ["quality", "/quality"],
  ["audit", "/audit"],
  ["users", "/users"],
  ["segments", "/segments"],
  ["segment-groups", "/segments?tab=groups"],
  ["segment-new", "/segments/new"],
  ["campaigns", "/campaigns"],
  ["campaign-new", "/campaigns/new"],
  ["campaign-message", "/campaigns/new?step=message"],
  ["campaign-time", "/campaigns/new?step=time"],
  ["journeys", "/journeys"],
  ["journey-new", "/journeys?new=1"],
  ["templates", "/templates"],
  ["sending", "/settings/sending"],
  ["preferences-wrong", "/preferences/wrong"],
  ["imports", "/imports"],
  ["operations", "/operations"],
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
    await dialogs(page, take);
    await conversations(page, take, project.name === "phone");
    await uncertain(page, take);
    await marketing(page, take);
    await page.goto("/contacts");
    await page.locator("tbody").getByRole("link").first().click();
    await take("contact");
    await conflict(page, take);
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

type Take = (name: string) => Promise<void>;

async function dialogs(page: Page, take: Take): Promise<void> {
  await page.goto("/users");
  await page.getByRole("button", { name: /^Manage/ }).first().click();
  await take("user");
  await page.getByRole("button", { name: /^Delete user/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).scrollIntoViewIfNeeded();
  await take("user-delete");
  await page.goto("/catalogue?tab=sources");
  await page.getByRole("button", { name: "Delete" }).first().click();
  await take("delete-source");
}

/** One segment, one campaign and one journey of the demo shop, each with what can be seen of it. */
async function marketing(page: Page, take: Take): Promise<void> {
  const parts: [noun: string, tabs: string[]][] = [
    ["segments", ["members", "why", "compare", "similar", "used"]],
    ["campaigns", ["progress", "people", "results", "message", "simulator"]],
    ["journeys", ["plan", "dryRun", "people"]],
  ];
  for (const [noun, tabs] of parts) {
    await page.goto(`/${noun}`);
    await settled(page);
    const first = page.locator("tbody").getByRole("link").last();
    if ((await first.count()) === 0) continue;
    const path = await first.getAttribute("href");
    for (const tab of tabs) {
      await page.goto(`${path}?tab=${tab}`);
      await take(`${noun}-${tab}`);
    }
    if (noun === "segments") await page.goto(`${path}/edit`);
    if (noun === "segments") await take("segment-edit");
  }
}

/** A reply of which nobody knows, made up on the way: it is rare. */
async function uncertain(page: Page, take: Take): Promise<void> {
  await page.route("**/api/conversations/*", async (route) => {
    if (route.request().method() !== "GET") return route.fallback();
    const response = await route.fetch();
    const conversation = (await response.json()) as { messages: object[] };
    const messages = [...conversation.messages, { ...conversation.messages[0], id: "msg_uncertain", direction: "outbound", status: "uncertain", html: null, said: "Yes, it is in stock.", text: "Yes, it is in stock." }];
    return route.fulfill({ response, json: { ...conversation, messages } });
  });
  await page.goto("/inbox?show=all");
  await page.getByRole("region", { name: "Conversations" }).getByRole("listitem").first().getByRole("link").click();
  await page.getByText("Unclear", { exact: true }).waitFor();
  await take("uncertain");
  await page.unrouteAll({ behavior: "ignoreErrors" });
}

/** Somebody else who is always faster. */
async function conflict(page: Page, take: Take): Promise<void> {
  await page.route("**/api/contacts/*", async (route) => {
    if (route.request().method() !== "PATCH") return route.fallback();
    const now = (await (await route.fetch({ method: "GET", postData: undefined })).json()) as { version: number };
    const current = { ...now, version: now.version + 1, city: "Vila Nova de Gaia", phone: "+351 912 345 678" };
    return route.fulfill({ status: 409, json: { title: "Conflict", status: 409, detail: "changed meanwhile", requestId: "req_1", current } });
  });
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await page.getByLabel("City").fill("Lisbon");
  await take("contact-edit");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("dialog", { name: "Somebody was faster" }).waitFor();
  await take("contact-conflict");
  await page.keyboard.press("Escape");
}

async function conversations(page: Page, take: (name: string) => Promise<void>, phone: boolean): Promise<void> {
  for (const index of [0, 1, 2]) {
    await page.goto("/inbox?show=all");
    await page.getByRole("region", { name: "Conversations" }).getByRole("listitem").nth(index).getByRole("link").click();
    await take(`conversation-${index}`);
    if (phone) {
      await page.getByRole("button", { name: "Assistant" }).click();
      await take(`conversation-${index}-assistant`);
    }
    await page.getByText("Details of this decision").click();
    await page.getByRole("heading", { name: "What was read" }).scrollIntoViewIfNeeded();
    await page.getByRole("complementary").getByText("Fingerprint").scrollIntoViewIfNeeded();
    await take(`conversation-${index}-details`);
  }
}

async function settled(page: Page): Promise<void> {
  await page.locator("[aria-busy]").first().waitFor({ state: "detached" });
  await page.waitForTimeout(350);
}
