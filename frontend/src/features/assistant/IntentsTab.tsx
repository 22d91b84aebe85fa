import { ActionIcon, Button } from "@mantine/core";
import { IconAlertTriangle, IconPencil, IconPlus, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Failed, Loading } from "@/components/States";
import { Tag } from "@/components/Tag";
import { intentsQuery, useIntentName, type Intent } from "@/lib/intents";
import { later } from "@/lib/later";
import { atLeast } from "@/lib/roles";
import { useUser } from "@/lib/session";
import { modelQuery, standingQuery, useDeleteIntent } from "./api";
import styles from "./Assistant.module.css";
import { ENOUGH } from "./values";

const IntentDialog = later(() => import("./IntentDialog").then((module) => module.IntentDialog));

/** How much was said of it, and how far it is from sending by itself. */
function Told({ intent }: { intent: Intent }) {
  const { t } = useTranslation();
  const model = useQuery(modelQuery).data;
  const row = useQuery(standingQuery).data?.intents.find((each) => each.intent === intent.key);
  const labels = model?.labels[intent.key] ?? 0;
  const missing = ENOUGH - intent.examples.length - labels;
  const parts = [
    !intent.starter && t("assistant.intents.examples", { count: intent.examples.length }),
    labels > 0 && t("assistant.intents.labels", { count: labels }),
    !intent.starter && missing > 0 && t("assistant.intents.few", { count: missing }),
    row && row.state !== "unlocked" && row.toGo !== null && t("assistant.intents.toGo", { count: row.toGo }),
  ].filter((part) => typeof part === "string");
  return parts.length > 0 ? <p className="small quiet">{parts.join(" · ")}</p> : null;
}

/** That it is a part of an intent of the starter set, which only people's words can tell from the rest. */
function Overlap({ intent }: { intent: Intent }) {
  const { t } = useTranslation();
  const nameOf = useIntentName();
  const found = useQuery(modelQuery).data?.overlaps.find((each) => each.intent === intent.key);
  if (!found) return null;
  return (
    <p className={styles.overlap}>
      <IconAlertTriangle size={16} aria-hidden />
      {t("assistant.intents.overlap", { count: found.count, starter: nameOf(found.starter) })}
    </p>
  );
}

function Line({ intent, onEdit }: { intent: Intent; onEdit?: () => void }) {
  const { t } = useTranslation();
  const name = useIntentName()(intent.key);
  const model = useQuery(modelQuery).data;
  const { isPending, remove } = useDeleteIntent();
  const waits = !intent.starter && model && !model.own.includes(intent.key);
  const latest = waits ? model.latest : null;
  const refused = latest && latest.verdict !== "promoted" && latest.at > (intent.changedAt ?? "") ? latest.verdict : null;
  return (
    <li className={styles.intent}>
      <div className={styles.head}>
        <strong>{name}</strong>
        {intent.hidden && <Tag>{t("assistant.intents.hidden")}</Tag>}
        {waits && (
          <Tag tone="warn" title={refused ? undefined : t("assistant.intents.waitsHint")}>
            {t(refused ? "assistant.intents.refused" : "assistant.intents.waits")}
          </Tag>
        )}
        {onEdit && (
          <span className={styles.acts}>
            <ActionIcon variant="subtle" size={34} aria-label={t("assistant.intents.editNamed", { name })} onClick={onEdit}>
              <IconPencil size={17} aria-hidden />
            </ActionIcon>
            {!intent.starter && (
              <ActionIcon variant="subtle" size={34} loading={isPending} aria-label={t("assistant.intents.deleteNamed", { name })} onClick={() => remove({ key: intent.key, name })}>
                <IconTrash size={17} aria-hidden />
              </ActionIcon>
            )}
          </span>
        )}
      </div>
      {intent.description && <p className="small">{intent.description}</p>}
      <Told intent={intent} />
      {refused && <p className="small">{t(`assistant.model.verdict.${refused}`)}</p>}
      <Overlap intent={intent} />
    </li>
  );
}

/** What customers want: the organisation's own intents, and the starter set. */
export function IntentsTab() {
  const { t } = useTranslation();
  const query = useQuery(intentsQuery);
  const may = atLeast(useUser(), "manager");
  const [editing, setEditing] = useState<Intent | "new" | null>(null);
  if (query.isPending) return <Loading rows={8} />;
  if (!query.data) return <Failed error={query.error} retry={() => void query.refetch()} />;
  const own = query.data.filter((each) => !each.starter);
  const lines = (intents: Intent[]) => intents.map((intent) => <Line key={intent.key} intent={intent} onEdit={may && intent.key !== "other" ? () => setEditing(intent) : undefined} />);
  return (
    <>
      <section className={styles.card} aria-label={t("assistant.intents.own")}>
        <div className={styles.head}>
          <h2>{t("assistant.intents.own")}</h2>
          {may && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEditing("new")}>
              {t("assistant.intents.add")}
            </Button>
          )}
        </div>
        <p className="quiet">{t("assistant.intents.lead")}</p>
        {own.length > 0 ? <ul className={styles.intents}>{lines(own)}</ul> : <p>{t("assistant.intents.none")}</p>}
      </section>
      <section className={styles.card} aria-label={t("assistant.intents.starter")}>
        <h2>{t("assistant.intents.starter")}</h2>
        <ul className={styles.intents}>{lines(query.data.filter((each) => each.starter))}</ul>
      </section>
      {editing && <IntentDialog intent={editing === "new" ? null : editing} taken={query.data.map((each) => each.key)} onClose={() => setEditing(null)} />}
    </>
  );
}
