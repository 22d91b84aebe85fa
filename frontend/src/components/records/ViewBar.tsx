import { Button } from "@mantine/core";
import { IconSettings2, IconUsers } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { later } from "@/lib/later";
import { atLeast } from "@/lib/roles";
import { useUser } from "@/lib/session";
import { parsed } from "@/lib/rules";
import { toast } from "@/lib/toasts";
import { asProblem } from "@/lib/problem";
import styles from "./records.module.css";
import type { ListState } from "./useListState";
import { useChangeView, type KnownView, type View } from "./useViews";

const SaveViewDialog = later(async () => (await import("./ViewDialogs")).SaveViewDialog);
const ViewDialog = later(async () => (await import("./ViewDialogs")).ViewDialog);

interface Props {
  noun: string;
  state: ListState;
  views: KnownView[];
}

function Tab({ view, current }: { view: KnownView; current: boolean }) {
  const { t } = useTranslation();
  const tab = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (current) tab.current?.scrollIntoView?.({ block: "nearest", inline: "nearest" });
  }, [current]);
  return (
    <Link ref={tab} to="." search={{ view: view.id === "all" ? undefined : view.id } as never} className={styles.tab} aria-current={current ? "page" : undefined} activeProps={{}} data-current={current || undefined}>
      {view.saved?.shared && <IconUsers size={14} aria-hidden />}
      {view.name}
      {view.saved?.shared && <span className="hidden-text">{t("records.view.team")}</span>}
    </Link>
  );
}

function useSave(noun: string, state: ListState, saved: View | null) {
  const { t } = useTranslation();
  const change = useChangeView(noun);
  function save(): void {
    if (!saved) return;
    const { q, sort, columns, filter } = state.shown;
    change.mutate(
      { view: saved, change: { q, sort, columns, filter: parsed(filter) } },
      {
        onSuccess: () => {
          state.go({ view: saved.id }, true);
          toast(t("records.view.savedToast", { name: saved.name }));
        },
        onError: (error) => toast(t("records.view.notSaved"), { tone: "failed", detail: asProblem(error).message }),
      },
    );
  }
  return { save, saving: change.isPending };
}

interface ChangedProps {
  noun: string;
  state: ListState;
  saved: View | null;
  /** Whether the person may change the saved one. */
  mine: boolean;
  onSaveAs: () => void;
}

/** What is shown is no longer the view: keep it, keep it as another one, or go back. */
function Changed({ noun, state, saved, mine, onSaveAs }: ChangedProps) {
  const { t } = useTranslation();
  const { save, saving } = useSave(noun, state, saved);
  return (
    <>
      {mine && (
        <Button size="compact-sm" variant="light" loading={saving} onClick={save}>
          {t("records.view.save")}
        </Button>
      )}
      <Button size="compact-sm" variant={mine ? "subtle" : "light"} onClick={onSaveAs}>
        {t(saved ? "records.view.saveAs" : "records.view.saveNew")}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={() => state.go({ view: state.search.view })}>
        {t("records.view.discard")}
      </Button>
    </>
  );
}

/** The views as tabs, and what can be done with one that was changed. */
export function ViewBar({ noun, state, views }: Props) {
  const { t } = useTranslation();
  const user = useUser();
  const [dialog, setDialog] = useState<"save" | "edit" | null>(null);
  const saved = state.view?.saved ?? null;
  const mine = saved !== null && (saved.ownerId === user?.id || atLeast(user, "manager"));
  const close = () => setDialog(null);

  return (
    <div className={styles.views} data-changed={state.changed || undefined}>
      <nav aria-label={t("records.view.all")} className={styles.tabs}>
        {views.map((view) => (
          <Tab key={view.id} view={view} current={view === state.view} />
        ))}
      </nav>
      <div className={styles.viewActions}>
        {state.changed && <Changed noun={noun} state={state} saved={saved} mine={mine} onSaveAs={() => setDialog("save")} />}
        {mine && !state.changed && (
          <Button size="compact-sm" variant="subtle" className={styles.tool} leftSection={<IconSettings2 size={16} aria-hidden />} onClick={() => setDialog("edit")}>
            {t("records.view.edit")}
          </Button>
        )}
      </div>
      <>
        {dialog === "save" && <SaveViewDialog noun={noun} state={state} onClose={close} />}
        {dialog === "edit" && saved && <ViewDialog key={saved.id} noun={noun} view={saved} onClose={close} onDeleted={() => state.go({})} />}
      </>
    </div>
  );
}
