import { Button } from "@mantine/core";
import { IconHandStop, IconPlayerPlay } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ProblemNote } from "@/components/States";
import { moment } from "@/lib/format";
import { usePersonName } from "@/lib/people";
import { atLeast } from "@/lib/roles";
import { useUser } from "@/lib/session";
import { useSwitch, type InForce } from "./api";
import styles from "./Assistant.module.css";

/** The red switch: nothing more is sent by itself, also of what is queued. */
export function StopCard({ now }: { now: InForce }) {
  const { t, i18n } = useTranslation();
  const person = usePersonName();
  const flip = useSwitch();
  const may = atLeast(useUser(), "manager");
  const { stop, policy } = now;
  return (
    <section className={stop ? styles.stopped : styles.card} aria-label={t("assistant.stop.title")}>
      <div className={styles.switch}>
        <div>
          <h2>{t(stop ? "assistant.stop.stopped" : `assistant.mode.${policy.mode ?? "on"}`)}</h2>
          <p className="quiet" role="status">
            {stop ? t("assistant.stop.by", { name: person(stop.by), at: moment(stop.at, i18n.language) }) : t(`assistant.modeHint.${policy.mode ?? "on"}`)}
          </p>
        </div>
        {stop ? (
          may && (
            <Button variant="default" leftSection={<IconPlayerPlay size={18} />} loading={flip.isPending} onClick={() => flip.mutate(false)}>
              {t("assistant.stop.resume")}
            </Button>
          )
        ) : (
          <Button color="red" leftSection={<IconHandStop size={18} />} loading={flip.isPending} onClick={() => flip.mutate(true)}>
            {t("assistant.stop.do")}
          </Button>
        )}
      </div>
      <ProblemNote error={flip.error} />
    </section>
  );
}
