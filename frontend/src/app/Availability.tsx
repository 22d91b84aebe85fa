import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/lib/http";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import styles from "./Shell.module.css";

const ownSeatQuery = queryOptions({ queryKey: ["duty"], queryFn: () => answer(api.GET("/api/desk/me")) });

/** Available or away: whether the desk gives one what waits. Only for who is in a team. */
export function Availability() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data } = useQuery(ownSeatQuery);
  const change = useMutation({
    mutationFn: (available: boolean) => answer(api.PATCH("/api/desk/me", { body: { available } })),
    onSuccess: (seat) => client.setQueryData(ownSeatQuery.queryKey, seat),
    onError: (error) => toast(t("duty.notChanged"), { tone: "failed", detail: asProblem(error).message }),
    onSettled: () => client.invalidateQueries({ queryKey: ["desk"] }),
  });
  if (!data || data.teams.length === 0) return null;
  const available = change.isPending ? change.variables : data.available;
  return (
    <button type="button" role="switch" aria-checked={available} aria-label={t("duty.available")} title={t(available ? "duty.availableHint" : "duty.awayHint")} className={styles.duty} onClick={() => change.mutate(!available)}>
      <span className={styles.dot} data-state={available ? "live" : "polling"} aria-hidden />
      <span>{t(available ? "duty.available" : "duty.away")}</span>
    </button>
  );
}
