import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { count } from "@/lib/format";
import styles from "./Table.module.css";

interface Props {
  shown: number;
  total: number;
  more?: () => void;
  loading?: boolean;
}

/** How many there are, exactly, and the way to the rest. */
export function ListFoot({ shown, total, more, loading = false }: Props) {
  const { t, i18n } = useTranslation();
  return (
    <div className={styles.foot}>
      <span className="number">{t("common.shown", { count: total, shown: count(shown, i18n.language), total: count(total, i18n.language) })}</span>
      {more && (
        <Button variant="default" size="compact-md" loading={loading} onClick={more}>
          {t("common.more")}
        </Button>
      )}
    </div>
  );
}
