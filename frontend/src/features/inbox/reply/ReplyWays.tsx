import { useTranslation } from "react-i18next";
import type { ReplyBy } from "../api";
import { ChannelMarks } from "../kinds";
import styles from "./Reply.module.css";

interface Props {
  ways: ReplyBy[];
  chosen: ReplyBy;
  onChoose: (channelId: string) => void;
}

/** By which channel the answer leaves: a word where there is one, a choice where there are several. */
export function ReplyWays({ ways, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const nameOf = (way: ReplyBy) => t(`inbox.by.${way.kind}`, { defaultValue: way.kind });
  const doubled = (way: ReplyBy) => ways.some((other) => other !== way && other.kind === way.kind);
  return (
    <span className={styles.way}>
      <ChannelMarks kinds={[chosen.kind]} />
      {ways.length === 1 ? (
        <span className="small">{nameOf(chosen)}</span>
      ) : (
        <select className={styles.choose} aria-label={t("inbox.replyBy")} value={chosen.channelId} onChange={(event) => onChoose(event.target.value)}>
          {ways.map((way) => (
            <option key={way.channelId} value={way.channelId}>
              {doubled(way) ? `${nameOf(way)} · ${way.name}` : nameOf(way)}
            </option>
          ))}
        </select>
      )}
    </span>
  );
}
