import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { ChoiceField, TextField } from "@/components/Field";
import { ProblemNote } from "@/components/States";
import { asProblem } from "@/lib/problem";
import { CHANNELS, useSaveTeam, type Seat, type Team } from "./api";
import { Choices } from "./Choices";
import { codes, TakingFields } from "./TakingFields";

const NOTHING: Pick<Team, "name" | "members" | "leadId" | "intents" | "channels" | "languages"> = { name: "", members: [], leadId: null, intents: [], channels: [], languages: [] };

export function TeamDialog({ team, people, onClose }: { team: Team | null; people: Seat[]; onClose: () => void }) {
  const { t } = useTranslation();
  const save = useSaveTeam(team);
  const [draft, setDraft] = useState(team ?? NOTHING);
  const [languages, setLanguages] = useState((team?.languages ?? []).join(", "));
  const set = (change: Partial<typeof NOTHING>) => setDraft({ ...draft, ...change });

  function submit(event: FormEvent): void {
    event.preventDefault();
    const { name, members = [], leadId, intents, channels } = draft;
    save.mutate({ name, members, leadId, intents, channels, languages: codes(languages) }, { onSuccess: onClose });
  }

  const refused = save.error ? asProblem(save.error).field("name") : undefined;
  return (
    <Dialog title={team ? t("desk.editTeam", { name: team.name }) : t("desk.addTeam")} onClose={onClose} wide>
      <form className="stack" onSubmit={submit}>
        <TextField label={t("fields.name")} value={draft.name} onChange={(name) => set({ name })} error={refused} required />
        <Choices label={t("desk.members")} options={people.map((seat) => ({ value: seat.userId, label: seat.name }))} chosen={draft.members ?? []} onChange={(members) => set({ members })} />
        <ChoiceField
          label={t("desk.headedBy")}
          value={draft.leadId ?? ""}
          onChange={(leadId) => set({ leadId: leadId || null })}
          options={[{ value: "", label: t("desk.nobody") }, ...people.map((seat) => ({ value: seat.userId, label: seat.name }))]}
        />
        <TakingFields intents={draft.intents ?? []} setIntents={(intents) => set({ intents })} languages={languages} setLanguages={setLanguages} />
        <Choices label={t("desk.channels")} options={CHANNELS.map((value) => ({ value, label: t(`desk.channel.${value}`) }))} chosen={draft.channels ?? []} onChange={(channels) => set({ channels })} />
        {save.error && !refused && <ProblemNote error={asProblem(save.error)} />}
        <Button type="submit" loading={save.isPending}>
          {t("common.save")}
        </Button>
      </form>
    </Dialog>
  );
}
