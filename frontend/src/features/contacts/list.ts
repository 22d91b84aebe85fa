/** The list of contacts. */
export { CONTACTS, LIFECYCLES } from "@/components/records/people";
