import { useEffect, useRef } from "react";
import { dressed } from "./taming";

/** A part of a mail, tamed, drawn in place: neither the site's styles nor its own reach over the edge. */
export function Drawn({ element, label }: { element: Element; label: string }) {
  const host = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const root = host.current && (host.current.shadowRoot ?? host.current.attachShadow({ mode: "open" }));
    if (!root) return;
    root.replaceChildren(...[...element.childNodes].map((node) => document.importNode(node, true)));
    dressed(root);
  }, [element]);

  return <div ref={host} role="group" aria-label={label} />;
}
