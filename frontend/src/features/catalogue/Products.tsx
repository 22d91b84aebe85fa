import { IconPackage } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ListFoot } from "@/components/ListFoot";
import { Moment } from "@/components/Moment";
import { SearchBox } from "@/components/SearchBox";
import { Empty, ListStates } from "@/components/States";
import table from "@/components/Table.module.css";
import { money } from "@/lib/format";
import { productsQuery, type Product } from "./api";
import { Stock } from "./Stock";

function ProductRow({ product }: { product: Product }) {
  const { t, i18n } = useTranslation();
  return (
    <tr>
      <td>
        <Link from="/catalogue" to="/catalogue" search={(old) => ({ ...old, id: product.id })} className={table.main}>
          {product.title}
        </Link>
        <p className={table.sub}>{product.sku}</p>
      </td>
      <td className={table.num}>{product.price === null ? <span className="quiet">–</span> : money(product.price, product.currency, i18n.language)}</td>
      <td>
        <Stock stock={product.stock} />
      </td>
      <td className={table.num} data-minor="">
        {t("stock.version", { version: product.version })}
      </td>
      <td data-minor="" className="quiet">
        <Moment at={product.updatedAt ?? product.changedAt} />
      </td>
    </tr>
  );
}

function Rows({ q }: { q: string }) {
  const { t } = useTranslation();
  const list = useInfiniteQuery(productsQuery(q));
  const products = list.data?.pages.flatMap((page) => page.items) ?? [];
  const empty = (
    <Empty icon={IconPackage} title={t(q ? "catalogue.nothingFound" : "catalogue.empty")}>
      {t(q ? "catalogue.nothingFoundHint" : "catalogue.emptyHint")}
    </Empty>
  );
  return (
    <ListStates query={list} count={products.length} empty={empty} skeleton={8}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t("catalogue.product")}</th>
            <th scope="col" className={table.num}>
              {t("catalogue.price")}
            </th>
            <th scope="col">{t("catalogue.stock")}</th>
            <th scope="col" className={table.num}>
              {t("catalogue.versionTitle")}
            </th>
            <th scope="col">{t("catalogue.updated")}</th>
          </tr>
        </thead>
        <tbody>
          {products.map((product) => (
            <ProductRow key={product.id} product={product} />
          ))}
        </tbody>
      </table>
      <ListFoot shown={products.length} total={list.data?.pages[0]?.total ?? 0} more={list.hasNextPage ? () => void list.fetchNextPage() : undefined} loading={list.isFetchingNextPage} />
    </ListStates>
  );
}

export function Products({ q, onSearch }: { q: string; onSearch: (q: string) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <SearchBox label={t("catalogue.search")} value={q} onChange={onSearch} />
      <section className={table.frame} aria-label={t("catalogue.products")}>
        <Rows q={q} />
      </section>
    </>
  );
}
