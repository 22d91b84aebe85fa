import { Button } from "@mantine/core";
import { IconCloudOff, IconLock, type Icon } from "@tabler/icons-react";
import { useEffect, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "@/lib/problem";
import { CopyButton } from "./CopyButton";
import styles from "./States.module.css";

/** Nothing for 300 ms, then grey lines where the rows will be. */
export function Loading({ rows = 6, delay = 300 }: { rows?: number; delay?: number }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(delay === 0);

  useEffect(() => {
    const timer = setTimeout(() => setShown(true), delay);
    return () => clearTimeout(timer);
  }, [delay]);

  return (
    <div role="status" className={styles.loading} aria-busy>
      <span className="hidden-text">{t("common.loading")}</span>
      {shown && Array.from({ length: rows }, (_, index) => <span key={index} className={styles.bar} aria-hidden />)}
    </div>
  );
}

/** What failed in the server's words, the request's id to hand on, and a way to try again. */
export function Failed({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  const problem = asProblem(error);
  const Symbol = problem.status === 403 ? IconLock : IconCloudOff;
  return (
    <div role="alert" className={styles.state}>
      <Symbol size={28} aria-hidden className={styles.bad} />
      <h2>{problem.title}</h2>
      <p className={styles.text}>{problem.message}</p>
      {problem.requestId && <RequestId id={problem.requestId} />}
      {retry && problem.status !== 403 && (
        <Button variant="default" onClick={retry}>
          {t("common.tryAgain")}
        </Button>
      )}
    </div>
  );
}

export function RequestId({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <details className="small quiet">
      <summary>{t("common.forSupport")}</summary>
      <span className="row wrap">
        <code>{id}</code>
        <CopyButton text={id} label={t("common.copyRequestId")} />
      </span>
    </details>
  );
}

interface EmptyProps {
  /** The heading of the whole page, where there is no other. */
  alone?: boolean;
  icon: Icon;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

/** Nothing here, and what to do next. */
export function Empty({ icon: Symbol, title, children, action, alone = false }: EmptyProps) {
  return (
    <div className={styles.state}>
      <Symbol size={30} stroke={1.5} aria-hidden className="quiet" />
      {alone ? <h1>{title}</h1> : <h2>{title}</h2>}
      {children && <p className={styles.text}>{children}</p>}
      {action}
    </div>
  );
}

/** A failed change, beside the button that asked for it. */
export function ProblemNote({ error }: { error: unknown }) {
  if (!error) return null;
  const problem = asProblem(error);
  return (
    <div role="alert" className={styles.note}>
      <p>{problem.message}</p>
      {problem.requestId && <RequestId id={problem.requestId} />}
    </div>
  );
}

interface ListQuery {
  isPending: boolean;
  isError: boolean;
  error: unknown;
  refetch: () => unknown;
}

interface ListProps {
  query: ListQuery;
  /** How many rows there are to show. */
  count: number;
  /** What stands there when there are none. */
  empty: ReactNode;
  skeleton?: number;
  children: ReactNode;
}

/** The four states of a list: loading, error with a way to try again, empty with the next step, rows. Old rows outlive an error. */
export function ListStates({ query, count, empty, skeleton, children }: ListProps) {
  if (query.isPending) return <Loading rows={skeleton} />;
  if (query.isError && count === 0) return <Failed error={query.error} retry={() => void query.refetch()} />;
  return count === 0 ? empty : children;
}
