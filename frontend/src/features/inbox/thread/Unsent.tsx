import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ProblemNote } from "@/components/States";
import { useResolve, type Message } from "../api";
import styles from "./Message.module.css";

/** A reply that was refused, or of which nobody knows: only a person may send it again, so nobody gets it twice. */
export function Unsent({ message }: { message: Message }) {
  const { t } = useTranslation();
  const resolve = useResolve();
  if (message.status !== "failed" && message.status !== "uncertain") return null;
  const uncertain = message.status === "uncertain";
  return (
    <div className={uncertain ? styles.uncertain : styles.failed}>
      {uncertain && <p>{t("message.uncertain")}</p>}
      {message.reason && <p>{message.reason}</p>}
      <div className="row wrap">
        {uncertain && (
          <Button size="compact-md" variant="default" loading={resolve.isPending} onClick={() => resolve.mutate({ messageId: message.id, outcome: "sent" })}>
            {t("message.itWasSent")}
          </Button>
        )}
        <Button size="compact-md" variant="default" loading={resolve.isPending} onClick={() => resolve.mutate({ messageId: message.id, outcome: "resend" })}>
          {t("message.sendAgain")}
        </Button>
      </div>
      <ProblemNote error={resolve.error} />
    </div>
  );
}
