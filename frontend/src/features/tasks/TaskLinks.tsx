import { useTranslation } from "react-i18next";
import { HrefLink } from "@/components/HrefLink";
import { useReferenceName } from "@/lib/references";
import type { Task } from "./api";
import styles from "./Tasks.module.css";

const BELONGS = [
  { field: "contactId", noun: "contacts", what: "contact" },
  { field: "companyId", noun: "companies", what: "company" },
  { field: "dealId", noun: "deals", what: "deal" },
  { field: "leadId", noun: "leads", what: "lead" },
] as const;

function Reference({ noun, id, what }: { noun: string; id: string; what: string }) {
  const name = useReferenceName(noun, id);
  return (
    <HrefLink href={`/${noun}/${id}`} className={styles.link}>
      <span className="hidden-text">{what}: </span>
      {name ?? "…"}
    </HrefLink>
  );
}

/** The records that a task is about. */
export function TaskLinks({ task }: { task: Task }) {
  const { t } = useTranslation();
  return BELONGS.map(({ field, noun, what }) => {
    const id = task[field];
    return id && <Reference key={field} noun={noun} id={id} what={t(`quickTasks.${what}`)} />;
  });
}
