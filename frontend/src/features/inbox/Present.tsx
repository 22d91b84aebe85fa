import { useTranslation } from "react-i18next";
import { Avatar } from "@/components/Avatar";
import { list } from "@/lib/format";
import { usePersonName } from "@/lib/people";
import styles from "./Present.module.css";
import { usePresence } from "./presence";

/** Who else looks at this conversation, and who is typing in it: two answers to one customer are one too many. */
export function Present({ conversationId }: { conversationId: string }) {
  const { t, i18n } = useTranslation();
  const personName = usePersonName();
  const others = usePresence(conversationId);
  const typing = others.filter((each) => each.typing);
  const said = (typing.length > 0 ? typing : others).map(({ userId }) => personName(userId));
  return (
    <div role="status" aria-label={t("inbox.present.who")} className={styles.present} data-typing={typing.length > 0 || undefined}>
      {others.length > 0 && (
        <>
          <span className={styles.faces}>
            {others.map(({ userId }) => (
              <Avatar key={userId} name={personName(userId)} size={20} />
            ))}
          </span>
          <span className="cut" title={others.map(({ userId }) => personName(userId)).join(", ")}>
            {t(typing.length > 0 ? "inbox.present.typing" : "inbox.present.here", { count: said.length, names: list(said, i18n.language) })}
          </span>
        </>
      )}
    </div>
  );
}
