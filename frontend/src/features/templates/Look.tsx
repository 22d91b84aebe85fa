import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "@/components/Field";
import { MailPreview } from "@/components/mail/MailPreview";
import { Segments } from "@/components/Segments";
import { Loading } from "@/components/States";
import styles from "./Templates.module.css";
import type { Looking } from "./useLook";

const WIDTHS = ["390", "640"] as const;
/** Who looks on a telephone sees it as on one. */
const NARROW = 768;
const SCHEMES = ["light", "dark"] as const;

/** The message as one person gets it: on a telephone or a desk, light or dark, or as plain text. */
export function Look({ looking }: { looking: Looking }) {
  const { t } = useTranslation();
  const { person, setPerson, people, look, pending } = looking;
  const [width, setWidth] = useState<(typeof WIDTHS)[number]>(() => (window.innerWidth < NARROW ? "390" : "640"));
  const [scheme, setScheme] = useState<(typeof SCHEMES)[number]>("light");
  const [part, setPart] = useState<"html" | "text">("html");
  return (
    <section className={styles.look} aria-label={t("templates.ways.look")}>
      <h2>{t("templates.preview")}</h2>
      <div className={styles.whom}>
        <ChoiceField label={t("templates.person")} value={person} onChange={setPerson} options={[{ value: "", label: t("templates.invented") }, ...people.map(({ id, name, email }) => ({ value: id, label: name || email || id }))]} />
      </div>
      <div className="row wrap">
        <Segments label={t("templates.part")} value={part} onChange={setPart} options={(["html", "text"] as const).map((value) => ({ value, label: t(`templates.parts.${value}`) }))} />
        {part === "html" && (
          <>
            <Segments label={t("templates.widthOf")} value={width} onChange={setWidth} options={WIDTHS.map((value) => ({ value, label: t(`templates.widths.${value}`) }))} />
            <Segments label={t("templates.scheme")} value={scheme} onChange={setScheme} options={SCHEMES.map((value) => ({ value, label: t(`templates.schemes.${value}`) }))} />
          </>
        )}
      </div>
      {pending && <Loading rows={5} />}
      {look && (
        <>
          {look.subject && <p className={styles.subject}>{look.subject}</p>}
          {part === "html" && look.html ? <MailPreview title={t("templates.preview")} html={look.html} width={Number(width)} dark={scheme === "dark"} /> : <p className={styles.plain}>{look.text}</p>}
          {look.html && <p className="small quiet">{t("templates.pictures")}</p>}
        </>
      )}
    </section>
  );
}
