import { Suspense, lazy, useEffect, useState } from "react";
import { withTexts } from "@/lib/i18n";

const Tray = lazy(async () => ({ default: (await withTexts("imports", import("@/features/operations/Tray"))).Tray }));

/** The page that somebody came for goes first. */
const LATER_MS = 3_000;

/** The tray of running jobs, fetched when the page stands. */
export function Jobs({ place }: { place: "side" | "bar" }) {
  const [later, setLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), LATER_MS);
    return () => clearTimeout(timer);
  }, []);
  return <Suspense>{later && <Tray place={place} />}</Suspense>;
}
