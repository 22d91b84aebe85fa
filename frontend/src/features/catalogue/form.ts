/** What is typed of a new product, kept as a draft. Pure. */

export const EMPTY = { title: "", sku: "", price: "", currency: "", stock: "", description: "", url: "" };

export type ProductForm = typeof EMPTY;

export function readForm(text: string): ProductForm {
  try {
    const kept: unknown = JSON.parse(text);
    return { ...EMPTY, ...(kept as Partial<ProductForm> | null) };
  } catch {
    return EMPTY;
  }
}
