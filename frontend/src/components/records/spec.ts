/** What one list of records is: its fields, what it shows at first, and where its records are. */
import type { Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { AnyRecord, FieldInfo, Noun } from "@/lib/fields";
import type { Role } from "@/lib/roles";
import type { Condition } from "@/lib/rules";
import type { Selection } from "./useSelection";

export interface BuiltInView {
  id: "mine" | "recent" | "open" | "customers";
  filter?: (userId: string) => Condition;
  sort?: string;
}

export interface ListSpec {
  noun: Noun;
  icon: Icon;
  /** The fields that are known before the server was asked for all of them. */
  fields: FieldInfo[];
  /** The columns at first; the first one leads to the record. */
  columns: string[];
  sort: string;
  views: BuiltInView[];
  title: (record: AnyRecord) => string;
  /** Whose initials stand before it; its title's, unless said. */
  face?: (record: AnyRecord) => string;
  href: (record: AnyRecord) => string;
  /** On a phone: what the second line says, and the word at the end of the first. */
  brief: string[];
  badge?: string;
  /** What the values of a field are called, by the field's name. */
  labels?: Record<string, Record<string, string>>;
}

/** Something to do with all that is selected. */
export interface BulkAction {
  key: string;
  label: string;
  icon: Icon;
  role?: Role;
  danger?: boolean;
  /** Not offered where it makes no sense, such as merging a single record. */
  fits?: (selection: Selection) => boolean;
  /** Done at once… */
  run?: (selection: Selection) => void;
  /** …or asked about in a dialog first: always where there is no `run`, else where this says so. */
  asks?: (selection: Selection) => boolean;
  dialog?: (selection: Selection, close: () => void) => ReactNode;
}
