import { Link } from "@tanstack/react-router";
import { titleOf } from "@/components/merge/api";
import type { Pair } from "./api";
import styles from "./Duplicates.module.css";
import { Reasons } from "./Reasons";

const SETTLED_MS = 60;

/** By Enter one goes on to the choices; a click leaves the focus where it is. */
function enter(byKey: boolean): void {
  if (byKey) setTimeout(() => document.querySelector<HTMLElement>("#pair input")?.focus(), SETTLED_MS);
}

/** The pairs, the surest first. */
export function PairList({ pairs, openId, label }: { pairs: Pair[]; openId: string | undefined; label: string }) {
  return (
    <ul aria-label={label}>
      {pairs.map((pair) => (
        <li key={pair.id}>
          <Link
            id={`pair-${pair.id}`}
            from="/duplicates"
            to="/duplicates"
            search={(old) => ({ ...old, id: pair.id })}
            className={styles.pair}
            onClick={(event) => enter(event.detail === 0)}
            aria-current={pair.id === openId ? "true" : undefined}
          >
            {pair.records.map((record) => (
              <span key={String(record.id)} className={styles.one}>
                <strong className="cut" title={titleOf(record)}>
                  {titleOf(record)}
                </strong>
                <span className="cut small quiet">{[record.email, record.domain, record.phone, record.city].filter(Boolean).map(String).slice(0, 2).join(" · ")}</span>
              </span>
            ))}
            <Reasons pair={pair} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
