import { Button } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SearchBox } from "@/components/SearchBox";
import type { FieldInfo } from "@/lib/fields";
import { later } from "@/lib/later";
import { conditionCount, parsed, type Path } from "@/lib/rules";
import { useUser } from "@/lib/session";
import { useShortcuts } from "@/lib/shortcuts";
import styles from "./Deals.module.css";
import { includes, openIn, quickConditions, toggled, type QuickName } from "./quick";

const Chips = later(async () => (await import("@/components/records/filter/Chips")).Chips);
const FilterDialog = later(async () => (await import("@/components/records/filter/FilterDialog")).FilterDialog);
const QUICK: QuickName[] = ["mine", "month", "late", "rotting"];

interface Props {
  pipelineId: string;
  q: string;
  filter: string;
  fields: Map<string, FieldInfo>;
  onChange: (part: { q?: string; filter?: string }) => void;
}

/** What the board is asked: words, the questions asked most, and any other rule. */
export function Toolbar({ pipelineId, q, filter, fields, onChange }: Props) {
  const { t } = useTranslation();
  const user = useUser();
  const [building, setBuilding] = useState<{ focus?: Path } | null>(null);
  const rule = parsed(filter);
  const count = conditionCount(rule);
  const conditions = quickConditions(user?.id ?? "");
  const quick = QUICK.filter((name) => includes(rule, conditions[name]));
  useShortcuts({ f: () => setBuilding({}) });
  return (
    <>
      <div className={styles.tools}>
        <SearchBox label={t("deals.search")} value={q} onChange={(text) => onChange({ q: text || undefined })} />
        <div role="group" aria-label={t("deals.quickFilters")} className={`row wrap ${styles.chips}`}>
          <Button variant={count > 0 ? "light" : "default"} leftSection={<IconFilter size={16} aria-hidden />} onClick={() => setBuilding({})}>
            {count > 0 ? t("filter.buttonCount", { count }) : t("filter.button")}
          </Button>
          {QUICK.map((name) => (
            <button key={name} type="button" className={styles.chip} aria-pressed={quick.includes(name)} onClick={() => onChange({ filter: toggled(rule, conditions[name]) })}>
              {t(`deals.quick.${name}`)}
            </button>
          ))}
        </div>
      </div>
      {count > quick.length && (
        <div className={styles.tools}>
          <Chips filter={filter} fields={fields} onEdit={(focus) => setBuilding({ focus })} onChange={(text) => onChange({ filter: text || undefined })} />
        </div>
      )}
      {building && <FilterDialog noun="deals" fields={fields} filter={filter} q={q} within={openIn(pipelineId)} focus={building.focus} onApply={(text) => onChange({ filter: text || undefined })} onClose={() => setBuilding(null)} />}
    </>
  );
}
