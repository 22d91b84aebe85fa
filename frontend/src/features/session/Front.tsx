import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTitle } from "@/components/Page";
import { purposeQuery } from "./api";
import styles from "./Front.module.css";

/** The page before the door: what this is, and one form. */
export function Front({ title, children, foot }: { title: string; children: ReactNode; foot: ReactNode }) {
  const purpose = useQuery(purposeQuery);
  useTitle(title);
  return (
    <main className={styles.page}>
      <div className={styles.panel}>
        <p className={styles.brand}>
          <img src="/icon.svg" width={36} height={36} alt="" />
          Mancrel
        </p>
        <h1>{title}</h1>
        {children}
        <p className="quiet">{foot}</p>
      </div>
      <p className={styles.purpose}>{purpose.data?.message}</p>
    </main>
  );
}
