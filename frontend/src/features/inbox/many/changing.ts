/** Many conversations changed as one: what was refused is said, and all the rest is taken back as one. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api, type Schemas } from "@/lib/http";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { nameOf, refetchInbox, type Change, type Conversation } from "../api";

type Answer = Schemas["Many"];
type Now = Schemas["Conversation"];

/** So many at most go in one request, as the server has it. */
const MOST = 100;
const TRIES = 3;

/** Whether nothing that one decides by was changed: that it was marked read is no reason to refuse. */
function same(seen: Now, now: Now | null): now is Now {
  return now !== null && seen.status === now.status && seen.assigneeId === now.assigneeId && seen.snoozedUntil === now.snoozedUntil && seen.lastMessageId === now.lastMessageId;
}

function parted<Item>(items: Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / MOST) }, (_, at) => items.slice(at * MOST, (at + 1) * MOST));
}

/** What became of *seen*, one answer a request; what only looks changed is tried again. */
async function changeAll(seen: Conversation[], change: Change): Promise<Answer[]> {
  const known = new Map<string, Now>(seen.map((each) => [each.id, each]));
  const answers: Answer[] = [];
  let left: Now[] = seen;
  for (let tries = TRIES; tries > 0 && left.length > 0; tries -= 1) {
    const again: Now[] = [];
    for (const part of parted(left)) {
      const reply = await answer(api.POST("/api/conversations/batch", { body: { changes: part.map(({ id, version }) => ({ ...change, id, version })) } }));
      const kept = reply.refused.filter(({ id, current }) => {
        const before = known.get(id);
        if (tries === 1 || !before || !same(before, current)) return true;
        again.push(current);
        return false;
      });
      answers.push({ ...reply, refused: kept });
    }
    left = again;
  }
  return answers;
}

async function takeBackAll(answers: Answer[]): Promise<number> {
  let kept = 0;
  for (const { changeId, done } of answers.filter((each) => each.done.length > 0)) {
    const reply = await answer(api.POST("/api/conversations/batch/undo", { body: { changeId, conversationIds: done.map(({ id }) => id) } }));
    kept += reply.refused.length;
  }
  return kept;
}

interface Order {
  chosen: Conversation[];
  change: Change;
  /** "3 conversations closed", for so many. */
  said: (count: number) => string;
}

export function useMany() {
  const client = useQueryClient();
  const { t } = useTranslation();
  const failed = (error: unknown) => toast(t("inbox.notDone"), { tone: "failed", detail: asProblem(error).message });

  async function takeBack(answers: Answer[]): Promise<void> {
    try {
      const kept = await takeBackAll(answers);
      toast(t("undo.done"), kept > 0 ? { tone: "failed", detail: t("many.kept", { count: kept }) } : {});
    } catch (error) {
      failed(error);
    }
    await refetchInbox(client);
  }

  return useMutation({
    mutationFn: ({ chosen, change }: Order) => changeAll(chosen, change),
    onSuccess: (answers, { chosen, said }) => {
      const names = new Map(chosen.map(({ id, contact }) => [id, nameOf(contact)]));
      const done = answers.reduce((sum, each) => sum + each.done.length, 0);
      const refused = answers.flatMap((each) => each.refused);
      const why = refused.map(({ id, status, detail }) => `${names.get(id)}: ${status === 422 ? detail : t(`many.why.${status === 404 ? "gone" : "changed"}`)}`).join(" ");
      if (done > 0) toast(said(done), { detail: why, undo: () => void takeBack(answers) });
      else toast(t("inbox.notDone"), { tone: "failed", detail: why });
    },
    onError: failed,
    onSettled: () => refetchInbox(client),
  });
}
