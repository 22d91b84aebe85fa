import { ActionIcon, Button } from "@mantine/core";
import { IconPhoto, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { Empty, ListStates, Loading, ProblemNote } from "@/components/States";
import { fileSize } from "@/lib/format";
import { toast } from "@/lib/toasts";
import styles from "./Canvas.module.css";
import { picturesQuery, useRemovePicture, usesQuery, type Picture } from "./pictures";

function Removing({ picture, onDone }: { picture: Picture; onDone: () => void }) {
  const { t } = useTranslation();
  const uses = useQuery(usesQuery(picture.id));
  const remove = useRemovePicture();
  const { blocking = [], templates = [] } = uses.data ?? {};
  return (
    <div className={styles.ask} role="group" aria-label={t("templates.picture.removeTitle", { name: picture.name })}>
      <strong>{t("templates.picture.removeTitle", { name: picture.name })}</strong>
      {uses.isPending && <Loading rows={1} />}
      <ProblemNote error={uses.error ?? remove.error} />
      {blocking.length > 0 ? <p role="alert">{t("templates.picture.blocked", { names: blocking.join(", ") })}</p> : <p>{t("templates.picture.gone")}</p>}
      {templates.length > 0 && <p className="small quiet">{t("templates.picture.inTemplates", { names: templates.join(", ") })}</p>}
      <div className={styles.ways}>
        <Button variant="default" onClick={onDone}>
          {t("templates.picture.keep")}
        </Button>
        {uses.isSuccess && blocking.length === 0 && (
          <Button
            color="red"
            loading={remove.isPending}
            onClick={() =>
              remove.mutate(picture.id, {
                onSuccess: () => {
                  toast(t("templates.picture.removed"));
                  onDone();
                },
              })
            }
          >
            {t("templates.picture.removeNow")}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The shop's pictures, to choose from and to delete. */
export function PictureShelf({ onChoose, onClose }: { onChoose: (picture: Picture) => void; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const query = useQuery(picturesQuery);
  const [removing, setRemoving] = useState<Picture | null>(null);
  const pictures = query.data ?? [];
  return (
    <Dialog title={t("templates.picture.choose")} wide onClose={onClose}>
      <div className="stack">
        {removing && <Removing key={removing.id} picture={removing} onDone={() => setRemoving(null)} />}
        <ListStates query={query} count={pictures.length} skeleton={3} empty={<Empty icon={IconPhoto} title={t("templates.picture.none")} />}>
          <ul className={styles.shelf} aria-label={t("templates.picture.choose")}>
            {pictures.map((picture) => (
              <li key={picture.id}>
                <button type="button" className={styles.own} aria-label={t("templates.picture.use", { name: picture.name })} onClick={() => onChoose(picture)}>
                  <img className={styles.thumb} src={picture.url} alt="" loading="lazy" />
                  <span className="cut">{picture.name}</span>
                </button>
                <div className={styles.about}>
                  <span className="small quiet">{t("templates.picture.size", { width: picture.width, height: picture.height, size: fileSize(picture.size, i18n.language) })}</span>
                  <ActionIcon variant="subtle" color="red" size={32} aria-label={t("templates.picture.remove", { name: picture.name })} onClick={() => setRemoving(picture)}>
                    <IconTrash size={16} aria-hidden />
                  </ActionIcon>
                </div>
              </li>
            ))}
          </ul>
        </ListStates>
      </div>
    </Dialog>
  );
}
