import { Button } from "@mantine/core";
import { type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { AreaField, TextField } from "@/components/Field";
import { ProblemNote } from "@/components/States";
import { useDraft } from "@/lib/drafts";
import { asProblem } from "@/lib/problem";
import { useUndo } from "@/lib/undo";
import { useCreateProduct, type NewProduct, type Product } from "./api";
import { EMPTY, readForm, type ProductForm } from "./form";

interface Props {
  onClose: () => void;
  onCreated: (product: Product) => void;
}

function numberOf(text: string): number | null {
  return text.trim() === "" ? null : Number(text.trim().replace(",", "."));
}

function bodyOf(form: ProductForm): NewProduct {
  const { sku, title, description, currency, url } = form;
  return {
    sku: sku.trim(),
    title: title.trim(),
    description,
    price: numberOf(form.price),
    stock: numberOf(form.stock),
    ...(currency.trim() && { currency: currency.trim().toUpperCase() }),
    ...(url.trim() && { url: url.trim() }),
  };
}

/** A product that no shop tells of. What is typed survives a reload. */
export function NewProductDialog({ onClose, onCreated }: Props) {
  const { t } = useTranslation();
  const create = useCreateProduct();
  const offerUndo = useUndo();
  const draft = useDraft("new.products");
  const form = readForm(draft.text);
  const problem = create.error ? asProblem(create.error) : null;
  const placed = problem?.errors.length && problem.errors.every(({ pointer }) => pointer.slice(1) in EMPTY);

  function field(name: keyof ProductForm) {
    return {
      value: form[name],
      onChange: (value: string) => draft.write(JSON.stringify({ ...form, [name]: value })),
      error: problem?.field(name),
      autoComplete: "off",
    };
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    create.mutate(bodyOf(form), {
      onSuccess: ({ data, operationId }) => {
        draft.drop();
        offerUndo(t("records.added", { name: data.title }), operationId);
        onCreated(data);
      },
    });
  }

  return (
    <Dialog title={t("catalogue.addProduct")} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <TextField label={t("catalogue.productTitle")} {...field("title")} required />
        <TextField label={t("catalogue.sku")} {...field("sku")} required />
        <TextField label={t("catalogue.price")} hint={t("catalogue.priceHint")} inputMode="decimal" {...field("price")} />
        <TextField label={t("common.currency")} hint={t("catalogue.ownCurrencyHint")} {...field("currency")} />
        <TextField label={t("catalogue.stock")} hint={t("catalogue.stockHint")} inputMode="numeric" {...field("stock")} />
        <AreaField label={t("catalogue.description")} {...field("description")} />
        <TextField label={t("catalogue.address")} type="url" {...field("url")} />
        {problem && !placed && <ProblemNote error={problem} />}
        <Button type="submit" loading={create.isPending}>
          {t("catalogue.addProduct")}
        </Button>
      </form>
    </Dialog>
  );
}
