import { useTranslation } from "react-i18next";
import { ChoiceField, TextField } from "@/components/Field";
import type { Align, Block, Simple } from "./blocks";
import { BlockList } from "./BlockList";
import styles from "./Templates.module.css";
import { Words } from "./Words";

const ALIGNS: Align[] = ["left", "center", "right"];

interface Props<One extends Block> {
  block: One;
  onChange: (block: One) => void;
}
type Of<Kind> = Extract<Block, { kind: Kind }>;

function AlignField({ value, onChange }: { value: Align; onChange: (align: Align) => void }) {
  const { t } = useTranslation();
  return <ChoiceField label={t("templates.align")} value={value} onChange={(align) => onChange(align as Align)} options={ALIGNS.map((each) => ({ value: each, label: t(`templates.aligns.${each}`) }))} />;
}

function Heading({ block, onChange }: Props<Of<"heading">>) {
  const { t } = useTranslation();
  return (
    <>
      <Words label={t("templates.text")} rows={1} value={block.text} onChange={(text) => onChange({ ...block, text })} />
      <div className={styles.pair}>
        <ChoiceField label={t("templates.level")} value={String(block.level)} onChange={(level) => onChange({ ...block, level: Number(level) as 1 | 2 | 3 })} options={["1", "2", "3"].map((value) => ({ value, label: t(`templates.levels.${value as "1" | "2" | "3"}`) }))} />
        <AlignField value={block.align} onChange={(align) => onChange({ ...block, align })} />
      </div>
    </>
  );
}

function Text({ block, onChange }: Props<Of<"text">>) {
  const { t } = useTranslation();
  return (
    <>
      <Words label={t("templates.text")} rows={4} hint={t("templates.textHint")} value={block.text} onChange={(text) => onChange({ ...block, text })} />
      <AlignField value={block.align} onChange={(align) => onChange({ ...block, align })} />
    </>
  );
}

function Button({ block, onChange }: Props<Of<"button">>) {
  const { t } = useTranslation();
  return (
    <>
      <div className={styles.pair}>
        <TextField label={t("templates.text")} value={block.text} onChange={(text) => onChange({ ...block, text })} required autoComplete="off" />
        <TextField label={t("templates.url")} value={block.url} onChange={(url) => onChange({ ...block, url })} required autoComplete="off" />
      </div>
      <AlignField value={block.align} onChange={(align) => onChange({ ...block, align })} />
    </>
  );
}

function Image({ block, onChange }: Props<Of<"image">>) {
  const { t } = useTranslation();
  return (
    <>
      <TextField label={t("templates.src")} value={block.src} onChange={(src) => onChange({ ...block, src })} required autoComplete="off" />
      <TextField label={t("templates.alt")} hint={t("templates.altHint")} value={block.alt} onChange={(alt) => onChange({ ...block, alt })} autoComplete="off" />
      <div className={styles.pair}>
        <TextField label={t("templates.leads")} value={block.url ?? ""} onChange={(url) => onChange({ ...block, url: url || null })} autoComplete="off" />
        <TextField label={t("templates.width")} type="number" min={16} max={1200} value={String(block.width)} onChange={(width) => onChange({ ...block, width: Math.min(1200, Number(width) || 16) })} />
      </div>
    </>
  );
}

function Products({ block, onChange }: Props<Of<"products">>) {
  const { t } = useTranslation();
  const split = (typed: string) => typed.split(",").map((sku) => sku.trimStart()).slice(0, 20);
  return (
    <>
      <TextField label={t("templates.skus")} hint={t("templates.skusHint")} value={block.skus.join(",")} onChange={(typed) => onChange({ ...block, skus: typed ? split(typed) : [] })} autoComplete="off" />
      {block.skus.length === 0 && <TextField label={t("templates.recommended")} type="number" min={1} max={12} value={String(block.recommended)} onChange={(many) => onChange({ ...block, recommended: Math.min(12, Math.max(1, Number(many) || 1)) })} />}
      <label className={styles.check}>
        <input type="checkbox" checked={block.soldOut} onChange={(event) => onChange({ ...block, soldOut: event.target.checked })} />
        {t("templates.soldOut")}
      </label>
    </>
  );
}

function Footer({ block, onChange }: Props<Of<"footer">>) {
  const { t } = useTranslation();
  return (
    <>
      <Words label={t("templates.text")} rows={2} value={block.text} onChange={(text) => onChange({ ...block, text })} />
      <div className={styles.pair}>
        <TextField label={t("templates.unsubscribe")} value={block.unsubscribe} onChange={(unsubscribe) => onChange({ ...block, unsubscribe })} required autoComplete="off" />
        <TextField label={t("templates.preferences")} value={block.preferences} onChange={(preferences) => onChange({ ...block, preferences })} autoComplete="off" />
      </div>
    </>
  );
}

function Columns({ block, onChange }: Props<Of<"columns">>) {
  const { t } = useTranslation();
  return (
    <div className={styles.columns}>
      {(["left", "right"] as const).map((side) => (
        <div key={side} className="stack tight">
          <strong>{t(`templates.sides.${side}`)}</strong>
          <BlockList label={t(`templates.sides.${side}`)} blocks={block[side]} nested onChange={(blocks) => onChange({ ...block, [side]: blocks as Simple[] })} />
        </div>
      ))}
    </div>
  );
}

/** What one block says and how. */
export function BlockForm({ block, onChange }: Props<Block>) {
  const { t } = useTranslation();
  switch (block.kind) {
    case "heading":
      return <Heading block={block} onChange={onChange} />;
    case "text":
      return <Text block={block} onChange={onChange} />;
    case "button":
      return <Button block={block} onChange={onChange} />;
    case "image":
      return <Image block={block} onChange={onChange} />;
    case "products":
      return <Products block={block} onChange={onChange} />;
    case "footer":
      return <Footer block={block} onChange={onChange} />;
    case "columns":
      return <Columns block={block} onChange={onChange} />;
    case "spacer":
      return <TextField label={t("templates.height")} type="number" min={4} max={120} value={String(block.height)} onChange={(height) => onChange({ ...block, height: Math.min(120, Math.max(4, Number(height) || 4)) })} />;
    case "divider":
      return <p className="quiet">{t("templates.dividerHint")}</p>;
  }
}
