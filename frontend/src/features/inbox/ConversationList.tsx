import { Button } from "@mantine/core";
import { IconInbox } from "@tabler/icons-react";
import { useQuery, type UseInfiniteQueryResult } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { SearchBox } from "@/components/SearchBox";
import { Empty, ListStates } from "@/components/States";
import { count } from "@/lib/format";
import { withTexts } from "@/lib/i18n";
import { later } from "@/lib/later";
import { latestByConversation, suggestionsQuery, type Conversation, type Show } from "./api";
import { ConversationRow } from "./ConversationRow";
import styles from "./Inbox.module.css";
import type { Picking } from "./many/usePicking";
import { Mentions } from "./notes/Mentions";
import { ShowPicker } from "./ShowPicker";

const ManyBar = later(async () => (await withTexts("many", import("./many/ManyBar"))).ManyBar);

interface Props {
  list: UseInfiniteQueryResult<{ pages: { total: number }[] }>;
  conversations: Conversation[];
  show: Show;
  q: string;
  selected: string | undefined;
  onShow: (show: Show) => void;
  onSearch: (q: string) => void;
  picking: Picking;
}

function Rows({ list, conversations, show, q, selected, picking }: Props) {
  const { t } = useTranslation();
  const suggestions = useQuery(suggestionsQuery);
  const searched = q !== "";
  const empty = (
    <Empty icon={IconInbox} title={t(searched ? "inbox.nothingFound" : `inbox.empty.${show}`)} action={!searched && show === "all" && <Link to="/channels">{t("inbox.connect")}</Link>}>
      {t(searched ? "inbox.nothingFoundHint" : `inbox.emptyHint.${show}`)}
    </Empty>
  );
  const latest = latestByConversation(suggestions.data?.items ?? []);
  return (
    <ListStates query={list} count={conversations.length} empty={empty}>
      <ul>
        {conversations.map((conversation, at) => (
          <ConversationRow
            key={conversation.id}
            conversation={conversation}
            suggestion={latest.get(conversation.id)}
            selected={conversation.id === selected}
            picked={picking.has(conversation.id)}
            onPick={(extend) => picking.toggle(at, conversation.id, extend)}
          />
        ))}
      </ul>
      {list.hasNextPage && (
        <div className={styles.more}>
          <Button variant="default" fullWidth loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t("common.more")}
          </Button>
        </div>
      )}
    </ListStates>
  );
}

export function ConversationList(props: Props) {
  const { t, i18n } = useTranslation();
  const { picking } = props;
  const total = props.list.data?.pages[0]?.total;
  return (
    <section className={styles.list} aria-label={t("inbox.conversations")}>
      <header className={styles.listHead}>
        <div className="row spread">
          <h1>{t("places.inbox")}</h1>
          {total !== undefined && <span className="grow quiet number">{t("inbox.total", { count: total, total: count(total, i18n.language) })}</span>}
          <Mentions />
        </div>
        <SearchBox label={t("inbox.search")} value={props.q} onChange={props.onSearch} />
        <ShowPicker show={props.show} onShow={props.onShow} />
      </header>
      <div className={styles.rows} data-picking={picking.chosen.length > 0 || undefined}>
        <Rows {...props} />
      </div>
      {picking.chosen.length > 0 && <ManyBar chosen={picking.chosen} onDone={picking.clear} />}
    </section>
  );
}
