import { IconTableImport } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ListFoot } from "@/components/ListFoot";
import { Moment } from "@/components/Moment";
import { Page } from "@/components/Page";
import { Segments } from "@/components/Segments";
import { Empty, ListStates } from "@/components/States";
import table from "@/components/Table.module.css";
import { Tag } from "@/components/Tag";
import { asNoun, importsQuery, NOUNS, revertedQuery, useUpload, type Import } from "./api";
import { FileDrop } from "./FileDrop";
import styles from "./Imports.module.css";
import { useCountWords, TONES } from "./words";

function ImportRow({ one, reverted }: { one: Import; reverted: boolean }) {
  const { t } = useTranslation();
  const words = useCountWords();
  return (
    <tr>
      <td>
        <Link to="/imports/$importId" params={{ importId: one.id }} className={table.main}>
          {one.fileName}
        </Link>
        <p className={table.sub}>{t(`imports.nouns.${asNoun(one.noun)}`)}</p>
      </td>
      <td>
        <Tag tone={reverted ? "plain" : TONES[one.status]}>{t(`imports.status.${reverted ? "reverted" : one.status}`)}</Tag>
      </td>
      <td {...(one.progress ? { "data-wide": true } : { "data-minor": true })}>{one.progress ? words(one.progress) : <span className="quiet">–</span>}</td>
      <td className={table.num}>
        <Moment at={one.createdAt} />
      </td>
    </tr>
  );
}

function Earlier() {
  const { t } = useTranslation();
  const query = useInfiniteQuery(importsQuery);
  const { data: reverted } = useQuery(revertedQuery);
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const empty = (
    <Empty icon={IconTableImport} title={t("imports.none")}>
      {t("imports.noneHint")}
    </Empty>
  );
  return (
    <ListStates query={query} count={rows.length} empty={empty} skeleton={3}>
      <table className={table.table}>
        <thead>
          <tr>
            <th>{t("imports.file")}</th>
            <th>{t("imports.state")}</th>
            <th>{t("imports.result")}</th>
            <th className={table.num}>{t("imports.when")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <ImportRow key={one.id} one={one} reverted={reverted?.includes(one.id) ?? false} />
          ))}
        </tbody>
      </table>
      <ListFoot shown={rows.length} total={query.data?.pages[0]?.total ?? 0} more={query.hasNextPage ? () => void query.fetchNextPage() : undefined} loading={query.isFetchingNextPage} />
    </ListStates>
  );
}

/** A new import begins here; the earlier ones are below. */
export function ImportsPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: "/shell/imports" });
  const navigate = useNavigate({ from: "/imports" });
  const upload = useUpload();
  const noun = asNoun(search.noun);
  return (
    <Page title={t("imports.new")} lead={t("imports.lead")}>
      <section className={styles.begin} aria-label={t("imports.new")}>
        <div className="stack tight">
          <p className={styles.ask}>{t("imports.of")}</p>
          <div className="row">
            <Segments label={t("imports.of")} value={noun} onChange={(next) => void navigate({ search: { noun: next }, replace: true })} options={NOUNS.map((value) => ({ value, label: t(`imports.nouns.${value}`) }))} />
          </div>
        </div>
        <FileDrop upload={upload} onFile={(file) => upload.mutate({ noun, file }, { onSuccess: (importId) => void navigate({ to: "/imports/$importId", params: { importId } }) })} />
      </section>
      <section className="stack" aria-label={t("imports.earlier")}>
        <h2>{t("imports.earlier")}</h2>
        <div className={table.frame}>
          <Earlier />
        </div>
      </section>
    </Page>
  );
}
