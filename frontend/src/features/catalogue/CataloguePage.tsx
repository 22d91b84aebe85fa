import { Button } from "@mantine/core";
import { IconPackageImport, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "@/components/Page";
import { Segments } from "@/components/Segments";
import { atLeast } from "@/lib/roles";
import { useUser } from "@/lib/session";
import { sourcesQuery } from "./api";
import { NewProductDialog } from "./NewProductDialog";
import { NewSourceDialog } from "./NewSourceDialog";
import { ProductDialog } from "./ProductDialog";
import { Products } from "./Products";
import { SourceCards } from "./SourceCards";

export function CataloguePage() {
  const { t } = useTranslation();
  const user = useUser();
  const search = useSearch({ from: "/shell/catalogue" });
  const navigate = useNavigate({ from: "/catalogue" });
  const sources = useQuery(sourcesQuery);
  const tab = search.tab === "sources" ? "sources" : "products";
  const setQ = useCallback((q: string) => void navigate({ search: (old) => ({ ...old, q: q || undefined }), replace: true }), [navigate]);
  const open = (form: "1" | "product") => void navigate({ search: (old) => ({ ...old, new: form }) });
  const add = () => open("1");
  const shut = (more: { tab?: string; id?: string } = {}) => void navigate({ search: (old) => ({ ...old, new: undefined, ...more }), replace: true });
  const mayAdd = atLeast(user, "manager");

  return (
    <Page
      title={t("places.catalogue")}
      lead={t("catalogue.lead")}
      actions={
        mayAdd && (
          <>
            <Button variant="default" leftSection={<IconPackageImport size={16} aria-hidden />} onClick={add}>
              {t("catalogue.addSource")}
            </Button>
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => open("product")}>
              {t("catalogue.addProduct")}
            </Button>
          </>
        )
      }
    >
      <div className="row">
        <Segments
          label={t("catalogue.tabs")}
          value={tab}
          onChange={(value: "products" | "sources") => void navigate({ search: (old) => ({ ...old, tab: value === "sources" ? value : undefined }) })}
          options={[
            { value: "products", label: t("catalogue.products") },
            { value: "sources", label: t("catalogue.sources") + (sources.data ? ` (${sources.data.items.length})` : "") },
          ]}
        />
      </div>
      {tab === "products" ? <Products q={search.q ?? ""} onSearch={setQ} /> : <SourceCards onAdd={mayAdd ? add : undefined} />}
      {search.new === "product" && <NewProductDialog onClose={shut} onCreated={({ id }) => shut({ tab: undefined, id })} />}
      {search.new && search.new !== "product" && <NewSourceDialog onClose={() => shut({ tab: "sources" })} />}
      {search.id && <ProductDialog productId={search.id} onClose={() => void navigate({ search: (old) => ({ ...old, id: undefined }) })} />}
    </Page>
  );
}
