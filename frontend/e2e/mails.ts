/** Mails that wait for a person: each asks about a coffee pot, and the shop of the tests sells two. */
export function aboutThePot(name: string, from: string) {
  return { name, from, subject: "Coffee pot", text: "Hello, is the coffee pot in stock?\n\nThanks" };
}

export const ANAS = aboutThePot("Ana Silva", "ana@example.com");
export const UNCLEAR = [ANAS, aboutThePot("Jonas Lind", "jonas@example.com"), aboutThePot("Mei Chen", "mei@example.com")];
