import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { Facts } from "@/components/Facts";
import { Moment } from "@/components/Moment";
import { Failed, Loading } from "@/components/States";
import { money } from "@/lib/format";
import { productQuery, type Product } from "./api";
import { Stock } from "./Stock";

function Details({ product }: { product: Product }) {
  const { t, i18n } = useTranslation();
  const attributes = Object.entries(product.attributes);
  return (
    <div className="stack">
      <p>{product.description}</p>
      <Facts
        rows={[
          [t("catalogue.sku"), <span className="mono">{product.sku}</span>],
          [t("catalogue.price"), product.price === null ? "–" : money(product.price, product.currency, i18n.language)],
          [t("catalogue.stock"), <Stock stock={product.stock} />],
          [t("catalogue.versionTitle"), String(product.version)],
          [t("catalogue.updated"), <Moment at={product.updatedAt ?? product.changedAt} />],
          ...attributes.map(([name, value]): [string, string] => [name, value]),
        ]}
      />
      {product.url && (
        <a href={product.url} target="_blank" rel="noreferrer">
          {t("catalogue.inShop")}
        </a>
      )}
    </div>
  );
}

export function ProductDialog({ productId, onClose }: { productId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const product = useQuery(productQuery(productId));
  return (
    <Dialog title={product.data?.title ?? t("catalogue.product")} onClose={onClose}>
      {product.isPending && <Loading rows={4} />}
      {product.isError && <Failed error={product.error} retry={() => void product.refetch()} />}
      {product.data && <Details product={product.data} />}
    </Dialog>
  );
}
