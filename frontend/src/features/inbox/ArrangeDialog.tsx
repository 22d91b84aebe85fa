import { Button } from "@mantine/core";
import { IconArrowsSplit2 } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { TextField } from "@/components/Field";
import { Moment } from "@/components/Moment";
import { Failed, Loading } from "@/components/States";
import { conversationsQuery, nameOf, type Conversation, type ConversationDetail } from "./api";
import { useMerge } from "./arranging";
import { ChannelMarks } from "./kinds";
import styles from "./reply/Reply.module.css";

/** Those with the same person first. */
function inOrder(found: Conversation[], conversation: ConversationDetail): Conversation[] {
  const others = found.filter((each) => each.id !== conversation.id);
  const same = (each: Conversation) => each.contact.id === conversation.contact.id;
  return [...others.filter(same), ...others.filter((each) => !same(each))];
}

interface Props {
  conversation: ConversationDetail;
  onClose: () => void;
  onSplit: () => void;
}

/** Which conversation to bring into this one; or that some messages shall leave it. */
export function ArrangeDialog({ conversation, onClose, onSplit }: Props) {
  const { t } = useTranslation();
  const [q, setQ] = useState("");
  const wanted = useDeferredValue(q.trim());
  const list = useInfiniteQuery(conversationsQuery("all", wanted));
  const merge = useMerge();
  const found = inOrder(list.data?.pages.flatMap((page) => page.items) ?? [], conversation);
  return (
    <Dialog title={t("inbox.arrange")} onClose={onClose}>
      <div className="stack">
        <Button variant="default" leftSection={<IconArrowsSplit2 size={16} aria-hidden />} disabled={conversation.messages.length < 2} onClick={onSplit}>
          {t("inbox.splitDo")}
        </Button>
        <h3>{t("inbox.merge")}</h3>
        <p className="quiet">{t("inbox.mergeHint")}</p>
        <TextField label={t("inbox.search")} value={q} onChange={setQ} />
        {list.isPending && <Loading rows={3} />}
        {list.isError && <Failed error={list.error} retry={() => void list.refetch()} />}
        {list.data && found.length === 0 && <p className="quiet">{t("inbox.nothingFound")}</p>}
        <ul className={styles.found}>
          {found.map((each) => (
            <li key={each.id}>
              <button type="button" className={styles.one} disabled={merge.isPending} onClick={() => merge.mutate({ into: conversation.id, other: each.id }, { onSuccess: onClose })}>
                <span className="row spread">
                  <strong className="cut">{nameOf(each.contact)}</strong>
                  <span className="row small quiet">
                    <ChannelMarks kinds={each.channelKinds} /> <Moment at={each.lastMessageAt} />
                  </span>
                </span>
                <span className="cut small">{each.subject || each.lastPreview}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
