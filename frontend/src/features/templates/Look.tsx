import { useDebouncedValue } from "@mantine/hooks";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "@/components/Field";
import { MailPreview } from "@/components/mail/MailPreview";
import { Segments } from "@/components/Segments";
import { Loading } from "@/components/States";
import { fileSize } from "@/lib/format";
import type { Schemas } from "@/lib/http";
import { asProblem } from "@/lib/problem";
import { looked, previewQuery, samplesQuery, type Template, type Written } from "./api";
import styles from "./Templates.module.css";

const PAUSE_MS = 400;

/** What the server says of the message: how large it is, what would be missing, what to think about. */
function Findings({ look }: { look: Schemas["Preview"] }) {
  const { t, i18n } = useTranslation();
  return (
    <>
      {look.html && (
        <p className="small quiet">
          {t("templates.pictures")} {t("templates.size", { size: fileSize(look.bytes, i18n.language) })}
        </p>
      )}
      {look.missing.length > 0 && <p className={styles.warned}>{t("templates.missing", { names: look.missing.join(", ") })}</p>}
      {look.warnings.length > 0 && (
        <ul className="stack tight" aria-label={t("templates.warnings")}>
          {look.warnings.map(({ code, detail }) => (
            <li key={`${code} ${detail}`} className={styles.warned}>
              <IconAlertTriangle size={16} aria-hidden />
              <span>{detail}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Wrong({ error }: { error: unknown }) {
  const problem = asProblem(error);
  const lines = problem.errors.length > 0 ? problem.errors.map(({ pointer, detail }) => `${pointer} ${detail}`) : [problem.message];
  return (
    <ul role="alert" className={styles.wrong}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** The message as one person gets it, in two widths and two schemes; and what to think about before it is sent. */
export function Look({ written, template }: { written: Written; template: Template }) {
  const { t } = useTranslation();
  const [person, setPerson] = useState("");
  const [width, setWidth] = useState<"390" | "640">("390");
  const [scheme, setScheme] = useState<"light" | "dark">("light");
  const [part, setPart] = useState<"html" | "text">("html");
  const { data: people = [] } = useQuery(samplesQuery);
  const [asked] = useDebouncedValue(JSON.stringify({ ...looked(written, template), contactId: person || null }), PAUSE_MS);
  const query = useQuery(previewQuery(JSON.parse(asked) as Parameters<typeof previewQuery>[0]));
  const look = query.data;
  return (
    <aside className={styles.look} aria-label={t("templates.preview")}>
      <h2>{t("templates.preview")}</h2>
      <ChoiceField label={t("templates.person")} value={person} onChange={setPerson} options={[{ value: "", label: t("templates.invented") }, ...people.map(({ id, name, email }) => ({ value: id, label: name || email || id }))]} />
      <div className="row wrap">
        <Segments label={t("templates.part")} value={part} onChange={setPart} options={(["html", "text"] as const).map((value) => ({ value, label: t(`templates.parts.${value}`) }))} />
        {part === "html" && (
          <>
            <Segments label={t("templates.widthOf")} value={width} onChange={setWidth} options={(["390", "640"] as const).map((value) => ({ value, label: `${value} px` }))} />
            <Segments label={t("templates.scheme")} value={scheme} onChange={setScheme} options={(["light", "dark"] as const).map((value) => ({ value, label: t(`templates.schemes.${value}`) }))} />
          </>
        )}
      </div>
      {query.isPending && <Loading rows={5} />}
      {query.isError && <Wrong error={query.error} />}
      {look && (
        <>
          {look.subject && <p className={styles.subject}>{look.subject}</p>}
          {part === "html" && look.html ? <MailPreview title={t("templates.preview")} html={look.html} width={Number(width)} dark={scheme === "dark"} /> : <p className={styles.plain}>{look.text}</p>}
          <Findings look={look} />
        </>
      )}
    </aside>
  );
}
