import { lazy, Suspense, type ComponentProps } from "react";
import { Loading } from "@/components/States";
import type { AudienceEditor } from "./AudienceEditor";

const Editor = lazy(async () => ({ default: (await import("./AudienceEditor")).AudienceEditor }));

/** The builder, fetched when it is shown: it is the heaviest part of the site. */
export function LazyAudience(props: ComponentProps<typeof AudienceEditor>) {
  return (
    <Suspense fallback={<Loading rows={5} />}>
      <Editor {...props} />
    </Suspense>
  );
}
