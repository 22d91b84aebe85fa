import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { fileSize } from "@/lib/format";
import styles from "./Templates.module.css";
import type { Finding, Looking } from "./useLook";

/** Beyond this Gmail hides the rest (checking.py). */
export const CLIP = 102 * 1024;
const WARNED = ["too_large", "heavy_pictures", "no_way_out", "no_subject", "long_subject", "no_language", "no_alt", "empty_link", "vague_link", "nowhere", "low_contrast", "odd_braces"] as const;

function Line({ finding, onLead }: { finding: Finding; onLead?: (path: string) => void }) {
  const { t, i18n } = useTranslation();
  const { path, wrong } = finding;
  const code = WARNED.find((each) => each === finding.code);
  const inside = (
    <>
      <IconAlertTriangle size={16} aria-hidden />
      <span>{code && i18n.language !== "en" ? t(`templates.warned.${code}`) : finding.detail}</span>
    </>
  );
  if (path === null || !onLead) {
    return (
      <p className={styles.finding} data-wrong={wrong || undefined}>
        {inside}
      </p>
    );
  }
  return (
    <button type="button" className={styles.finding} data-wrong={wrong || undefined} onClick={() => onLead(path)}>
      {inside}
    </button>
  );
}

/** How large it is, what would be missing, what to think about; each leads to its block. */
export function Findings({ looking, onLead }: { looking: Looking; onLead?: (path: string) => void }) {
  const { t, i18n } = useTranslation();
  const { look, findings } = looking;
  const fine = look !== undefined && findings.length === 0 && look.missing.length === 0;
  return (
    <section className={styles.findings} aria-label={t("templates.warnings")}>
      <h2>{t("templates.warnings")}</h2>
      {look?.html && (
        <div className={styles.size}>
          <span>{t("templates.size", { size: fileSize(look.bytes, i18n.language) })}</span>
          <meter aria-label={t("templates.sizeOf")} min={0} max={CLIP} low={CLIP * 0.8} high={CLIP * 0.99} optimum={0} value={Math.min(CLIP, look.bytes)} />
        </div>
      )}
      {look !== undefined && look.pictureBytes > 0 && <p className="small quiet">{t("templates.picture.weight", { size: fileSize(look.pictureBytes, i18n.language) })}</p>}
      <ul className="stack tight" role={findings.some(({ wrong }) => wrong) ? "alert" : undefined}>
        {findings.map((finding) => (
          <li key={finding.key}>
            <Line finding={finding} onLead={onLead} />
          </li>
        ))}
      </ul>
      {look && look.missing.length > 0 && <p className={styles.finding}>{t("templates.missing", { names: look.missing.join(", ") })}</p>}
      {fine && (
        <p className={styles.fine}>
          <IconCircleCheck size={16} aria-hidden />
          {t("templates.fine")}
        </p>
      )}
    </section>
  );
}
