import { useDraggable } from "@dnd-kit/core";
import { IconColumns2, IconHandClick, IconHeading, IconPhoto, IconPilcrow, IconSeparatorHorizontal, IconShoppingBag, IconSpacingVertical, IconUserMinus, type Icon } from "@tabler/icons-react";
import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { KINDS, type Kind } from "./blocks";
import type { Dragged } from "./dragging";
import styles from "./Canvas.module.css";

const ICONS: Record<Kind, Icon> = { heading: IconHeading, text: IconPilcrow, button: IconHandClick, image: IconPhoto, products: IconShoppingBag, columns: IconColumns2, divider: IconSeparatorHorizontal, spacer: IconSpacingVertical, footer: IconUserMinus };

function New({ kind, onAdd }: { kind: Kind; onAdd: (kind: Kind) => void }) {
  const { t } = useTranslation();
  const name = t(`templates.kinds.${kind}`);
  const { setNodeRef, listeners } = useDraggable({ id: `new ${kind}`, data: { kind, name, id: null } satisfies Dragged });
  const Symbol = ICONS[kind];
  // By keyboard it is pressed; what it adds is then moved by its handle.
  const byPointer = { onMouseDown: listeners?.onMouseDown, onTouchStart: listeners?.onTouchStart } as Pick<ComponentProps<"button">, "onMouseDown" | "onTouchStart">;
  return (
    <li>
      <button type="button" ref={setNodeRef} className={styles.new} aria-label={t("templates.addKind", { name })} title={t("templates.addHint")} onClick={() => onAdd(kind)} {...byPointer}>
        <Symbol size={18} stroke={1.7} aria-hidden />
        <span>{name}</span>
      </button>
    </li>
  );
}

/** The blocks that there are: pressed, one is added behind the chosen one; or dragged to where it should be. */
export function Palette({ onAdd }: { onAdd: (kind: Kind) => void }) {
  const { t } = useTranslation();
  return (
    <section className={styles.palette} aria-label={t("templates.palette")}>
      <h2>{t("templates.palette")}</h2>
      <ul data-palette>
        {KINDS.map((kind) => (
          <New key={kind} kind={kind} onAdd={onAdd} />
        ))}
      </ul>
    </section>
  );
}
