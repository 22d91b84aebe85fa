import { Button } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconClock, IconSend, IconUserOff } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState, type FormEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { TextField } from "@/components/Field";
import { HrefLink } from "@/components/HrefLink";
import { Progress } from "@/components/Progress";
import { Failed, ProblemNote } from "@/components/States";
import { count, moment, money, percent } from "@/lib/format";
import { toast } from "@/lib/toasts";
import { checkQuery, useLaunch, type Check } from "./api";
import styles from "./Campaigns.module.css";
import type { Written } from "./plan";
import { reasonWords } from "./words";
import { useTest } from "./writing";

function Line({ tone, children }: { tone: "good" | "warn" | "info"; children: ReactNode }) {
  const Symbol = { good: IconCircleCheck, warn: IconAlertTriangle, info: IconClock }[tone];
  return (
    <li className={styles.check} data-tone={tone}>
      <Symbol size={18} aria-hidden />
      <div className="grow">{children}</div>
    </li>
  );
}

type Figure = Check["estimated"][number];

/** A number of the check list; one that is no count says so. */
function useFigure(check: Check): (name: Figure, written: string) => string {
  const { t } = useTranslation();
  return (name, written) => (check.estimated.includes(name) ? t("campaigns.about", { total: written }) : written);
}

function Missing({ check, skip, onSkip }: { check: Check; skip: boolean; onSkip: (skip: boolean) => void }) {
  const { t, i18n } = useTranslation();
  const figure = useFigure(check);
  if (check.missingCount === 0) return <Line tone="good">{t("campaigns.checkComplete")}</Line>;
  return (
    <Line tone="warn">
      <p>{t("campaigns.checkMissing", { count: check.missingCount, total: figure("missingCount", count(check.missingCount, i18n.language)) })}</p>
      <p className="small quiet">{t("campaigns.addFallback")}</p>
      <ul className={styles.people}>
        {check.missing.map((each) => (
          <li key={each.contactId}>
            <HrefLink href={`/contacts/${each.contactId}`}>{each.name || each.contactId}</HrefLink> <span className="quiet">{t("campaigns.lacks", { fields: each.fields.join(", ") })}</span>
          </li>
        ))}
      </ul>
      <label className={styles.option}>
        <input type="checkbox" checked={skip} onChange={() => onSkip(!skip)} />
        {t("campaigns.skipMissing")}
      </label>
    </Line>
  );
}

/** What the list says in lines of its own. */
const SAID = ["suppressed"];

function Checks({ check, written, skip, onSkip }: { check: Check; written: Written; skip: boolean; onSkip: (skip: boolean) => void }) {
  const { t, i18n } = useTranslation();
  const figure = useFigure(check);
  const words = (value: number) => count(value, i18n.language);
  const left = Object.entries(check.suppressed).filter(([, each]) => each > 0);
  const waiting = check.quietHours.waiting;
  return (
    <ul className={styles.checks} aria-label={t("campaigns.checks")}>
      <Line tone="good">{t("campaigns.checkAudience", { total: words(check.audience) })}</Line>
      {left.length > 0 && (
        <Line tone="warn">
          <p>{t("campaigns.checkSuppressed", { count: check.audience - check.sendable, total: figure("suppressed", words(check.audience - check.sendable)) })}</p>
          <ul className={styles.reasons}>
            {left.map(([reason, each]) => (
              <li key={reason}>
                <IconUserOff size={14} aria-hidden /> {figure("suppressed", words(each))} {reasonWords(t, reason)}
              </li>
            ))}
          </ul>
        </Line>
      )}
      <Missing check={check} skip={skip} onSkip={onSkip} />
      {waiting > 0 && <Line tone="info">{t("campaigns.checkWaiting", { count: waiting, total: figure("quietHours", words(waiting)) })}</Line>}
      {written.holdOut > 0 && <Line tone="info">{t("campaigns.checkHeld", { percent: percent(written.holdOut, i18n.language) })}</Line>}
      {check.cost === null ? (
        <Line tone="warn">{t("campaigns.checkUnpriced")}</Line>
      ) : (
        <Line tone="good">{check.cost > 0 ? t("campaigns.checkCost", { cost: figure("cost", money(check.cost, check.currency, i18n.language)) }) : t("campaigns.checkFree")}</Line>
      )}
      {check.warnings
        .filter(({ code }) => !SAID.includes(code))
        .map(({ text }) => (
          <Line key={text} tone="warn">
            {text}
          </Line>
        ))}
    </ul>
  );
}

