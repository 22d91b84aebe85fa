import { useCallback, useMemo, useState } from "react";
import type { FieldInfo } from "@/lib/fields";
import type { FieldError } from "@/lib/problem";
import { pathOf, textOf, type Group } from "@/lib/rules";
import { fitted, sendable, toRule, toTree, type Tree } from "./query";

/** The tree that is built upon *value*; a *value* from elsewhere begins a new one. */
export function useBuilder(value: Group, fields: Map<string, FieldInfo>, onChange: (rule: Group) => void) {
  const [state, setState] = useState(() => ({ tree: toTree(value), text: JSON.stringify(value) }));
  const text = JSON.stringify(value);
  const now = state.text === text ? state : { tree: toTree(value), text };
  if (now !== state) setState(now);

  const change = useCallback(
    (next: Tree) => {
      const tree = fitted(next, fields);
      const rule = toRule(tree);
      setState({ tree, text: JSON.stringify(rule) });
      onChange(rule);
    },
    [fields, onChange],
  );
  const sent = useMemo(() => sendable(now.tree), [now.tree]);
  return { tree: now.tree, change, sent, empty: textOf(sent.rule) === "" };
}

/** What is wrong, by the id of the part it belongs to; a complaint about no part in particular is the whole rule's. */
export function placed(errors: FieldError[], places: Map<string, string>): Map<string, string> {
  return new Map(
    errors.map(({ pointer, detail }) => {
      const [outside = ""] = pointer.split("/where");
      return [places.get(pathOf(outside).join(".")) ?? "", detail];
    }),
  );
}
