import { useTranslation } from "react-i18next";
import { Card } from "@/components/Page";
import { ProblemNote } from "@/components/States";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { useSaveDesk, type Desk } from "./api";
import styles from "./Desk.module.css";
import { ForecastProof } from "./ForecastProof";

/** Whether forecasts may warn, beside what they were worth so far. */
export function ForecastCard({ desk, mayManage }: { desk: Desk; mayManage: boolean }) {
  const { t } = useTranslation();
  const save = useSaveDesk(desk);
  return (
    <Card label={t("desk.forecasting")}>
      <div className={styles.promises}>
        <h2>{t("desk.forecasting")}</h2>
        <p className="quiet">{t("desk.forecastingHint")}</p>
        <label className={styles.box}>
          <input type="checkbox" checked={desk.warnLikely} disabled={!mayManage || save.isPending} onChange={(event) => save.mutate({ warnLikely: event.target.checked }, { onSuccess: () => toast(t("desk.promisesSaved")) })} />
          <span>{t("desk.warnLikely")}</span>
        </label>
        {save.error && <ProblemNote error={asProblem(save.error)} />}
        {desk.experience ? <ForecastProof experience={desk.experience} /> : <p className="quiet">{t("desk.nothingLearnt")}</p>}
      </div>
    </Card>
  );
}
