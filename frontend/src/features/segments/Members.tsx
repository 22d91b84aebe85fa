import { Button } from "@mantine/core";
import { IconList, IconUsersGroup } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { HrefLink } from "@/components/HrefLink";
import { BulkBar } from "@/components/records/BulkBar";
import { CONTACTS } from "@/components/records/people";
import { RecordTable } from "@/components/records/RecordTable";
import { useBulkActions } from "@/components/records/useBulkActions";
import { usePages } from "@/components/records/usePages";
import { useSelection } from "@/components/records/useSelection";
import { SearchBox } from "@/components/SearchBox";
import { Empty, Failed, Loading } from "@/components/States";
import { useFields } from "@/lib/fields";
import { count } from "@/lib/format";
import type { Asked } from "@/lib/lists";
import { textOf } from "@/lib/rules";
import { inSegment } from "@/lib/segments";
import type { Segment } from "./api";
import styles from "./Segments.module.css";

const COLUMNS = ["name", "email", "city", "tags", "totalSpends", "lastVisit"];

/** The people of a segment, as contacts are listed everywhere. */
export function Members({ segment }: { segment: Segment }) {
  const { t, i18n } = useTranslation();
  const [q, setQ] = useState("");
  const [sort, setSort] = useState("name");
  const filter = textOf(inSegment(segment.id));
  const wanted = useMemo<Asked>(() => ({ q, filter, sort }), [q, filter, sort]);
  const { rows, first, asked, stale, failed } = usePages("contacts", wanted);
  const selecting = useSelection("contacts", asked, { total: rows.total, ids: rows.loadedIds });
  const fields = useFields("contacts", CONTACTS.fields);
  const columns = useMemo(() => COLUMNS.flatMap((name) => fields.get(name) ?? []), [fields]);
  const actions = useBulkActions();

  if (first.isPending && rows.count === 0) return <Loading rows={8} />;
  if (first.isError && rows.count === 0) return <Failed error={first.error} retry={() => void first.refetch()} />;
  return (
    <div className={styles.members}>
      <div className="row wrap">
        <SearchBox label={t("segments.searchMembers")} value={q} onChange={setQ} />
        {rows.total !== null && <span className="quiet number grow">{t("segments.total", { count: rows.total, total: count(rows.total, i18n.language) })}</span>}
        <Button variant="default" leftSection={<IconList size={16} aria-hidden />} renderRoot={(props) => <HrefLink {...props} href={`/contacts?${new URLSearchParams({ filter }).toString()}`} />}>
          {t("segments.openList")}
        </Button>
      </div>
      {rows.total === 0 ? (
        <Empty icon={IconUsersGroup} title={t("segments.noMembers")}>
          {q ? null : t("segments.noMembersHint")}
        </Empty>
      ) : (
        <RecordTable
          spec={CONTACTS}
          label={t("segments.page.members")}
          columns={columns}
          fields={fields}
          rows={rows}
          selecting={selecting}
          sort={asked.sort}
          onSort={setSort}
          question={JSON.stringify(["members", asked])}
          stale={stale}
          foot={failed && <Failed error={failed.error} retry={() => void failed.refetch()} />}
        />
      )}
      <BulkBar selecting={selecting} total={rows.total} actions={actions} />
    </div>
  );
}
