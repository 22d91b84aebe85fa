import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Dialog } from "./Dialog";
import { Secret } from "./Secret";
import { ProblemNote } from "./States";

interface Props {
  name: string;
  rotate: { data?: { secret: string }; error: unknown; isPending: boolean; mutate: () => void };
  onClose: () => void;
}

/** Ask first, then show the new signing secret this once. */
export function RotateDialog({ name, rotate, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog title={t("secret.rotateTitle", { name })} onClose={onClose}>
      {rotate.data ? (
        <Secret secret={rotate.data.secret} onDone={onClose} />
      ) : (
        <div className="stack">
          <p>{t("secret.rotateText")}</p>
          <ProblemNote error={rotate.error} />
          <div className="row wrap">
            <Button loading={rotate.isPending} onClick={() => rotate.mutate()}>
              {t("secret.rotateConfirm")}
            </Button>
            <Button variant="subtle" onClick={onClose}>
              {t("common.cancel")}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
