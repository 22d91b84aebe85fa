import { IconArrowDownRight, IconArrowUpRight, IconEqual } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { HrefLink } from "@/components/HrefLink";
import { percent } from "@/lib/format";
import type { Tile } from "./api";
import { changeOf, isStanding, moodOf, type Change } from "./change";
import styles from "./Dashboard.module.css";
import { rowsHref } from "./links";
import { figure } from "./words";

function Arrow({ change }: { change: Change }) {
  if (change.as === "more" || change.as === "points_more" || change.as === "from_none") return <IconArrowUpRight size={15} aria-hidden />;
  if (change.as === "less" || change.as === "points_less") return <IconArrowDownRight size={15} aria-hidden />;
  return change.as === "unknown" ? null : <IconEqual size={15} aria-hidden />;
}

/** "12% more than in the period before". */
function Compared({ tile }: { tile: Tile }) {
  const { t, i18n } = useTranslation();
  const change = changeOf(tile);
  const since = t(isStanding(tile.key) ? "dashboard.sinceStart" : "dashboard.sinceBefore", { before: figure(tile.previous, tile.unit, i18n.language) });
  const words = {
    unknown: () => t("dashboard.change.unknown"),
    same: () => t("dashboard.change.same", { since }),
    both_none: () => t("dashboard.change.bothNone"),
    from_none: () => t("dashboard.change.fromNone", { since }),
    more: () => t("dashboard.change.more", { share: "share" in change ? percent(change.share, i18n.language) : "", since }),
    less: () => t("dashboard.change.less", { share: "share" in change ? percent(change.share, i18n.language) : "", since }),
    points_more: () => t("dashboard.change.pointsMore", { count: "points" in change ? change.points : 0, since }),
    points_less: () => t("dashboard.change.pointsLess", { count: "points" in change ? change.points : 0, since }),
  };
  return (
    <span className={styles.change} data-mood={moodOf(tile.key, change)}>
      <Arrow change={change} />
      {words[change.as]()}
    </span>
  );
}

interface Props {
  /** The metric's key; each tile of it has a currency of its own. */
  name: string;
  tiles: Tile[];
}

/** One metric: each figure leads to exactly the rows behind it. */
export function Figure({ name, tiles }: Props) {
  const { t, i18n } = useTranslation();
  const title = t(`dashboard.metrics.${name}`, { defaultValue: name });
  return (
    <li className={styles.tile}>
      <h3 className={styles.name}>{title}</h3>
      {tiles.map((tile) => (
        <div key={tile.unit} className={styles.figure}>
          <HrefLink href={rowsHref(tile.noun, tile.filter)} className={styles.value} aria-label={t("dashboard.open", { title, value: figure(tile.value, tile.unit, i18n.language), count: tile.count })}>
            {figure(tile.value, tile.unit, i18n.language)}
          </HrefLink>
          {tile.unit !== "count" && <span className={styles.of}>{t(`dashboard.of.${tile.unit === "share" ? "share" : "amount"}`, { count: tile.count })}</span>}
          <Compared tile={tile} />
        </div>
      ))}
    </li>
  );
}
