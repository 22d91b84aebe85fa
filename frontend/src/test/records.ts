/** A server that keeps a list of contacts, as tests see it: pages by cursor, a little filtering, views. */
import { http, HttpResponse } from "msw";
import type { AnyRecord, FieldInfo } from "@/lib/fields";
import type { Condition, Group } from "@/lib/rules";
import { page } from "./server";

const AT = "2026-11-20T10:00:00Z";
const NAMES = ["Ana Ruiz", "Ben Ito", "Cleo Diaz", "Dina Roth", "Emil Berg", "Faye Lind"];
const CITIES = ["Porto", "Berlin", "Lyon"];

export const FIELDS: FieldInfo[] = [
  { name: "name", label: "Name", type: "text", filterable: true, sortable: true },
  { name: "email", label: "E-mail", type: "email", filterable: true, sortable: true },
  { name: "city", label: "City", type: "text", filterable: true, sortable: true },
  { name: "lifecycle", label: "Stage", type: "choice", choices: ["lead", "qualified", "customer", "churned"], filterable: true, sortable: true },
  { name: "tags", label: "Tags", type: "tags", filterable: true, sortable: false },
  { name: "visits", label: "Visits", type: "number", filterable: true, sortable: true },
  { name: "lastVisit", label: "Last visit", type: "moment", filterable: true, sortable: true },
  { name: "custom.shoe", label: "Shoe size", type: "number", custom: true, filterable: true, sortable: true },
];

export function contact(index: number): AnyRecord {
  const name = `${NAMES[index % NAMES.length]} ${index}`;
  return { id: `con_${index}`, version: 1, createdAt: AT, changedAt: AT, name, email: `p${index}@example.com`, phone: null, city: CITIES[index % CITIES.length], lifecycle: "lead", tags: index % 2 ? ["vip"] : [], totalSpends: index, ownerId: "usr_1", visits: index, custom: { shoe: 40 } };
}

function fits(record: AnyRecord, condition: Condition): boolean {
  if (condition.operator === "contains") return String(record[condition.field]).toLowerCase().includes(String(condition.value).toLowerCase());
  if (condition.operator === "=") return String(record[condition.field]).toLowerCase() === String(condition.value).toLowerCase();
  return condition.operator === ">=" ? Number(record[condition.field]) >= Number(condition.value) : true;
}

export interface Sent {
  lists: URLSearchParams[];
  views: unknown[];
  created: unknown[];
  bulk: unknown[];
}

/** The handlers of a tenant with *total* contacts, and what they were asked. */
export function tenant(total: number, views: object[] = []) {
  const sent: Sent = { lists: [], views: [], created: [], bulk: [] };
  const gone = new Set<string>();
  let kept = [...views] as { id: string; version: number }[];
  const handlers = [
    http.get("*/api/contacts", ({ request }) => {
      const query = new URL(request.url).searchParams;
      sent.lists.push(query);
      const rule = query.get("filter") ? (JSON.parse(query.get("filter") ?? "") as Group) : null;
      const from = Number(query.get("cursor") ?? 0);
      const limit = Number(query.get("limit"));
      const all = Array.from({ length: total }, (_, index) => contact(index)).filter(
        (record) => !gone.has(record.id) && String(record.name).toLowerCase().includes((query.get("q") ?? "").toLowerCase()) && (rule?.conditions ?? []).every((each) => fits(record, each as Condition)),
      );
      return HttpResponse.json({ items: all.slice(from, from + limit), total: all.length, nextCursor: from + limit < all.length ? String(from + limit) : null });
    }),
    http.post("*/api/contacts", async ({ request }) => {
      const body = (await request.json()) as object;
      sent.created.push(body);
      return HttpResponse.json({ ...contact(0), id: "con_new", ...body }, { status: 201, headers: { "Operation-Id": "op_1" } });
    }),
    http.post("*/api/bulk-edits", async ({ request }) => {
      const edit = (await request.json()) as { ids?: string[] };
      sent.bulk.push(edit);
      edit.ids?.forEach((id) => gone.add(id));
      return HttpResponse.json({ id: "op_7", status: "done", done: edit.ids?.length ?? total, conflicts: 0 }, { status: 202, headers: { "Operation-Id": "op_7" } });
    }),
    http.get("*/api/fields", () => HttpResponse.json(page(...FIELDS))),
    http.get("*/api/users", () => HttpResponse.json(page())),
    http.get("*/api/views", () => HttpResponse.json(page(...kept))),
    http.post("*/api/views", async ({ request }) => {
      const view = { id: `viw_${kept.length + 1}`, version: 1, ownerId: "usr_1", ...((await request.json()) as object) };
      sent.views.push(view);
      kept.push(view);
      return HttpResponse.json(view, { status: 201 });
    }),
    http.patch("*/api/views/:id", async ({ request, params }) => {
      const change = (await request.json()) as object;
      sent.views.push(change);
      kept = kept.map((view) => (view.id === params.id ? { ...view, ...change, version: view.version + 1 } : view));
      return HttpResponse.json(kept.find((view) => view.id === params.id));
    }),
    http.delete("*/api/views/:id", ({ params }) => {
      kept = kept.filter((view) => view.id !== params.id);
      return new HttpResponse(null, { status: 204 });
    }),
    http.get("*/api/duplicates/similar", () => HttpResponse.json({ title: "Not Found" }, { status: 404 })),
  ];
  return { handlers, sent };
}
