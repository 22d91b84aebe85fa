import { useTranslation } from "react-i18next";
import { ChoiceField, TextField } from "@/components/Field";
import { Segments } from "@/components/Segments";
import type { Align, Block } from "./blocks";
import styles from "./Canvas.module.css";
import { PictureField } from "./PictureField";
import { ProductPicker } from "./ProductPicker";

const ALIGNS: Align[] = ["left", "center", "right"];
const LEVELS = ["1", "2", "3"] as const;

interface Props<One extends Block> {
  block: One;
  onChange: (part: Partial<One>) => void;
}
type Of<Kind> = Extract<Block, { kind: Kind }>;

function Aligned({ value, onChange }: { value: Align; onChange: (part: { align: Align }) => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.choice}>
      <span>{t("templates.align")}</span>
      <Segments label={t("templates.align")} value={value} onChange={(align) => onChange({ align })} options={ALIGNS.map((each) => ({ value: each, label: t(`templates.aligns.${each}`) }))} />
    </div>
  );
}

function Heading({ block, onChange }: Props<Of<"heading">>) {
  const { t } = useTranslation();
  return (
    <>
      <ChoiceField label={t("templates.level")} value={String(block.level)} onChange={(level) => onChange({ level: Number(level) as 1 | 2 | 3 })} options={LEVELS.map((value) => ({ value, label: t(`templates.levels.${value}`) }))} />
      <Aligned value={block.align} onChange={onChange} />
    </>
  );
}

function Button({ block, onChange }: Props<Of<"button">>) {
  const { t } = useTranslation();
  return (
    <>
      <TextField label={t("templates.url")} value={block.url} onChange={(url) => onChange({ url })} required autoComplete="off" />
      <Aligned value={block.align} onChange={onChange} />
    </>
  );
}

function Image({ block, onChange }: Props<Of<"image">>) {
  const { t } = useTranslation();
  return (
    <>
      <PictureField block={block} onChange={onChange} />
      <TextField label={t("templates.leads")} value={block.url ?? ""} onChange={(url) => onChange({ url: url || null })} autoComplete="off" />
      <TextField label={t("templates.width")} type="number" min={16} max={1200} value={String(block.width)} onChange={(width) => onChange({ width: Math.min(1200, Math.max(16, Number(width) || 16)) })} />
      <Aligned value={block.align} onChange={onChange} />
    </>
  );
}

function Products({ block, onChange }: Props<Of<"products">>) {
  const { t } = useTranslation();
  return (
    <>
      <ProductPicker skus={block.skus} onChange={(skus) => onChange({ skus })} />
      {block.skus.length === 0 && <TextField label={t("templates.recommended")} type="number" min={1} max={12} value={String(block.recommended)} onChange={(many) => onChange({ recommended: Math.min(12, Math.max(1, Number(many) || 1)) })} />}
      <label className={styles.check}>
        <input type="checkbox" checked={block.soldOut} onChange={(event) => onChange({ soldOut: event.target.checked })} />
        {t("templates.soldOut")}
      </label>
    </>
  );
}

function Footer({ block, onChange }: Props<Of<"footer">>) {
  const { t } = useTranslation();
  return (
    <>
      <TextField label={t("templates.unsubscribe")} value={block.unsubscribe} onChange={(unsubscribe) => onChange({ unsubscribe })} required autoComplete="off" />
      <TextField label={t("templates.preferences")} value={block.preferences} onChange={(preferences) => onChange({ preferences })} autoComplete="off" />
    </>
  );
}

/** What of a block is not written in place. */
export function BlockForm({ block, onChange }: Props<Block>) {
  const { t } = useTranslation();
  switch (block.kind) {
    case "heading":
      return <Heading block={block} onChange={onChange} />;
    case "text":
      return (
        <>
          <Aligned value={block.align} onChange={onChange} />
          <p className="small quiet">{t("templates.textHint")}</p>
        </>
      );
    case "button":
      return <Button block={block} onChange={onChange} />;
    case "image":
      return <Image block={block} onChange={onChange} />;
    case "products":
      return <Products block={block} onChange={onChange} />;
    case "footer":
      return <Footer block={block} onChange={onChange} />;
    case "columns":
      return <p className="small quiet">{t("templates.columnsHint")}</p>;
    case "spacer":
      return <TextField label={t("templates.height")} type="number" min={4} max={120} value={String(block.height)} onChange={(height) => onChange({ height: Math.min(120, Math.max(4, Number(height) || 4)) })} />;
    case "divider":
      return <p className="small quiet">{t("templates.dividerHint")}</p>;
  }
}
