/** What can have happened to a person, and what can be asked of each time. */
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { ask } from "@/lib/ask";
import { withLabels, type FieldInfo } from "@/lib/fields";
import type { Operator } from "@/lib/rules";
import { NEVER } from "./query";

export const EVENTS = ["ordered", "received", "opened", "clicked", "unsubscribed", "bounced", "complained", "converted"] as const;

/** How often: the most wanted first. */
export const TIMES: (Operator | typeof NEVER)[] = [">=", NEVER, "=", "<=", ">", "<"];

/** Before the server told: what people ask most of an order. */
const KNOWN: FieldInfo[] = [
  { name: "items", label: "Items", type: "text" },
  { name: "amount", label: "Amount", type: "money" },
];
const IDS = ["externalId", "customerId", "orderId", "messageId"];

interface EventInfo {
  name: string;
  label: string;
  subject: string;
  fields: (Pick<FieldInfo, "name" | "label" | "type" | "choices"> & { operators: string[] })[];
}

const eventsQuery = {
  queryKey: ["fields", "events"],
  queryFn: async () => (await ask<{ items: EventInfo[] }>("GET", "/api/events")).items,
  staleTime: 300_000,
  retry: false,
};

const campaignNames = {
  queryKey: ["campaigns", "names"],
  queryFn: async () => {
    const { items } = await ask<{ items: { id: string; name: string }[] }>("GET", "/api/campaigns", { query: { limit: 200 } });
    return Object.fromEntries(items.map(({ id, name }) => [id, name]));
  },
  retry: false,
};

/** The fields of one time at which *event* happened; what it was about comes first. */
export function useEventFields(event: string): Map<string, FieldInfo> {
  const { data } = useQuery(eventsQuery);
  const told = data?.find((each) => each.name === event);
  const messages = told?.fields.some((field) => field.name === "campaignId") ?? false;
  const { data: campaigns } = useQuery({ ...campaignNames, enabled: messages });
  return useMemo(() => {
    const usable = (told?.fields ?? KNOWN).filter((field) => !IDS.includes(field.name));
    const subject = told?.subject ?? "";
    const sorted = [...usable].sort((one, other) => Number(other.name === subject) - Number(one.name === subject));
    const fields = new Map<string, FieldInfo>(sorted.map((field) => [field.name, field]));
    return campaigns ? withLabels(fields, { campaignId: campaigns }) : fields;
  }, [told, campaigns]);
}
