import { Button } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { Facts } from "@/components/Facts";
import { Moment } from "@/components/Moment";
import { InlineField } from "@/components/record/InlineField";
import { Failed, Loading, ProblemNote } from "@/components/States";
import type { FieldInfo } from "@/lib/fields";
import { money } from "@/lib/format";
import { atLeast } from "@/lib/roles";
import { useUser } from "@/lib/session";
import { useUndo } from "@/lib/undo";
import { productQuery, sourcesQuery, useDeleteProduct, type Product } from "./api";
import { Stock } from "./Stock";

/** What people may change of a product made by hand. */
const EDITED: FieldInfo[] = [
  { name: "title", label: "Title", type: "text", required: true },
  { name: "sku", label: "SKU", type: "text", required: true },
  { name: "price", label: "Price", type: "money" },
  { name: "currency", label: "Currency", type: "text" },
  { name: "stock", label: "Stock", type: "number" },
  { name: "description", label: "Description", type: "long_text" },
  { name: "url", label: "Address", type: "url" },
];

function Attributes({ product }: { product: Product }) {
  const attributes = Object.entries(product.attributes);
  return attributes.length > 0 ? <Facts rows={attributes.map(([name, value]): [string, string] => [name, value])} /> : null;
}

function Details({ product }: { product: Product }) {
  const { t, i18n } = useTranslation();
  const sources = useQuery(sourcesQuery);
  const shop = sources.data?.items.find((source) => source.id === product.sourceId);
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
        ]}
      />
      <Attributes product={product} />
      {product.url && (
        <a href={product.url} target="_blank" rel="noreferrer">
          {t("catalogue.inShop")}
        </a>
      )}
      {product.sourceId && <p className="quiet small">{shop ? t("catalogue.toldBy", { name: shop.name }) : t("catalogue.toldByShop")}</p>}
    </div>
  );
}

/** Made by hand: each field is changed where it stands, and all of it can be undone. */
function Editable({ product, onClose }: { product: Product; onClose: () => void }) {
  const { t } = useTranslation();
  const remove = useDeleteProduct();
  const offerUndo = useUndo();

  function drop(): void {
    remove.mutate(product.id, {
      onSuccess: ({ operationId }) => {
        offerUndo(t("catalogue.deletedToast", { name: product.title }), operationId);
        onClose();
      },
    });
  }

  return (
    <div className="stack">
      <div>
        {EDITED.map((field) => (
          <InlineField key={field.name} noun="products" record={product} field={field} />
        ))}
      </div>
      <Attributes product={product} />
      <p className="quiet small">{t("catalogue.madeByHand")}</p>
      <ProblemNote error={remove.error} />
      <div className="row">
        <Button variant="default" color="red" leftSection={<IconTrash size={16} aria-hidden />} loading={remove.isPending} onClick={drop}>
          {t("catalogue.deleteProduct")}
        </Button>
      </div>
    </div>
  );
}

export function ProductDialog({ productId, onClose }: { productId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const user = useUser();
  const product = useQuery(productQuery(productId));
  const editable = product.data?.sourceId === null && atLeast(user, "manager");
  return (
    <Dialog title={product.data?.title ?? t("catalogue.product")} onClose={onClose}>
      {product.isPending && <Loading rows={4} />}
      {product.isError && <Failed error={product.error} retry={() => void product.refetch()} />}
      {product.data && (editable ? <Editable product={product.data} onClose={onClose} /> : <Details product={product.data} />)}
    </Dialog>
  );
}
