/** Playwright's test, with a shop of its own, and no error of the page overlooked. */
import { test as base, expect } from "@playwright/test";
import { Shop } from "./shop";

/** So many times slower than this machine the page is made: `SLOW=4` brings to light what only a slow one shows. */
const SLOW = Number(process.env.SLOW ?? 1);

interface Fixtures {
  shop: Shop;
  faults: string[];
}

export const test = base.extend<Fixtures>({
  faults: [
    async ({ page }, provide) => {
      const faults: string[] = [];
      if (SLOW > 1) await (await page.context().newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: SLOW });
      page.on("pageerror", (error) => faults.push(String(error)));
      page.on("console", (message) => {
        if (/Content Security Policy|unique "key"|Warning:/.test(message.text())) faults.push(message.text());
      });
      await provide(faults);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
  shop: async ({ page }, provide) => provide(await Shop.open(page)),
});

export { expect };
