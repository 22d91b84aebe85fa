/** What all routes stand in: the root, the shell for whoever is signed in, and how the query string is read. */
import { createRootRoute, createRoute, redirect } from "@tanstack/react-router";
import { currentUser } from "@/lib/session";
import { NotFound } from "./NotFound";
import { Shell } from "./Shell";

type Search = Record<string, unknown>;

/** Keep the named texts of the query string, drop the rest. */
export function texts<Name extends string>(...names: Name[]) {
  return (search: Search): Partial<Record<Name, string>> =>
    Object.fromEntries(names.filter((name) => search[name] !== undefined && search[name] !== "").map((name) => [name, String(search[name])])) as Partial<Record<Name, string>>;
}

export const root = createRootRoute({ notFoundComponent: NotFound });

export const shell = createRoute({
  getParentRoute: () => root,
  id: "shell",
  component: Shell,
  beforeLoad: ({ location }) => {
    if (!currentUser()) throw redirect({ to: "/sign-in", search: location.pathname === "/" ? {} : { next: location.href } });
  },
});
export const inside = () => shell;
