import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { FieldInfo } from "@/lib/fields";
import { parsed, replaced, textOf, type Group, type Path, type Rule } from "@/lib/rules";
import { useWords } from "../words";
import styles from "./chips.module.css";

interface Props {
  filter: string;
  fields: Map<string, FieldInfo>;
  onEdit: (path: Path) => void;
  onChange: (filter: string) => void;
}

/** Each part that can be taken away by itself: the conditions of an AND; anything else only as a whole. */
function parts(group: Group): { rule: Rule; path: Path }[] {
  if (group.operator !== "AND") return [{ rule: group, path: [] }];
  return group.conditions.map((rule, index) => ({ rule, path: [index] }));
}

/** The filter in words; a part opens where it is changed. */
export function Chips({ filter, fields, onEdit, onChange }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const group = parsed(filter);
  if (!group) return null;
  const shown = parts(group);
  return (
    <ul className={styles.chips} aria-label={t("filter.active")}>
      {shown.map(({ rule, path }) => {
        const text = words.rule(rule, fields);
        return (
          <li key={path.join()} className={styles.chip}>
            <button type="button" className={styles.text} title={text} onClick={() => onEdit(path)}>
              {text}
            </button>
            <button type="button" className={styles.remove} aria-label={t("filter.removePart", { text })} onClick={() => onChange(path.length > 0 ? textOf(replaced(group, path, null)) : "")}>
              <IconX size={14} aria-hidden />
            </button>
          </li>
        );
      })}
      {shown.length > 1 && (
        <li>
          <button type="button" className={styles.clear} onClick={() => onChange("")}>
            {t("filter.clear")}
          </button>
        </li>
      )}
    </ul>
  );
}
