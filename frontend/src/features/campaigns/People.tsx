import { Button } from "@mantine/core";
import { IconUsersGroup } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { HrefLink } from "@/components/HrefLink";
import { ListFoot } from "@/components/ListFoot";
import { Moment } from "@/components/Moment";
import { SearchBox } from "@/components/SearchBox";
import { Segments } from "@/components/Segments";
import { Empty, ListStates, ProblemNote } from "@/components/States";
import table from "@/components/Table.module.css";
import { Tag, type Tone } from "@/components/Tag";
import { toast } from "@/lib/toasts";
import { deliveriesQuery, STATES, useDecide, type Asked, type Campaign, type Delivery } from "./api";
import styles from "./Campaigns.module.css";
import { reasonWords, stateWords, STATE_TONES } from "./words";

interface Props {
  campaign: Campaign;
  asked: Asked;
  onAsk: (asked: Partial<Asked>) => void;
}

const toneOf = (state: string): Tone => STATE_TONES[state as keyof typeof STATE_TONES] ?? "info";

function Row({ each, variants, chosen, onChoose }: { each: Delivery; variants: boolean; chosen: boolean | null; onChoose: () => void }) {
  const { t } = useTranslation();
  const name = each.contactName || each.contactId;
  return (
    <tr>
      <td>
        <span className="row">
          {chosen !== null && <input type="checkbox" aria-label={t("campaigns.select", { name })} checked={chosen} onChange={onChoose} className={styles.tick} />}
          <HrefLink href={`/contacts/${each.contactId}`} className={table.main}>
            {name}
          </HrefLink>
        </span>
      </td>
      <td>
        <Tag tone={toneOf(each.state)}>{stateWords(t, each.state)}</Tag>
      </td>
      <td {...(each.reason ? { "data-wide": true } : { "data-minor": true })}>
        {each.reason ? reasonWords(t, each.reason) : <span className="quiet">–</span>}
        {each.detail && <p className={table.sub}>{each.detail}</p>}
      </td>
      {variants && <td data-minor>{each.variant}</td>}
      <td className={table.num} data-minor>
        <Moment at={each.settledAt ?? each.sentAt ?? each.claimedAt} />
      </td>
    </tr>
  );
}

/** What nobody knows is settled by who finds out; it is never sent again by itself. */
function Settle({ campaign, chosen, onDone }: { campaign: Campaign; chosen: string[]; onDone: () => void }) {
  const { t } = useTranslation();
  const decide = useDecide(campaign.id);
  const run = (decision: "delivered" | "failed" | "send_again") =>
    decide.mutate(
      { decision, ...(chosen.length > 0 && { contactIds: chosen }) },
      {
        onSuccess: ({ count }) => {
          toast(t("campaigns.settled", { count }));
          onDone();
        },
      },
    );
  return (
    <section className={styles.settle} aria-label={t("campaigns.uncertainTitle")}>
      <strong>{t("campaigns.uncertainTitle")}</strong>
      <p>{t("campaigns.uncertainHint")}</p>
      <div className="row wrap">
        <Button variant="default" loading={decide.isPending} onClick={() => run("delivered")}>
          {t("campaigns.gotIt")}
        </Button>
        <Button variant="default" loading={decide.isPending} onClick={() => run("failed")}>
          {t("campaigns.notGot")}
        </Button>
        <Button variant="default" loading={decide.isPending} disabled={chosen.length === 0} onClick={() => run("send_again")}>
          {t("campaigns.sendAgain")}
        </Button>
        <span className="small quiet">{chosen.length > 0 ? t("campaigns.chosen", { count: chosen.length }) : t("campaigns.chosenAll")}</span>
      </div>
      <ProblemNote error={decide.error} />
    </section>
  );
}

/** What became of it for each person. */
export function People({ campaign, asked, onAsk }: Props) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(deliveriesQuery(campaign.id, asked));
  const [chosen, setChosen] = useState<string[]>([]);
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const total = query.data?.pages[0]?.total ?? rows.length;
  const settling = asked.state === "uncertain" && rows.length > 0;
  const variants = campaign.variants.length > 1;
  const toggle = (id: string) => setChosen((old) => (old.includes(id) ? old.filter((each) => each !== id) : [...old, id]));
  const options = ["", ...STATES].map((value) => ({ value, label: value ? stateWords(t, value) : t("campaigns.anyState") }));
  return (
    <div className="stack">
      <div className="row wrap">
        <Segments label={t("campaigns.state")} value={asked.state} onChange={(state) => onAsk({ state, reason: "" })} options={options} />
        <SearchBox label={t("campaigns.searchPeople")} value={asked.q} onChange={(q) => onAsk({ q })} />
        {asked.reason && (
          <Button variant="subtle" onClick={() => onAsk({ reason: "" })}>
            × {reasonWords(t, asked.reason)}
          </Button>
        )}
      </div>
      {settling && <Settle campaign={campaign} chosen={chosen} onDone={() => setChosen([])} />}
      <div className={table.frame}>
        <ListStates query={query} count={rows.length} empty={<Empty icon={IconUsersGroup} title={t("campaigns.noPeople")} />} skeleton={6}>
          <table className={table.table} aria-label={t("campaigns.page.people")}>
            <thead>
              <tr>
                <th>{t("campaigns.person")}</th>
                <th>{t("campaigns.state")}</th>
                <th>{t("campaigns.reason")}</th>
                {variants && <th>{t("campaigns.variantName")}</th>}
                <th className={table.num}>{t("campaigns.at2")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((each) => (
                <Row key={each.contactId} each={each} variants={variants} chosen={settling ? chosen.includes(each.contactId) : null} onChoose={() => toggle(each.contactId)} />
              ))}
            </tbody>
          </table>
          <ListFoot shown={rows.length} total={total} more={query.hasNextPage ? () => void query.fetchNextPage() : undefined} loading={query.isFetchingNextPage} />
        </ListStates>
      </div>
    </div>
  );
}
