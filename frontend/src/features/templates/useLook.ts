/** What the server makes of what is being written: the message as somebody gets it, and what to think about. */
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { tamed } from "@/components/mail/taming";
import type { Schemas } from "@/lib/http";
import { asProblem } from "@/lib/problem";
import { looked, previewQuery, samplesQuery, type Template, type Written } from "./api";
import type { Block, Design } from "./blocks";
import { drawnFrom } from "./canvas";

const PAUSE_MS = 400;
const POINTER = /^\/design\/blocks\/(\d+)(?:\/columns)?(?:\/(left|right)\/(\d+))?/;

/** Something to think about, or what keeps the message from being saved; *path* tells the block. */
export interface Finding {
  key: string;
  detail: string;
  code: string | null;
  path: string | null;
  wrong: boolean;
}

function pathOf(pointer: string): string | null {
  const [, block, side, inner] = POINTER.exec(pointer) ?? [];
  if (block === undefined) return null;
  return side ? `${block}/${side}/${inner}` : block;
}

function findingsOf(look: Schemas["Preview"] | undefined, error: unknown): Finding[] {
  if (!error) return (look?.warnings ?? []).map(({ code, detail, block }) => ({ key: `${code} ${detail} ${block}`, detail, code, path: block ?? null, wrong: false }));
  const { errors, message } = asProblem(error);
  const told = errors.map(({ pointer, detail }) => ({ pointer, path: pathOf(pointer), detail }));
  return (told.length > 0 ? told : [{ pointer: "", path: null, detail: message }]).map(({ pointer, path, detail }) => ({ key: `${pointer} ${detail}`, detail: path === null && pointer ? `${pointer.slice(1)}: ${detail}` : detail, code: null, path, wrong: true }));
}

export function useLook(written: Written, template: Template) {
  const [person, setPerson] = useState("");
  const { data: people = [] } = useQuery(samplesQuery);
  const [text] = useDebouncedValue(JSON.stringify({ ...looked(written, template), contactId: person || null }), PAUSE_MS);
  const asked = useMemo(() => JSON.parse(text) as Parameters<typeof previewQuery>[0], [text]);
  const query = useQuery(previewQuery(asked));
  const { data: look, error, isPlaceholderData } = query;
  const [last, setLast] = useState<Map<string, Element>>(new Map());
  // What was drawn last stays until something else is: while one writes, and while something is wrong.
  const [seen, setSeen] = useState<unknown>(null);
  if (look?.html && asked.design && !isPlaceholderData && seen !== look) {
    setSeen(look);
    setLast(drawnFrom(asked.design as Design, tamed(look.html).page));
  }
  const findings = useMemo(() => findingsOf(look, error), [look, error]);
  const flagged = useMemo(() => new Set(findings.flatMap(({ path }) => (path === null ? [] : [path]))), [findings]);
  const drawn = useCallback((block: Block) => last.get(JSON.stringify(block)) ?? null, [last]);
  return { person, setPerson, people, look, pending: query.isPending, findings, flagged, drawn };
}

export type Looking = ReturnType<typeof useLook>;
