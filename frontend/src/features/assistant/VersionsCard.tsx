import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Failed, Loading } from "@/components/States";
import { Tag } from "@/components/Tag";
import { moment } from "@/lib/format";
import { usePersonName } from "@/lib/people";
import { versionsQuery, type Version } from "./api";
import styles from "./Assistant.module.css";
import { Points } from "./Points";

interface Props {
  now: number;
  /** Put the version's file into the editor, where it is checked like any other change; absent for who may not change it. */
  take?: (version: Version) => void;
}

/** Every version of the policy: who made it, who approved it, in which points it was looser, and a way back to it. */
export function VersionsCard({ now, take }: Props) {
  const { t } = useTranslation();
  const query = useQuery(versionsQuery);
  return (
    <section className={styles.card} aria-label={t("assistant.versions.title")}>
      <h2>{t("assistant.versions.title")}</h2>
      {query.isPending && <Loading rows={2} />}
      {query.isError && !query.data && <Failed error={query.error} retry={() => void query.refetch()} />}
      <ol className={styles.versions}>
        {query.data?.map((each) => (
          <li key={each.version}>
            <div className={styles.head}>
              <strong>{each.version ? t("assistant.versions.number", { number: each.version }) : t("assistant.versions.first")}</strong>
              {each.version === now && <Tag tone="good">{t("assistant.versions.now")}</Tag>}
              <span className="small quiet grow">
                <Made version={each} />
              </span>
              {take && each.version !== now && (
                <Button variant="default" size="xs" onClick={() => take(each)} aria-label={t("assistant.versions.backTo", { number: each.version })}>
                  {t("assistant.versions.back")}
                </Button>
              )}
            </div>
            {each.points.length > 0 && <Points points={each.points} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Made({ version }: { version: Version }) {
  const { t, i18n } = useTranslation();
  const person = usePersonName();
  if (!version.by || !version.since) return <>{t("assistant.versions.came")}</>;
  const said = { name: person(version.by), at: moment(version.since, i18n.language) };
  return <>{version.approvedBy ? t("assistant.versions.two", { ...said, second: person(version.approvedBy) }) : t("assistant.versions.one", said)}</>;
}
