import { Button } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { titleOf, type MergeNoun } from "@/components/merge/api";
import { MergeForm } from "@/components/merge/MergeForm";
import { useShortcuts } from "@/lib/shortcuts";
import { useDecide, type Pair } from "./api";
import styles from "./Duplicates.module.css";
import { Reasons } from "./Reasons";

interface Props {
  pair: Pair;
  noun: MergeNoun;
  /** The pair is dealt with; on to the next one. */
  onDone: () => void;
}

/** The older one stays, unless another is chosen. */
function oldestFirst(pair: Pair): string[] {
  return pair.records.toSorted((one, other) => String(one.createdAt).localeCompare(String(other.createdAt))).map((record) => String(record.id));
}

/** Two records side by side: one of both, or never. */
export function PairView({ pair, noun, onDone }: Props) {
  const { t } = useTranslation();
  const decide = useDecide();
  const [one, other] = pair.records.map(titleOf);

  function never(): void {
    if (pair.status === "open" && !decide.isPending) decide.mutate({ id: pair.id, as: "dismissed" }, { onSuccess: onDone });
  }

  useShortcuts({ d: never });
  return (
    <section id="pair" tabIndex={-1} className={styles.view} aria-labelledby="pair-title">
      <Link from="/duplicates" to="/duplicates" search={(old) => ({ ...old, id: undefined })} className={styles.back}>
        <IconArrowLeft size={16} aria-hidden className={styles.backIcon} />
        {t("duplicates.back")}
      </Link>
      <h2 id="pair-title">{t("duplicates.pair", { one, other })}</h2>
      <Reasons pair={pair} />
      {pair.status === "open" ? (
        <MergeForm noun={noun} ids={oldestFirst(pair)} onMerged={onDone}>
          <Button variant="default" loading={decide.isPending} onClick={never}>
            {t("duplicates.never")}
          </Button>
        </MergeForm>
      ) : (
        <div className="row wrap">
          <p className="quiet">{t("duplicates.isDismissed")}</p>
          <Button variant="default" loading={decide.isPending} onClick={() => decide.mutate({ id: pair.id, as: "open" }, { onSuccess: onDone })}>
            {t("duplicates.reopen")}
          </Button>
        </div>
      )}
    </section>
  );
}
