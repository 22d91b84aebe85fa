import { Button } from "@mantine/core";
import { use, useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import type { Suggestion } from "../api";
import { useReject } from "./deciding";
import { Decided } from "../queue";
import styles from "./Suggestion.module.css";

const COMMON = ["facts", "product", "tone", "unneeded"] as const;

interface Props {
  suggestion: Suggestion;
  name: string;
  onClose: () => void;
}

/** Why it is not sent: the assistant's record keeps the reason. */
export function RejectDialog({ suggestion, name, onClose }: Props) {
  const { t } = useTranslation();
  const reject = useReject();
  const decided = use(Decided);
  const [reason, setReason] = useState("");

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!reason.trim()) return;
    reject.mutate({ suggestion, input: reason.trim() });
    onClose();
    decided();
  }

  return (
    <Dialog title={t("reject.title")} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <p className="quiet">{t("reject.text", { name })}</p>
        <div className="row wrap" role="group" aria-label={t("reject.common")}>
          {COMMON.map((common) => (
            <Button key={common} size="compact-md" variant={reason === t(`reject.reasons.${common}`) ? "light" : "default"} onClick={() => setReason(t(`reject.reasons.${common}`))}>
              {t(`reject.reasons.${common}`)}
            </Button>
          ))}
        </div>
        <label className="stack tight">
          <span>{t("reject.reason")}</span>
          <textarea
            // The dialog is opened to be typed into.
            // eslint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            className={styles.editor}
            rows={3}
            required
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit(event);
            }}
          />
        </label>
        <div className="row">
          <Button type="submit" color="red" disabled={!reason.trim()}>
            {t("reject.confirm")}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {t("common.cancel")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
