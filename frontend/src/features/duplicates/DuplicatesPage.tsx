import { IconUsers } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ListFoot } from "@/components/ListFoot";
import { Page } from "@/components/Page";
import { Segments } from "@/components/Segments";
import { Empty, ListStates } from "@/components/States";
import { useShortcuts } from "@/lib/shortcuts";
import { pairsQuery, type Band, type Shown } from "./api";
import styles from "./Duplicates.module.css";
import { PairList } from "./PairList";
import { PairView } from "./PairView";
import { LastScan, ScanButton } from "./Scan";

type Which = "all" | Band | "dismissed";

function shownOf(search: { noun?: string; show?: string }): Shown & { which: Which } {
  const which = (["sure", "maybe", "dismissed"] as const).find((each) => each === search.show) ?? "all";
  return {
    noun: search.noun === "companies" ? "companies" : "contacts",
    status: which === "dismissed" ? "dismissed" : "open",
    band: which === "sure" || which === "maybe" ? which : undefined,
    which,
  };
}

/** Suggested pairs on one side, the two records on the other. */
export function DuplicatesPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: "/shell/duplicates" });
  const navigate = useNavigate({ from: "/duplicates" });
  const { which, ...shown } = shownOf(search);
  return (
    <Page title={t("places.duplicates")} lead={<LastScan noun={shown.noun} />} actions={<ScanButton noun={shown.noun} />}>
      <div className="row wrap">
        <Segments
          label={t("duplicates.nouns")}
          value={shown.noun}
          onChange={(noun) => void navigate({ search: (old) => ({ ...old, noun: noun === "companies" ? noun : undefined, id: undefined }) })}
          options={[
            { value: "contacts", label: t("places.contacts") },
            { value: "companies", label: t("places.companies") },
          ]}
        />
        <Segments
          label={t("duplicates.which")}
          value={which}
          onChange={(value) => void navigate({ search: (old) => ({ ...old, show: value === "all" ? undefined : value, id: undefined }) })}
          options={(["all", "sure", "maybe", "dismissed"] as const).map((value) => ({ value, label: t(`duplicates.show.${value}`) }))}
        />
      </div>
      <Pairs shown={shown} openId={search.id} key={`${shown.noun}-${which}`} />
    </Page>
  );
}

function Pairs({ shown, openId }: { shown: Shown; openId: string | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: "/duplicates" });
  const list = useInfiniteQuery(pairsQuery(shown));
  const pairs = list.data?.pages.flatMap((page) => page.items) ?? [];
  const at = pairs.findIndex((pair) => pair.id === openId);
  const here = Math.max(at, 0);
  const open = pairs[here];
  const go = (id: string | undefined) => void navigate({ search: (old) => ({ ...old, id }), replace: true });

  function step(by: number): void {
    const next = pairs[Math.min(Math.max(here + by, 0), pairs.length - 1)];
    if (!next) return;
    go(next.id);
    document.getElementById(`pair-${next.id}`)?.focus();
  }

  useShortcuts({ j: () => step(1), k: () => step(-1) });
  const done = () => go((pairs[here + 1] ?? pairs[here - 1])?.id);
  const state = shown.status === "dismissed" ? "dismissed" : "open";
  return (
    <ListStates
      query={list}
      count={pairs.length}
      empty={
        <Empty icon={IconUsers} title={t(`duplicates.empty.${state}`)} action={state === "open" ? <ScanButton noun={shown.noun} /> : undefined}>
          {t(`duplicates.emptyHint.${state}`)}
        </Empty>
      }
    >
      <div className={styles.panes} data-open={(openId && at >= 0) || undefined}>
        <div className={styles.list}>
          <PairList pairs={pairs} openId={open?.id} label={t("duplicates.pairs")} />
          <ListFoot shown={pairs.length} total={list.data?.pages[0]?.total ?? 0} more={list.hasNextPage ? () => void list.fetchNextPage() : undefined} loading={list.isFetchingNextPage} />
        </div>
        {open && <PairView key={open.id} pair={open} noun={shown.noun} onDone={done} />}
      </div>
      <p className={`small quiet ${styles.keys}`}>{t("duplicates.keys")}</p>
    </ListStates>
  );
}
