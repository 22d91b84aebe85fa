import { useTranslation } from "react-i18next";
import { plain } from "@/lib/format";
import type { Check } from "./api";
import styles from "./Assistant.module.css";

/** In which points a policy is looser, in words. */
export function Points({ points }: { points: Check["looser"] }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.points}>
      {points.map(({ pointer, before, after }) => (
        <li key={`${pointer} ${before}`}>
          <strong>
            {pointer
              .slice(1)
              .split("/")
              .map((step) => t(`assistant.setting.${step as "mode"}`, { defaultValue: plain(step) }))
              .join(" · ")}
          </strong>{" "}
          {t("assistant.fromTo", { before: before || "–", after: after || "–" })}
        </li>
      ))}
    </ul>
  );
}
