import { Button } from "@mantine/core";
import { IconShieldCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNote } from "@/components/States";
import { count } from "@/lib/format";
import { verify, type Checked } from "./api";
import styles from "./Audit.module.css";

/** Is the trail as it was written? */
export function Verify() {
  const { t, i18n } = useTranslation();
  const [found, setFound] = useState<Checked | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const number = (value: number) => count(value, i18n.language);

  async function run(): Promise<void> {
    setBusy(true);
    setError(null);
    setFound(null);
    try {
      await verify(setFound);
    } catch (problem) {
      setError(problem);
      setFound(null);
    } finally {
      setBusy(false);
    }
  }

  function said({ holds, checked, length, brokenAt, reason }: Checked): string {
    if (busy && holds) return t("audit.verifying", { checked: number(checked), total: number(length) });
    if (holds) return t("audit.holds", { count: checked, total: number(checked) });
    return t("audit.broken", { at: number(brokenAt ?? 0), reason: reason ?? "" });
  }

  return (
    <div className={styles.verify}>
      <Button variant="default" leftSection={<IconShieldCheck size={16} aria-hidden />} loading={busy} onClick={() => void run()}>
        {t("audit.verify")}
      </Button>
      <p role="status" className={found && !found.holds ? styles.bad : styles.good}>
        {found && said(found)}
      </p>
      {Boolean(error) && <ProblemNote error={error} />}
    </div>
  );
}
