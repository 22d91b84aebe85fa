import { Button } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconClock, IconKey, IconRefresh, IconTrash, type Icon } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CopyField } from "@/components/CopyField";
import { Facts } from "@/components/Facts";
import { Moment } from "@/components/Moment";
import { RotateDialog } from "@/components/RotateDialog";
import { ProblemNote } from "@/components/States";
import { Tag, type Tone } from "@/components/Tag";
import { count, moment } from "@/lib/format";
import { atLeast } from "@/lib/roles";
import { useUser } from "@/lib/session";
import { useRotateSecret, useSync, type Source } from "./api";
import styles from "./Catalogue.module.css";
import { DeleteSourceDialog } from "./DeleteSourceDialog";

const HEALTH: Record<Source["health"], { tone: Tone; icon: Icon }> = {
  ok: { tone: "good", icon: IconCircleCheck },
  failing: { tone: "bad", icon: IconAlertTriangle },
  new: { tone: "warn", icon: IconClock },
};

function Verified({ source }: { source: Source }) {
  const { t, i18n } = useTranslation();
  if (!source.verifiedAt) return <span className="quiet">{t("catalogue.never")}</span>;
  return (
    <>
      <Moment at={source.verifiedAt} />
      {source.verifiedCount !== null && <span className="quiet"> · {t("catalogue.productCount", { count: source.verifiedCount, total: count(source.verifiedCount, i18n.language) })}</span>}
    </>
  );
}

/** One shop: is it heard, when last, and was it found equal to its feed. */
export function SourceCard({ source }: { source: Source }) {
  const { t, i18n } = useTranslation();
  const user = useUser();
  const sync = useSync();
  const rotate = useRotateSecret();
  const [rotating, setRotating] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const never = t("catalogue.never");
  return (
    <li className={styles.card}>
      <header className="row spread wrap">
        <div className="grow">
          <h2 className={styles.name}>{source.name}</h2>
          <p className="quiet small">
            {t(`catalogue.kinds.${source.kind}`)} · {t("catalogue.productCount", { count: source.productCount, total: count(source.productCount, i18n.language) })}
          </p>
        </div>
        <Tag tone={HEALTH[source.health].tone} icon={HEALTH[source.health].icon}>
          {t(`catalogue.health.${source.health}`)}
        </Tag>
      </header>
      {source.lastError && <p className={styles.error}>{source.lastError}</p>}
      <Facts
        rows={[
          [t("catalogue.lastEvent"), <Moment at={source.lastEventAt} never={never} />],
          [t("catalogue.lastPoll"), source.feedUrl ? <Moment at={source.lastPollAt} never={never} /> : <span className="quiet">{t("catalogue.noFeed")}</span>],
          [t("catalogue.verified"), <Verified source={source} />],
        ]}
      />
      <CopyField label={t("secret.webhookUrl")} value={source.webhookUrl} copyLabel={t("secret.copyUrl")} />
      {source.previousSecretUntil && (
        <p className="quiet small">
          {t("secret.old")} <time dateTime={source.previousSecretUntil}>{moment(source.previousSecretUntil, i18n.language)}</time>
        </p>
      )}
      <ProblemNote error={sync.error} />
      {atLeast(user, "manager") && (
        <div className="row wrap">
          {source.feedUrl && (
            <Button variant="default" leftSection={<IconRefresh size={16} aria-hidden />} loading={sync.isPending} onClick={() => sync.mutate(source.id)}>
              {t("catalogue.sync")}
            </Button>
          )}
          <Button variant="default" leftSection={<IconKey size={16} aria-hidden />} onClick={() => setRotating(true)}>
            {t("secret.rotate")}
          </Button>
          <Button variant="default" color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => setDeleting(true)}>
            {t("catalogue.delete")}
          </Button>
        </div>
      )}
      {deleting && <DeleteSourceDialog source={source} onClose={() => setDeleting(false)} />}
      {rotating && (
        <RotateDialog
          name={source.name}
          rotate={{ ...rotate, mutate: () => rotate.mutate(source.id) }}
          onClose={() => {
            setRotating(false);
            rotate.reset();
          }}
        />
      )}
    </li>
  );
}
