import { IconSquare, IconSquareCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Facts } from "@/components/Facts";
import { Moment } from "@/components/Moment";
import type { AnyRecord } from "@/lib/fields";
import type { Schemas } from "@/lib/http";
import styles from "./Leads.module.css";

type Origin = Schemas["LeadOrigin"];

/** The ad and the form that a lead came from: every answer as it was given, and what was agreed to. */
export function OriginCard({ lead }: { lead: AnyRecord }) {
  const { t } = useTranslation();
  const origin = lead.origin as Origin | null | undefined;
  if (!origin) return null;
  const named: [string, string | null][] = [
    [t("record.ad.form"), origin.formName ?? origin.formId],
    [t("record.ad.ad"), origin.adName ?? origin.adId],
    [t("record.ad.adset"), origin.adsetName ?? origin.adsetId],
    [t("record.ad.campaign"), origin.campaignName ?? origin.campaignId],
  ];
  return (
    <section className={styles.card} aria-label={t("record.ad.title")}>
      <h2>{t("record.ad.title")}</h2>
      <Facts rows={[...named.filter(([, value]) => value), [t("record.ad.at"), <Moment key="at" at={origin.submittedAt} never="–" />], [t("record.ad.id"), origin.id]]} />
      <h3>{t("record.ad.answers")}</h3>
      <Facts rows={origin.answers.map((each) => [each.name.replaceAll("_", " "), each.values.join(", ")])} />
      {(origin.notice !== null || origin.boxes.length > 0) && (
        <>
          <h3>{t("record.ad.shown")}</h3>
          {origin.notice && <p className={styles.notice}>{origin.notice}</p>}
          <ul className={styles.boxes}>
            {origin.boxes.map((box) => (
              <li key={box.text}>
                {box.isTicked ? <IconSquareCheck size={18} aria-hidden /> : <IconSquare size={18} aria-hidden />}
                <span>
                  {box.text} <span className="quiet">({t(box.isTicked ? "record.ad.ticked" : "record.ad.unticked")})</span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {origin.privacyUrl?.startsWith("https://") && (
        <a href={origin.privacyUrl} rel="noreferrer noopener" target="_blank">
          {t("record.ad.privacy")}
        </a>
      )}
    </section>
  );
}
