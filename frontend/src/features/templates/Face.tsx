import { IconPhoto } from "@tabler/icons-react";
import type { Editor } from "@tiptap/react";
import { useTranslation } from "react-i18next";
import { useChange, useStage } from "./canvas";
import styles from "./Canvas.module.css";
import { Drawn } from "@/components/mail/Drawn";
import { isOurs } from "@/components/mail/taming";
import { InPlace } from "./InPlace";
import { blockOf, sideOf, type Piece } from "./pieces";
import { Pieces } from "./Pieces";
import { allowFiles, givenTo } from "./useBringing";

type Of<Kind> = Extract<Piece, { kind: Kind }>;
interface Props<One extends Piece> {
  piece: One;
  onEditor: (editor: Editor | null) => void;
}

function Worded({ piece, onEditor, line, label }: Props<Of<"heading" | "text" | "button" | "footer">> & { line?: boolean; label: string }) {
  const { t } = useTranslation();
  const { begun } = useStage();
  const change = useChange(piece);
  return <InPlace label={label} prompt={t("templates.prompt")} text={piece.text} line={line} begin={begun === piece.id} onEditor={onEditor} onChange={(text) => change({ text }, "text")} />;
}

function Image({ piece }: { piece: Of<"image"> }) {
  const { t } = useTranslation();
  const { bring, bringing } = useStage();
  const busy = bringing.into === piece.id;
  return (
    // Dropping is a comfort; the block's settings do the same by keyboard.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.turned} data-align={piece.align} aria-busy={busy || undefined} onDragOver={allowFiles} onDrop={(event) => givenTo(bring, event, event.dataTransfer, piece.id)}>
      {isOurs(piece.src) ? <img className={styles.picture} src={piece.src} alt={piece.alt || t("templates.noAlt")} width={piece.width} /> : <Place piece={piece} busy={busy} />}
    </div>
  );
}

function Place({ piece, busy }: { piece: Of<"image">; busy: boolean }) {
  const { t } = useTranslation();
  return (
      <div className={styles.image} role="img" aria-label={piece.alt || t("templates.kinds.image")} style={{ width: piece.width }}>
        <IconPhoto size={28} stroke={1.4} aria-hidden />
        <span>{busy ? t("templates.picture.bringing") : piece.alt || t("templates.noAlt")}</span>
        <span className={styles.host}>{piece.src.length > "https://".length ? piece.src : t("templates.picture.drop")}</span>
      </div>
  );
}

function Products({ piece }: { piece: Of<"products"> }) {
  const { t } = useTranslation();
  const { drawn } = useStage();
  const found = drawn(blockOf(piece));
  if (found?.textContent?.trim()) return <Drawn element={found} label={t("templates.kinds.products")} />;
  return <p className={styles.none}>{piece.skus.length > 0 ? t("templates.productsNamed", { skus: piece.skus.join(", ") }) : t("templates.productsRecommended", { count: piece.recommended })}</p>;
}

function Footer({ piece, onEditor }: Props<Of<"footer">>) {
  const { t } = useTranslation();
  return (
    <div className={styles.footer}>
      <Worded piece={piece} onEditor={onEditor} label={t("templates.kinds.footer")} />
      <p>
        <span className={styles.way}>{piece.unsubscribe}</span>
        {piece.preferences && (
          <>
            {" · "}
            <span className={styles.way}>{piece.preferences}</span>
          </>
        )}
      </p>
    </div>
  );
}

/** A block as it will look, written in place where it has words. */
export function Face({ piece, onEditor }: Props<Piece>) {
  const { t } = useTranslation();
  const label = t(`templates.kinds.${piece.kind}`);
  switch (piece.kind) {
    case "heading":
      return (
        <div className={styles.heading} data-level={piece.level} data-align={piece.align}>
          <Worded piece={piece} onEditor={onEditor} line label={label} />
        </div>
      );
    case "text":
      return (
        <div className={styles.text} data-align={piece.align}>
          <Worded piece={piece} onEditor={onEditor} label={label} />
        </div>
      );
    case "button":
      return (
        <div className={styles.turned} data-align={piece.align}>
          <div className={styles.button}>
            <Worded piece={piece} onEditor={onEditor} line label={label} />
          </div>
        </div>
      );
    case "image":
      return <Image piece={piece} />;
    case "products":
      return <Products piece={piece} />;
    case "divider":
      return <hr className={styles.divider} />;
    case "spacer":
      return <div className={styles.spacer} style={{ height: piece.height }} />;
    case "footer":
      return <Footer piece={piece} onEditor={onEditor} />;
    case "columns":
      return (
        <div className={styles.columns}>
          {(["left", "right"] as const).map((side) => (
            <Pieces key={side} label={t(`templates.sides.${side}`)} pieces={piece[side]} place={sideOf(piece.id, side)} />
          ))}
        </div>
      );
  }
}
