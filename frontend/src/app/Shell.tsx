import { useQueryClient } from "@tanstack/react-query";
import { Outlet, useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { withTexts } from "@/lib/i18n";
import { later } from "@/lib/later";
import { currentToken, refresh, useUser } from "@/lib/session";
import { keepLive } from "@/lib/live";
import { atLeast } from "@/lib/roles";
import { useShortcuts } from "@/lib/shortcuts";
import { BottomBar } from "./BottomBar";
import { Jobs } from "./Jobs";
import { PLACES } from "./navigation";
import { forgetCache } from "./queryClient";
import { Sidebar } from "./Sidebar";
import styles from "./Shell.module.css";

const Notices = later(async () => (await import("./Notices")).Notices);
const Palette = later(async () => (await withTexts(["palette", "sheets"], import("./Palette"))).Palette);
const ShortcutsSheet = later(async () => (await withTexts("sheets", import("./ShortcutsSheet"))).ShortcutsSheet);
const CreateSheet = later(async () => (await withTexts("sheets", import("./CreateSheet"))).CreateSheet);
const MoreSheet = later(async () => (await import("./MoreSheet")).MoreSheet);

export type Sheet = "palette" | "shortcuts" | "create" | "more" | null;

function useLiveUpdates(signedIn: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!signedIn) return;
    let stop: (() => void) | undefined;
    let gone = false;
    void (currentToken() ? Promise.resolve(true) : refresh()).then(() => {
      if (!gone) stop = keepLive(client, currentToken);
    });
    return () => {
      gone = true;
      stop?.();
    };
  }, [client, signedIn]);
}

/** A session that ended elsewhere leads to the sign-in, and back to this place afterwards. */
function useSignedOut(signedIn: boolean): void {
  const navigate = useNavigate();
  useEffect(() => {
    if (signedIn) return;
    const here = location.pathname + location.search;
    void forgetCache().then(() => navigate({ to: "/sign-in", search: here === "/" ? {} : { next: here } }));
  }, [signedIn, navigate]);
}

function useKeys(open: (sheet: Sheet) => void): void {
  const navigate = useNavigate();
  const user = useUser();
  const places = PLACES.filter((place) => atLeast(user, place.role));
  useShortcuts({
    "?": () => open("shortcuts"),
    c: () => open("create"),
    ...Object.fromEntries(places.map((place) => [`g ${place.key}`, () => void navigate({ to: place.to })])),
  });
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      open("palette");
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [open]);
}

export function Shell() {
  const { t } = useTranslation();
  const user = useUser();
  const [sheet, setSheet] = useState<Sheet>(null);
  useLiveUpdates(user !== null);
  useSignedOut(user !== null);
  useKeys(setSheet);
  if (!user) return null;

  const close = () => setSheet(null);
  return (
    <div className={styles.shell}>
      <a href="#content" className={styles.skip}>
        {t("shell.skip")}
      </a>
      <Sidebar user={user} open={setSheet} />
      <main id="content" className={styles.content} tabIndex={-1}>
        <Outlet />
      </main>
      <Notices />
      <Jobs place="bar" />
      <BottomBar open={setSheet} />
      <>
        {sheet === "palette" && <Palette onClose={close} open={setSheet} />}
        {sheet === "shortcuts" && <ShortcutsSheet onClose={close} />}
        {sheet === "create" && <CreateSheet onClose={close} />}
        {sheet === "more" && <MoreSheet onClose={close} />}
      </>
    </div>
  );
}
