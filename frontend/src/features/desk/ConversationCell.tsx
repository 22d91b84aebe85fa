import { Link } from "@tanstack/react-router";
import table from "@/components/Table.module.css";
import type { Waiting } from "./api";

/** Who writes and about what, as a way into the inbox. */
export function ConversationCell({ item }: { item: Pick<Waiting, "conversationId" | "contact" | "subject"> }) {
  return (
    <td>
      <Link to="/inbox" search={{ id: item.conversationId }} className={table.main}>
        {item.contact.name}
      </Link>
      <span className={table.sub} style={{ display: "block" }}>
        {item.subject}
      </span>
    </td>
  );
}
