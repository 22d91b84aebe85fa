/** Playwright's test, with a shop of its own, and no error of the page overlooked. */
import { test as base, expect } from "@playwright/test";
import { Shop } from "./shop";

interface Fixtures {
  shop: Shop;
  faults: string[];
}

export const test = base.extend<Fixtures>({
  faults: [
    async ({ page }, provide) => {
      const faults: string[] = [];
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
