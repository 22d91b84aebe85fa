import { useTranslation } from "react-i18next";
import { TextField } from "@/components/Field";
import type { Block } from "./blocks";
import { BlockForm } from "./BlockForm";
import { useChange, useStage } from "./canvas";
import styles from "./Canvas.module.css";
import { find, type Piece } from "./pieces";
import type { Sheet } from "./useDesign";

function Chosen({ piece }: { piece: Piece }) {
  const { t } = useTranslation();
  const change = useChange(piece);
  const name = t(`templates.kinds.${piece.kind}`);
  return (
    <section className={styles.settings} aria-label={t("templates.settingsOf", { name })}>
      <h2>{name}</h2>
      <BlockForm block={piece as Block} onChange={(part) => change(part as Partial<Piece>, Object.keys(part).join())} />
    </section>
  );
}

/** What cannot be done in place: the chosen block's settings, and those of the whole message. */
export function Panel() {
  const { t } = useTranslation();
  const { work, chosen } = useStage();
  const { sheet, edit } = work;
  const found = find(sheet.pieces, chosen);
  const change = (part: Partial<Sheet>) => edit((now) => ({ ...now, ...part }), Object.keys(part).join());
  return (
    <>
      {found && <Chosen key={found.piece.id} piece={found.piece} />}
      <section className={styles.settings} aria-label={t("templates.whole")}>
        <h2>{t("templates.whole")}</h2>
        <TextField label={t("templates.preheader")} hint={t("templates.preheaderHint")} value={sheet.preheader} onChange={(preheader) => change({ preheader })} autoComplete="off" />
        <fieldset className={styles.colours}>
          <legend>{t("templates.colours")}</legend>
          {(["accent", "background", "paper", "ink"] as const).map((name) => (
            <label key={name} className={styles.check}>
              <input type="color" value={sheet[name]} onChange={(event) => change({ [name]: event.target.value })} />
              {t(`templates.colour.${name}`)}
            </label>
          ))}
        </fieldset>
      </section>
    </>
  );
}
