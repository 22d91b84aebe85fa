import { Button } from "@mantine/core";
import { IconCircleCheck, IconDownload, IconReload, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { Moment } from "@/components/Moment";
import { Empty, Failed, Loading } from "@/components/States";
import { lettersQuery, useSettle, type Letter } from "./api";
import styles from "./Queues.module.css";

type Settle = ReturnType<typeof useSettle>;

function LetterCard({ letter, settle, onDiscard }: { letter: Letter; settle: Settle; onDiscard: () => void }) {
  const { t } = useTranslation();
  return (
    <li className={styles.letter}>
      <div className="grow">
        <p className={styles.reason}>{letter.reason}</p>
        {letter.mail && (
          <p className="row wrap">
            {letter.mail.sender && <span>{letter.mail.sender}</span>}
            {letter.mail.subject && <span className="quiet">{letter.mail.subject}</span>}
            <a href={letter.mail.sourceUrl} download className={styles.download}>
              <IconDownload size={14} aria-hidden /> {t("queues.asReceived")}
            </a>
          </p>
        )}
        <p className="quiet small">
          <Moment at={letter.createdAt} />
        </p>
        <details className={styles.job}>
          <summary>{t("queues.job")}</summary>
          {/* Scrollable, so it must be reachable by keyboard. */}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <pre tabIndex={0}>{JSON.stringify(letter.job, null, 2)}</pre>
        </details>
      </div>
      <div className="row wrap">
        {letter.replayable ? (
          <Button size="compact-md" variant="default" leftSection={<IconReload size={15} aria-hidden />} disabled={settle.isPending} onClick={() => settle.mutate({ decision: "replay", ids: [letter.id] })}>
            {t("queues.replay")}
          </Button>
        ) : (
          <span className="quiet small">{t("queues.notReplayable")}</span>
        )}
        <Button size="compact-md" variant="default" color="red" leftSection={<IconTrash size={15} aria-hidden />} disabled={settle.isPending} onClick={onDiscard}>
          {t("queues.discard")}
        </Button>
      </div>
    </li>
  );
}

function DiscardDialog({ count, onClose, onConfirm }: { count: number; onClose: () => void; onConfirm: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t("queues.discardTitle", { count })} onClose={onClose}>
      <div className="stack">
        <p>{t("queues.discardText", { count })}</p>
        <div className="row">
          <Button color="red" onClick={onConfirm}>
            {t("queues.discardConfirm", { count })}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {t("common.cancel")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function Letters({ letters, settle, onDiscard }: { letters: Letter[]; settle: Settle; onDiscard: (ids: string[]) => void }) {
  return (
    <ul>
      {letters.map((letter) => (
        <LetterCard key={letter.id} letter={letter} settle={settle} onDiscard={() => onDiscard([letter.id])} />
      ))}
    </ul>
  );
}

/** What could not be done, why, and the two ways on. Discarding cannot be undone, so it asks. */
export function DeadLetters({ name }: { name: string }) {
  const { t } = useTranslation();
  const list = useQuery(lettersQuery(name));
  const settle = useSettle(name);
  const [discarding, setDiscarding] = useState<string[] | null>(null);
  const letters = list.data?.items ?? [];
  const title = t("queues.lettersOf", { name: t(`queues.names.${name}`, { defaultValue: name }) });
  return (
    <section className={styles.letters} aria-label={title}>
      <header className="row wrap spread">
        <h2>{title}</h2>
        {letters.length > 1 && (
          <div className="row wrap">
            <Button size="compact-md" variant="default" loading={settle.isPending} onClick={() => settle.mutate({ decision: "replay" })}>
              {t("queues.replayAll")}
            </Button>
            <Button size="compact-md" variant="default" color="red" disabled={settle.isPending} onClick={() => setDiscarding(letters.map((letter) => letter.id))}>
              {t("queues.discardAll")}
            </Button>
          </div>
        )}
      </header>
      {list.isPending && <Loading rows={2} />}
      {list.isError && !list.data && <Failed error={list.error} retry={() => void list.refetch()} />}
      {list.data && letters.length === 0 && (
        <Empty icon={IconCircleCheck} title={t("queues.allDone")}>
          {t("queues.allDoneHint")}
        </Empty>
      )}
      <Letters letters={letters} settle={settle} onDiscard={setDiscarding} />
      {discarding && (
        <DiscardDialog
          count={discarding.length}
          onClose={() => setDiscarding(null)}
          onConfirm={() => {
            settle.mutate({ decision: "discard", ids: discarding });
            setDiscarding(null);
          }}
        />
      )}
    </section>
  );
}