function TestSend({ id }: { id: string }) {
  const { t } = useTranslation();
  const [to, setTo] = useState("");
  const test = useTest(id);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const addresses = to.split(/[\s,;]+/).filter(Boolean);
    if (addresses.length > 0) test.mutate(addresses);
  }

  return (
    <details className={styles.panel}>
      <summary>{t("campaigns.test")}</summary>
      <form className="stack" onSubmit={submit}>
        <TextField label={t("campaigns.testTo")} value={to} onChange={setTo} autoComplete="email" />
        <div className="row">
          <Button type="submit" variant="default" loading={test.isPending}>
            {t("campaigns.testSend")}
          </Button>
        </div>
        <ul role="status">
          {test.data?.results.map((each) => (
            <li key={each.to}>
              {each.to}: {each.sent ? t("campaigns.tested") : each.reason}
            </li>
          ))}
        </ul>
        <ProblemNote error={test.error} />
      </form>
    </details>
  );
}

function LaunchBar({ written, check, skip, onDone }: { written: Written; check: Check; skip: boolean; onDone: () => void }) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const launch = useLaunch();
  const { id, version, schedule, bestHour } = written;
  const figure = useFigure(check);
  const blocking = check.blocking.filter(({ code }) => !(skip && code === "missing_values"));
  const people = { count: check.sendable, total: figure("sendable", count(check.sendable, i18n.language)) };

  /** It goes on to the campaign also when the list is made anew meanwhile, and with it this button. */
  async function go(): Promise<void> {
    try {
      const campaign = await launch.mutateAsync({ id: id ?? "", version, schedule, skipMissing: skip });
      onDone();
      toast(t(schedule ? "campaigns.scheduled" : "campaigns.launched", { name: campaign.name }));
      await navigate({ to: "/campaigns/$campaignId", params: { campaignId: campaign.id }, search: {} });
    } catch {
      // What went wrong stands below.
    }
  }

  return (
    <div className={styles.launch}>
      {blocking.length > 0 && (
        <div role="alert" className={styles.blocked}>
          <strong>{t("campaigns.blocked")}</strong>
          <ul>
            {blocking.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      {bestHour && <p>{t("campaigns.bestHourChosen")}</p>}
      {schedule && <p>{t("campaigns.scheduledFor", { when: moment(schedule, i18n.language) })}</p>}
      <div className="row">
        <Button size="lg" leftSection={<IconSend size={18} aria-hidden />} disabled={blocking.length > 0} loading={launch.isPending} onClick={() => void go()}>
          {t(schedule ? "campaigns.scheduleFor" : "campaigns.sendTo", people)}
        </Button>
      </div>
      <ProblemNote error={launch.error} />
    </div>
  );
}

/** What would happen, line by line; then the button that says to how many. */
export function CheckStep({ written, onDone }: { written: Written; onDone: () => void }) {
  const { t } = useTranslation();
  const query = useQuery(checkQuery(written.id ?? "", written.version));
  const [skip, setSkip] = useState(false);
  if (query.isPending) {
    return (
      <div className={styles.panel} role="status">
        <p>{t("campaigns.checking")}</p>
        <Progress label={t("campaigns.checking")} done={0} total={0} />
      </div>
    );
  }
  if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />;
  return (
    <div className="stack">
      <section className={styles.panel} aria-label={t("campaigns.checks")}>
        <h2>{t("campaigns.checks")}</h2>
        <Checks check={query.data} written={written} skip={skip} onSkip={setSkip} />
      </section>
      <TestSend id={written.id ?? ""} />
      <LaunchBar written={written} check={query.data} skip={skip} onDone={onDone} />
    </div>
  );
}
