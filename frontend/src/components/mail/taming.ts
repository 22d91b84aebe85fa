/**
 * The HTML of a mail made fit for a page of the site. The site's policy refuses inline styles, and pictures from
 * elsewhere; a mail has nothing else, but for those that are kept here. Its styles are put in as objects, which the policy leaves to us.
 */
const NEVER_SHOWN = "script, link, base, iframe, object, embed, meta[http-equiv]";
const PICTURE = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 90"><path fill="#9ca3af" fill-opacity=".35" d="M0 0h160v90H0z"/><path fill="#6b7280" fill-opacity=".6" d="M56 64l16-22 12 15 7-8 13 15z"/><circle cx="98" cy="34" r="6" fill="#6b7280" fill-opacity=".6"/></svg>')}`;

/** Whether a picture is one that is kept here, at the page's own origin. */
export const isOurs = (src: string): boolean => src.startsWith(`${globalThis.location.origin}/pictures/`);

export interface Tamed {
  page: Document;
  /** Its style sheets. */
  css: string;
}

/** *html* without anything that runs, leads anywhere or is fetched; styles wait in `data-style`. */
export function tamed(html: string): Tamed {
  const tame = html.replaceAll(/<(\/?)style\b/gi, (_, end: string) => `<${end}xmp${end ? "" : " data-css"}`).replaceAll(/(<[^<>]*?)\sstyle=/gi, "$1 data-style=");
  const page = new DOMParser().parseFromString(tame, "text/html");
  const css = [...page.querySelectorAll("[data-css]")].map((element) => element.textContent).join("\n");
  page.querySelectorAll(`${NEVER_SHOWN}, [data-css]`).forEach((element) => element.remove());
  page.querySelectorAll("a[href]").forEach((link) => {
    link.setAttribute("title", link.getAttribute("href") ?? "");
    link.removeAttribute("href");
  });
  page.querySelectorAll("img[src]").forEach((image) => {
    const src = image.getAttribute("src") ?? "";
    if (!src.startsWith("data:") && !isOurs(src)) image.setAttribute("src", PICTURE);
  });
  return { page, css };
}

/** Give the elements in *root* the styles that wait for them. */
export function dressed(root: ParentNode): void {
  root.querySelectorAll<HTMLElement>("[data-style]").forEach((element) => {
    element.style.cssText = element.dataset.style ?? "";
    element.removeAttribute("data-style");
  });
}
