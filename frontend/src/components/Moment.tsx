import { useTranslation } from "react-i18next";
import { ago, moment } from "@/lib/format";

interface Props {
  at: string | null | undefined;
  /** What to say when it has not happened yet. */
  never?: string;
}

/** "3 min. ago", with the exact moment in the reader's zone as its title. */
export function Moment({ at, never = "–" }: Props) {
  const { i18n } = useTranslation();
  if (!at) return <span className="quiet">{never}</span>;
  return (
    <time dateTime={at} title={moment(at, i18n.language)}>
      {ago(at, i18n.language)}
    </time>
  );
}
