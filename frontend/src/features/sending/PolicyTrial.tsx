import { Button } from "@mantine/core";
import { IconPlayerPlay } from "@tabler/icons-react";
import { lazy, Suspense, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Segments } from "@/components/Segments";
import { Failed, Loading } from "@/components/States";
import { useTryPolicy, type Policy } from "./api";
import styles from "./Sending.module.css";

const TrialOutcome = lazy(async () => ({ default: (await import("./TrialOutcome")).TrialOutcome }));
const DAYS = ["7", "30", "90"] as const;

/** Beside saving: what the edited rules would have made of what people were really sent. An outcome goes when its rules do. */
export function PolicyTrial({ policy, children }: { policy: Policy | null; children: ReactNode }) {
  const { t } = useTranslation();
  const [days, setDays] = useState<(typeof DAYS)[number]>("90");
  const trial = useTryPolicy();
  const change = policy && { channels: policy.channels, defaultTopic: policy.defaultTopic };
  const isFresh = change !== null && JSON.stringify(trial.variables?.change) === JSON.stringify(change);
  const play = () => change && trial.mutate({ change, days: Number(days) });
  return (
    <>
      <div className={`row wrap ${styles.actions}`}>
        {children}
        {policy && (
          <>
            <Button variant="default" leftSection={<IconPlayerPlay size={16} aria-hidden />} loading={trial.isPending} onClick={play}>
              {t("sending.trial.play", { count: Number(days) })}
            </Button>
            <Segments label={t("sending.trial.period")} value={days} onChange={setDays} options={DAYS.map((value) => ({ value, label: t("sending.trial.days", { count: Number(value) }) }))} />
          </>
        )}
      </div>
      {isFresh && trial.isPending && <Loading rows={4} />}
      {isFresh && trial.isError && <Failed error={trial.error} retry={play} />}
      {isFresh && trial.data && (
        <Suspense fallback={<Loading rows={4} />}>
          <TrialOutcome told={trial.data} />
        </Suspense>
      )}
    </>
  );
}
