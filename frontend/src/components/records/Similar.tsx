import { IconUsers } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Noun } from "@/lib/fields";
import { answer, api } from "@/lib/http";
import { asProblem } from "@/lib/problem";
import styles from "./records.module.css";

const PAUSE_MS = 350;
const SHORTEST = 3;
const SHOWN = 3;

interface Alike {
  id: string;
  name?: string | null;
  title?: string | null;
  email?: string | null;
}

type Found = { items: (Alike & { record?: Alike })[] };

/** Who is much like *wanted*; nobody, where the server has no such door. */
async function similar(noun: Noun, wanted: Record<string, string>, signal: AbortSignal): Promise<Alike[]> {
  try {
    const call = api.GET("/api/duplicates/similar" as never, { params: { query: { noun, ...wanted } }, signal } as never) as Promise<{ data?: Found; response: Response }>;
    return (await answer(call)).items.map((item) => item.record ?? item).slice(0, SHOWN);
  } catch (error) {
    if ([403, 404, 405, 422].includes(asProblem(error).status)) return [];
    throw error;
  }
}

function useRested(text: string): string {
  const [rested, setRested] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}

interface Props {
  noun: Noun;
  /** What was typed so far, by field. */
  values: Record<string, string>;
  href: (id: string) => string;
}

/** "Is it Ana Ruiz?": who is known already, while somebody new is being typed. */
export function Similar({ noun, values, href }: Props) {
  const { t } = useTranslation();
  const typed = Object.fromEntries(Object.entries(values).filter(([name, value]) => ["name", "email", "phone", "website", "domain"].includes(name) && value.trim().length >= SHORTEST));
  const rested = useRested(JSON.stringify(typed));
  const { data = [] } = useQuery({
    queryKey: [noun, "similar", rested],
    queryFn: ({ signal }) => similar(noun, JSON.parse(rested) as Record<string, string>, signal),
    enabled: rested !== "" && rested !== "{}",
    meta: { kept: false },
    retry: false,
    gcTime: 60_000,
  });
  if (data.length === 0) return <p role="status" className="hidden-text" />;
  return (
    <div role="status" className={styles.similar}>
      <IconUsers size={18} aria-hidden />
      <p>
        {t("records.similar")}{" "}
        {data.map((record, index) => (
          <span key={record.id}>
            {index > 0 && ", "}
            <a href={href(record.id)}>{record.name || record.title || record.email || record.id}</a>
            {record.email && record.name ? <span className="quiet"> ({record.email})</span> : null}
          </span>
        ))}
      </p>
    </div>
  );
}
