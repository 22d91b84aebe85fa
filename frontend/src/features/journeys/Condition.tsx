import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { LazyAudience } from "@/components/rules/LazyAudience";
import { asGroup, completed, type Rule } from "@/lib/rules";
import styles from "./Journeys.module.css";

interface Props {
  label: string;
  rule: Rule | null;
  /** What it means that there is none, and the button that makes one; a rule that must be there has neither. */
  none?: string;
  choose: string;
  say: (rule: Rule) => string;
  onChange: (rule: Rule | null) => void;
}

/** A rule over people in one sentence; building it takes a dialog of its own. */
export function Condition({ label, rule, none, choose, say, onChange }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [edited, setEdited] = useState(asGroup(rule));

  function show(): void {
    setEdited(asGroup(rule));
    setOpen(true);
  }

  return (
    <div className="stack tight">
      <strong>{label}</strong>
      <p className={styles.say}>{rule ? say(rule) : none}</p>
      <div className="row wrap">
        <Button variant="default" onClick={show}>
          {rule ? t("journeys.editCondition") : choose}
        </Button>
        {rule && none && (
          <Button variant="subtle" onClick={() => onChange(null)}>
            {t("journeys.remove")}
          </Button>
        )}
      </div>
      {open && (
        <Dialog title={label} wide onClose={() => setOpen(false)}>
          <div className="stack">
            <LazyAudience value={edited} onChange={setEdited} />
            <div className="row wrap">
              <Button
                onClick={() => {
                  onChange(completed(edited));
                  setOpen(false);
                }}
              >
                {t("common.save")}
              </Button>
              <Button variant="default" onClick={() => setOpen(false)}>
                {t("common.cancel")}
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </div>
  );
}
