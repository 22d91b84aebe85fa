/** The fields of each sort of record: what its columns, filters and forms are made of. */
import { queryOptions, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { answer, api, type Schemas } from "./http";

export type Noun = "contacts" | "companies" | "leads" | "deals";

/** And those that are not listed as records but changed like them. */
export type Changeable = Noun | "products";

export type FieldType = Schemas["FieldType"];

/** A field as the server describes it; before it did, its name, label and type are enough. */
export type FieldInfo = Pick<Schemas["Field"], "name" | "label" | "type"> &
  Partial<Schemas["Field"]> & {
    /** What its values are called, where they are ids or words of ours. */
    labels?: Record<string, string>;
  };

/** A record of any sort; its fields say what is in it. */
export interface AnyRecord {
  id: string;
  version: number;
  createdAt: string;
  changedAt: string;
  custom?: Record<string, unknown>;
  [name: string]: unknown;
}

const MINUTES_5 = 300_000;

export const fieldsQuery = (noun: string) =>
  queryOptions({
    queryKey: ["fields", noun],
    queryFn: async (): Promise<FieldInfo[]> => (await answer(api.GET("/api/fields", { params: { query: { noun } } }))).items,
    staleTime: MINUTES_5,
  });

/** The fields by name: those known beforehand at once, the server's (with the tenant's own) when they are here. */
export function useFields(noun: string, known: FieldInfo[]): Map<string, FieldInfo> {
  const { data } = useQuery(fieldsQuery(noun));
  return useMemo(() => new Map([...known, ...(data ?? [])].map((field) => [field.name, field])), [known, data]);
}

/** *fields* with those of *labels* as choices among named values. */
export function withLabels(fields: Map<string, FieldInfo>, labels: Record<string, Record<string, string>> | undefined): Map<string, FieldInfo> {
  if (!labels) return fields;
  const named = Object.entries(labels).flatMap(([name, each]) => {
    const field = fields.get(name);
    return field ? [[name, { ...field, type: "choice" as const, choices: Object.keys(each), labels: each }] as const] : [];
  });
  return new Map([...fields, ...named]);
}

/** What *record* has in the field called *name*: `custom.size` is inside `custom`. */
export function valueOf(record: AnyRecord, name: string): unknown {
  return name.startsWith("custom.") ? record.custom?.[name.slice("custom.".length)] : record[name];
}
