import { Button } from "@mantine/core";
import { IconArrowLeft, IconHistory, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Avatar } from "@/components/Avatar";
import { HrefLink } from "@/components/HrefLink";
import { useTitle } from "@/components/Page";
import type { ListSpec } from "@/components/records/spec";
import { Failed, Loading } from "@/components/States";
import type { AnyRecord } from "@/lib/fields";
import { atLeast } from "@/lib/roles";
import { useUser } from "@/lib/session";
import { useUndo } from "@/lib/undo";
import { recordQuery, useDeleteRecord } from "./api";
import { Files } from "./Files";
import { LogActivity } from "./LogActivity";
import { useMerged } from "./merged";
import styles from "./record.module.css";
import { RecordFacts } from "./RecordFacts";
import { Timeline } from "./Timeline";

interface Props {
  spec: ListSpec;
  id: string;
  /** Where the list is. */
  back: string;
  backLabel: string;
  /** The fields of the card, in their order; custom ones follow by themselves. */
  facts: string[];
  /** Under the title: the state, the tags. */
  subtitle?: (record: AnyRecord) => ReactNode;
  actions?: (record: AnyRecord) => ReactNode;
  /** Cards beside the timeline. */
  aside?: (record: AnyRecord) => ReactNode;
  /** Below everything beside it: what is rarely wanted. */
  last?: (record: AnyRecord) => ReactNode;
}

function DeleteButton({ spec, record, back }: { spec: ListSpec; record: AnyRecord; back: string }) {
  const { t } = useTranslation();
  const { history } = useRouter();
  const remove = useDeleteRecord(spec.noun, record.id);
  const offerUndo = useUndo();
  return (
    <Button
      variant="subtle"
      color="red"
      leftSection={<IconTrash size={16} aria-hidden />}
      loading={remove.isPending}
      onClick={() =>
        remove.mutate(undefined, {
          onSuccess: ({ operationId }) => {
            history.push(back);
            offerUndo(t("record.deleted", { name: spec.title(record) }), operationId);
          },
        })
      }
    >
      {t("record.delete")}
    </Button>
  );
}

/** What became of it over time, for whoever may know. */
function HistoryLink({ noun, id }: { noun: string; id: string }) {
  const { t } = useTranslation();
  if (!atLeast(useUser(), "manager")) return null;
  return (
    <Button variant="subtle" leftSection={<IconHistory size={16} aria-hidden />} renderRoot={(props) => <HrefLink {...props} href={`/audit?noun=${noun}&recordId=${encodeURIComponent(id)}`} />}>
      {t("record.history")}
    </Button>
  );
}

/** One record: what it is, changed where it stands; what happened with it; what belongs to it. */
export function RecordView({ spec, id, back, backLabel, facts, subtitle, actions, aside, last }: Props) {
  const { t } = useTranslation();
  const query = useQuery(recordQuery(spec.noun, id));
  const merged = useMerged(spec.noun, query.error);
  const record = merged ? undefined : query.data;
  useTitle(record ? spec.title(record) : t(`places.${spec.noun}`));
  return (
    <div className={styles.page}>
      <HrefLink href={back} className={styles.back}>
        <IconArrowLeft size={16} aria-hidden className={styles.backIcon} />
        {backLabel}
      </HrefLink>
      {(query.isPending || merged) && <Loading />}
      {query.isError && !record && !merged && <Failed error={query.error} retry={() => void query.refetch()} />}
      {record && (
        <>
          <header className={styles.head}>
            <Avatar name={spec.title(record)} size={52} />
            <div className="grow">
              <h1>{spec.title(record)}</h1>
              {subtitle && <div className="row wrap">{subtitle(record)}</div>}
            </div>
            <div className={styles.actions}>
              {actions?.(record)}
              <HistoryLink noun={spec.noun} id={id} />
              <DeleteButton spec={spec} record={record} back={back} />
            </div>
          </header>
          <div className={styles.columns}>
            <RecordFacts spec={spec} record={record} facts={facts} />
            <div className={styles.happened}>
              <LogActivity noun={spec.noun} id={id} />
              <Timeline noun={spec.noun} id={id} />
            </div>
            <div className={styles.beside}>
              {aside?.(record)}
              <Files noun={spec.noun} id={id} />
              {last?.(record)}
            </div>
          </div>
        </>
      )}
    </div>
  );
}
