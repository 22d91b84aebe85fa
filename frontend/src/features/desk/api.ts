import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api, type Schemas } from "@/lib/http";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";

export type Desk = Schemas["Desk"];
export type Seat = Schemas["Seat"];
export type Team = Schemas["Team"];
export type Promised = Schemas["PromiseIn"];
export type NewTeam = Schemas["NewTeam"];
export type Waiting = Schemas["DeskItem"];
export type Intent = Waiting["intent"];
export type Channel = NonNullable<NewTeam["channels"]>[number];
export const CHANNELS: Channel[] = ["email", "whatsapp", "messenger", "sms"];

export const deskQuery = queryOptions({ queryKey: ["desk"], queryFn: () => answer(api.GET("/api/desk")) });
export const teamsQuery = queryOptions({ queryKey: ["desk", "teams"], queryFn: () => answer(api.GET("/api/teams")) });

function useSaving<Given>(save: (given: Given) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: save, onSettled: () => client.invalidateQueries({ queryKey: ["desk"] }) });
}

export function useSaveTeam(existing: Team | null) {
  return useSaving((body: NewTeam) =>
    existing ? answer(api.PATCH("/api/teams/{teamId}", { params: { path: { teamId: existing.id } }, body: { ...body, version: existing.version } })) : answer(api.POST("/api/teams", { body })),
  );
}

/** Gone at once; undo makes it anew. */
export function useDissolve() {
  const { t } = useTranslation();
  const restore = useSaving(({ name, members, leadId, intents, channels, languages }: Team) => answer(api.POST("/api/teams", { body: { name, members, leadId, intents, channels, languages } })));
  const dissolve = useSaving((team: Team) => answer(api.DELETE("/api/teams/{teamId}", { params: { path: { teamId: team.id } } })));
  return {
    ...dissolve,
    mutate: (team: Team) =>
      dissolve.mutate(team, {
        onSuccess: () => toast(t("desk.dissolvedToast", { name: team.name }), { undo: () => restore.mutate(team) }),
        onError: (error) => toast(t("desk.notDissolved"), { tone: "failed", detail: asProblem(error).message }),
      }),
  };
}

export function useSaveSeat(seat: Seat) {
  return useSaving((body: Schemas["SeatChange"]) => answer(api.PATCH("/api/desk/people/{userId}", { params: { path: { userId: seat.userId } }, body })));
}

export function useSaveDesk(desk: Desk) {
  return useSaving((body: Omit<Schemas["DeskChange"], "version">) => answer(api.PATCH("/api/desk", { body: { ...body, version: desk.version } })));
}
