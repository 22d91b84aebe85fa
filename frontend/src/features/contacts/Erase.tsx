import { Button } from "@mantine/core";
import { IconEraser } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { TextField } from "@/components/Field";
import { ProblemNote } from "@/components/States";
import { finished } from "@/lib/operations";
import { toast } from "@/lib/toasts";
import { eraseContact } from "./api";

interface Props {
  contactId: string;
  name: string;
}

function EraseDialog({ contactId, name, onClose }: Props & { onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  const erase = useMutation({
    mutationFn: async () => {
      const { status } = await finished(await eraseContact(contactId));
      if (status !== "done") throw new Error(t("privacy.failed"));
    },
    onSuccess: async () => {
      toast(t("privacy.erased"));
      await navigate({ to: "/contacts" });
      client.removeQueries({ predicate: ({ queryKey }) => queryKey.includes(contactId) });
      await client.invalidateQueries();
    },
  });
  const sure = typed.trim().toLocaleLowerCase() === name.trim().toLocaleLowerCase();
  return (
    <Dialog title={t("privacy.title", { name })} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (sure) erase.mutate();
        }}
      >
        <p>{t("privacy.goes")}</p>
        <p>{t("privacy.stays")}</p>
        <p>
          <strong>{t("privacy.never")}</strong>
        </p>
        <TextField label={t("privacy.confirm", { name })} value={typed} onChange={setTyped} autoComplete="off" />
        <ProblemNote error={erase.error} />
        <p className="small quiet" role="status">
          {erase.isPending && t("privacy.erasing")}
        </p>
        <div className="row wrap">
          <Button type="submit" color="red" disabled={!sure} loading={erase.isPending}>
            {t("privacy.doIt")}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {t("common.cancel")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Erase a person for good, after their name was typed. */
export function Erase({ contactId, name }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="subtle" color="red" leftSection={<IconEraser size={16} aria-hidden />} onClick={() => setOpen(true)}>
        {t("privacy.erase")}
      </Button>
      {open && <EraseDialog contactId={contactId} name={name} onClose={() => setOpen(false)} />}
    </>
  );
}
