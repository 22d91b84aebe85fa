import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { TextField } from "@/components/Field";
import { listRecords } from "@/lib/records";
import styles from "./Canvas.module.css";

const SHOWN = 6;
const MOST = 20;
/** What the template language cannot name. */
const UNFIT = /["',{}%]/;

const foundQuery = (q: string) =>
  queryOptions({
    queryKey: ["products", "pick", q],
    queryFn: async ({ signal }) => (await listRecords("products", { q, limit: SHOWN }, signal)).items.map(({ id, sku, title }) => ({ id, sku: String(sku ?? ""), title: String(title ?? sku ?? id) })),
    placeholderData: keepPreviousData,
    meta: { kept: false },
  });

/** Products found in the catalogue by a few letters; without any, what fits the reader is recommended. */
export function ProductPicker({ skus, onChange }: { skus: string[]; onChange: (skus: string[]) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const q = useDeferredValue(typed.trim());
  const { data = [], isSuccess } = useQuery({ ...foundQuery(q), enabled: q.length > 1 });
  const fitting = data.filter(({ sku }) => sku !== "" && !UNFIT.test(sku) && !skus.includes(sku));

  function pick(sku: string): void {
    onChange([...skus, sku].slice(0, MOST));
    setTyped("");
  }

  return (
    <div className="stack tight">
      <TextField label={t("templates.pickProduct")} hint={t("templates.skusHint")} value={typed} onChange={setTyped} autoComplete="off" />
      {q.length > 1 && isSuccess && (
        <ul className={styles.hits} aria-label={t("common.results")}>
          {fitting.map(({ id, sku, title }) => (
            <li key={id}>
              <button type="button" className={styles.hit} onClick={() => pick(sku)}>
                <span>{title}</span>
                <span className="small quiet">{sku}</span>
              </button>
            </li>
          ))}
          {fitting.length === 0 && <li className="small quiet">{t("templates.noProduct")}</li>}
        </ul>
      )}
      {skus.length > 0 && (
        <ol className={styles.picked} aria-label={t("templates.picked")}>
          {skus.map((sku) => (
            <li key={sku}>
              <span className="cut">{sku}</span>
              <ActionIcon variant="subtle" size={28} aria-label={t("templates.unpick", { sku })} onClick={() => onChange(skus.filter((each) => each !== sku))}>
                <IconX size={15} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
