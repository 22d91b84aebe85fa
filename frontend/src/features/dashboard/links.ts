/** Where the rows behind a figure are: the list of its noun, asked with its filter. */
const LISTS: Record<string, string> = { contacts: "/contacts", companies: "/companies", leads: "/leads", deals: "/deals/list" };

export function rowsHref(noun: string, filter: object): string {
  const rule = new URLSearchParams({ filter: JSON.stringify(filter) });
  const list = LISTS[noun];
  return list ? `${list}?${rule}` : `/dashboard/rows?noun=${noun}&${rule}`;
}

/** The page of a row, or of the record that it is about. */
export function pageOf(row: { dealId?: string | null; contactId?: string | null; companyId?: string | null; leadId?: string | null }): string | null {
  if (row.dealId) return `/deals/${row.dealId}`;
  if (row.contactId) return `/contacts/${row.contactId}`;
  if (row.companyId) return `/companies/${row.companyId}`;
  return row.leadId ? `/leads/${row.leadId}` : null;
}
