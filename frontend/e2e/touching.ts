/** What fingers and pointers need to know: where something is, and whether it is big enough. */
import type { CDPSession, Locator, Page } from "@playwright/test";

interface Point {
  x: number;
  y: number;
}

/** The middle of what *locator* finds, once it stands still. */
export async function middle(locator: Locator): Promise<Point> {
  return locator.evaluate(async (element) => {
    let box = element.getBoundingClientRect();
    for (;;) {
      await new Promise(requestAnimationFrame);
      const next = element.getBoundingClientRect();
      if (next.x === box.x && next.y === box.y) return { x: next.x + next.width / 2, y: next.y + next.height / 2 };
      box = next;
    }
  });
}

/** A finger of the page's own: it goes down, moves from point to point, and lifts. */
export async function finger(page: Page): Promise<(type: "touchStart" | "touchMove" | "touchEnd", ...points: Point[]) => Promise<void>> {
  const devtools: CDPSession = await page.context().newCDPSession(page);
  return async (type, ...touchPoints) => void (await devtools.send("Input.dispatchTouchEvent", { type, touchPoints }));
}

/** Which of *targets* are too small for a thumb. All are measured at once: some go away by themselves. */
export async function tooSmall(targets: Locator, side: "height" | "longer" = "height"): Promise<string[]> {
  return targets.evaluateAll((all, measured) => {
    const boxes = all.map((element) => ({ element, box: element.getBoundingClientRect() })).filter(({ box }) => box.width > 1 && box.height > 0);
    return boxes.filter(({ box }) => Math.round(measured === "height" ? box.height : Math.max(box.height, box.width)) < 44).map(({ element, box }) => `${element.getAttribute("aria-label") ?? element.textContent}: ${box.width} × ${box.height}`);
  }, side);
}

/** By how much the page is wider than the screen. */
export async function spill(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
