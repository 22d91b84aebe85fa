/** Making elements. All that people wrote goes in as text, so markup in it is shown and never meant. */
type Child = Node | string;

export function el<Name extends keyof HTMLElementTagNameMap>(name: Name, attributes: Record<string, string> = {}, ...children: Child[]): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

const ADDRESS = /(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]])/;

/** *text* with its addresses as links. */
export function linked(text: string): Child[] {
  return text.split(ADDRESS).map((part, place) => (place % 2 ? el("a", { href: part, target: "_blank", rel: "noopener noreferrer nofollow" }, part) : part));
}

const SVG = "http://www.w3.org/2000/svg";

export function icon(path: string): SVGSVGElement {
  const picture = document.createElementNS(SVG, "svg");
  const line = document.createElementNS(SVG, "path");
  picture.setAttribute("viewBox", "0 0 24 24");
  picture.setAttribute("aria-hidden", "true");
  line.setAttribute("d", path);
  picture.append(line);
  return picture;
}

export const CHAT = "M3 20l1.3-3.9C1.97 12.67 2.9 8.23 6.4 5.72c3.5-2.51 8.5-2.32 11.68.44 3.18 2.77 3.54 7.28.85 10.53C16.23 19.94 11.66 20.9 7.7 19L3 20";
export const CROSS = "M18 6L6 18M6 6l12 12";
export const ARROW = "M12 5v14M18 11l-6-6M6 11l6-6";
export const BIN = "M4 7h16M10 11v6M14 11v6M5 7l1 12a2 2 0 0 0 2 2h8a2 2 0 0 0 2-2l1-12M9 7V4a1 1 0 0 1 1-1h4a1 1 0 0 1 1 1v3";
