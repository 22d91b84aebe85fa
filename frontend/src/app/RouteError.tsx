import type { ErrorComponentProps } from "@tanstack/react-router";
import { Failed } from "@/components/States";

/** A screen that broke, or whose code could not be fetched (a new version was put up meanwhile). */
export function RouteError({ error }: ErrorComponentProps) {
  return <Failed error={error} retry={() => location.reload()} />;
}
