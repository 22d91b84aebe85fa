import { ActionIcon } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconGripVertical, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { BlockForm } from "./BlockForm";
import { added, fresh, gist, KINDS, moved, replaced, SIMPLE_KINDS, without, type Block, type Kind } from "./blocks";
import styles from "./Templates.module.css";

interface Props {
  label: string;
  blocks: Block[];
  onChange: (blocks: Block[]) => void;
  /** Inside a column. */
  nested?: boolean;
}

/** The blocks of a message in their order: one is open at a time; moved by dragging or by buttons. */
export function BlockList({ label, blocks, onChange, nested = false }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(-1);
  const [dragged, setDragged] = useState(-1);

  function move(from: number, to: number): void {
    onChange(moved(blocks, from, to));
    if (open === from) setOpen(to);
    else setOpen(-1);
  }

  function add(kind: Kind): void {
    const block = fresh(kind);
    const next = added(blocks, block);
    onChange(next);
    setOpen(next.indexOf(block));
  }

  return (
    <div className="stack tight">
      <ol className={styles.blocks} aria-label={label}>
        {blocks.map((block, index) => {
          const name = t(`templates.kinds.${block.kind}`);
          return (
            // Dropping is a comfort; the buttons do the same by keyboard.
            // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
            <li
              key={`${index} ${block.kind}`}
              className={styles.block}
              data-dragged={dragged === index || undefined}
              onDragOver={(event) => dragged >= 0 && event.preventDefault()}
              onDrop={() => {
                if (dragged >= 0) move(dragged, index);
                setDragged(-1);
              }}
            >
              <div className="row">
                <span draggable className={styles.grip} aria-hidden onDragStart={() => setDragged(index)} onDragEnd={() => setDragged(-1)}>
                  <IconGripVertical size={16} />
                </span>
                <button type="button" className={styles.head} aria-expanded={open === index} onClick={() => setOpen(open === index ? -1 : index)}>
                  <strong>{name}</strong> <span className="quiet cut">{gist(block)}</span>
                </button>
                <ActionIcon variant="subtle" size={32} disabled={index === 0} aria-label={t("templates.up", { name })} onClick={() => move(index, index - 1)}>
                  <IconArrowUp size={16} aria-hidden />
                </ActionIcon>
                <ActionIcon variant="subtle" size={32} disabled={index === blocks.length - 1} aria-label={t("templates.down", { name })} onClick={() => move(index, index + 1)}>
                  <IconArrowDown size={16} aria-hidden />
                </ActionIcon>
                <ActionIcon variant="subtle" color="red" size={32} aria-label={t("templates.remove", { name })} onClick={() => onChange(without(blocks, index))}>
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              </div>
              {open === index && (
                <div className={styles.form}>
                  <BlockForm block={block} onChange={(changed) => onChange(replaced(blocks, index, changed))} />
                </div>
              )}
            </li>
          );
        })}
      </ol>
      <select className={styles.insert} aria-label={t("templates.addTo", { label })} value="" onChange={(event) => add(event.target.value as Kind)}>
        <option value="">{t("templates.add")}</option>
        {(nested ? SIMPLE_KINDS : KINDS).map((kind) => (
          <option key={kind} value={kind}>
            {t(`templates.kinds.${kind}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
