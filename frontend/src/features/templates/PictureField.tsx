import { Button } from "@mantine/core";
import { IconPhotoPlus, IconPhotoSearch } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { TextField } from "@/components/Field";
import { isOurs } from "@/components/mail/taming";
import { ProblemNote } from "@/components/States";
import type { Simple } from "./blocks";
import { useStage } from "./canvas";
import styles from "./Canvas.module.css";
import { PictureShelf } from "./PictureShelf";
import { KINDS, Unfit } from "./pictures";
import { showing } from "./useBringing";

type Image = Extract<Simple, { kind: "image" }>;

/** What went wrong with the last picture. */
export function Wrong({ error }: { error: unknown }) {
  const { t } = useTranslation();
  if (!(error instanceof Unfit)) return <ProblemNote error={error} />;
  return (
    <p role="alert" className="small">
      {t(`templates.picture.${error.fault}`, { name: error.file })}
    </p>
  );
}

/** The picture of a block: uploaded, chosen from the shop's, or an address elsewhere; and what it says to who does not see it. */
export function PictureField({ block, onChange }: { block: Image; onChange: (part: Partial<Image>) => void }) {
  const { t } = useTranslation();
  const { bring, bringing, chosen } = useStage();
  const [choosing, setChoosing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const ours = isOurs(block.src);
  return (
    <>
      {ours && <img className={styles.thumb} src={block.src} alt="" />}
      <div className={styles.ways}>
        <Button variant={ours ? "default" : "filled"} leftSection={<IconPhotoPlus size={16} aria-hidden />} loading={bringing.into !== null} onClick={() => input.current?.click()}>
          {t(ours ? "templates.picture.another" : "templates.picture.upload")}
        </Button>
        <Button variant="default" leftSection={<IconPhotoSearch size={16} aria-hidden />} onClick={() => setChoosing(true)}>
          {t("templates.picture.choose")}
        </Button>
        <input
          ref={input}
          type="file"
          accept={KINDS.join()}
          className="hidden-text"
          tabIndex={-1}
          aria-label={t("templates.picture.upload")}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) bring(file, chosen);
            event.target.value = "";
          }}
        />
      </div>
      <Wrong error={bringing.error} />
      <p className="small quiet">{t("templates.picture.limits")}</p>
      <div data-alt>
        <TextField label={t("templates.alt")} hint={t(ours && !block.alt ? "templates.picture.asked" : "templates.altHint")} value={block.alt} onChange={(alt) => onChange({ alt })} autoComplete="off" />
      </div>
      <details open={!ours && block.src.length > "https://".length}>
        <summary>{t("templates.picture.elsewhere")}</summary>
        <TextField label={t("templates.src")} value={block.src} onChange={(src) => onChange({ src })} required autoComplete="off" />
      </details>
      {choosing && (
        <PictureShelf
          onClose={() => setChoosing(false)}
          onChoose={(picture) => {
            setChoosing(false);
            const { src, width, alt } = showing(block, picture);
            onChange({ src, width, alt });
          }}
        />
      )}
    </>
  );
}
