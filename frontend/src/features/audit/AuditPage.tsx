import { ActionIcon, Button } from "@mantine/core";
import { IconHistory, IconX } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "@/components/Field";
import { ListFoot } from "@/components/ListFoot";
import { Page } from "@/components/Page";
import { Empty, ListStates } from "@/components/States";
import table from "@/components/Table.module.css";
import { usePeople } from "@/lib/people";
import { useReferenceName } from "@/lib/references";
import { auditQuery } from "./api";
import styles from "./Audit.module.css";
import { EntryRow } from "./EntryRow";
import { Verify } from "./Verify";
import { isRecordNoun, useWho } from "./words";

function RecordName({ noun, id }: { noun: string; id: string }) {
  return <>{useReferenceName(noun, id) ?? "…"}</>;
}

/** Every write, the newest first: of all, of one person, of one record. */
export function AuditPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: "/shell/audit" });
  const navigate = useNavigate({ from: "/audit" });
  const people = usePeople();
  const who = useWho();
  const { noun, recordId, by } = search;
  const ofRecord = noun !== undefined && recordId !== undefined;
  const list = useInfiniteQuery(auditQuery(search));
  const entries = list.data?.pages.flatMap((page) => page.items) ?? [];
  const known = [...people.map((person) => ({ value: person.id, label: person.name })), { value: "system", label: t("audit.actors.system") }];
  const options = [{ value: "", label: t("audit.everybody") }, ...known, ...(by && !known.some((each) => each.value === by) ? [{ value: by, label: who(by) }] : [])];
  const filtered = ofRecord || by !== undefined;

  return (
    <Page title={t("places.audit")} lead={t("audit.lead")} actions={<Verify />}>
      <div className={styles.tools}>
        <div className={styles.person}>
          <ChoiceField label={t("audit.who")} value={by ?? ""} onChange={(value) => void navigate({ search: (old) => ({ ...old, by: value || undefined }) })} options={options} />
        </div>
        {ofRecord && (
          <p className={styles.chip}>
            <span className="cut">{isRecordNoun(noun) ? <RecordName noun={noun} id={recordId} /> : recordId}</span>
            <ActionIcon variant="subtle" size={30} aria-label={t("audit.allRecords")} title={t("audit.allRecords")} onClick={() => void navigate({ search: (old) => ({ ...old, noun: undefined, recordId: undefined }) })}>
              <IconX size={15} aria-hidden />
            </ActionIcon>
          </p>
        )}
      </div>
      <section className={table.frame} aria-label={t("audit.entries")}>
        <ListStates
          query={list}
          count={entries.length}
          skeleton={6}
          empty={
            <Empty icon={IconHistory} title={t(filtered ? "audit.nothing" : "audit.empty")} action={filtered && <Button onClick={() => void navigate({ search: {} })}>{t("audit.showAll")}</Button>}>
              {t("audit.emptyHint")}
            </Empty>
          }
        >
          <ol>
            {entries.map((entry) => (
              <EntryRow key={entry.id} entry={entry} alone={ofRecord} />
            ))}
          </ol>
          <ListFoot shown={entries.length} total={list.data?.pages[0]?.total ?? 0} more={list.hasNextPage ? () => void list.fetchNextPage() : undefined} loading={list.isFetchingNextPage} />
        </ListStates>
      </section>
    </Page>
  );
}
