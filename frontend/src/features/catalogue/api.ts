import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api, written, type Schemas } from "@/lib/http";
import { deleteRecord } from "@/lib/records";

export type Product = Schemas["Product"];
export type Source = Schemas["ProductsSource"];
export type NewProduct = Schemas["NewProduct"];
export type NewSource = Schemas["NewSource"];

export const productsQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ["products", "list", q],
    queryFn: ({ pageParam }) => answer(api.GET("/api/products", { params: { query: { ...(q && { q }), ...(pageParam && { cursor: pageParam }), limit: 50 } } })),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
  });

export const productQuery = (productId: string) =>
  queryOptions({
    queryKey: ["products", "one", productId],
    queryFn: () => answer(api.GET("/api/products/{productId}", { params: { path: { productId } } })),
  });

export function useCreateProduct() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (product: NewProduct) => written(api.POST("/api/products", { body: product })),
    onSuccess: () => client.invalidateQueries({ queryKey: ["products", "list"] }),
  });
}

export function useDeleteProduct() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (productId: string) => deleteRecord("products", productId),
    onSuccess: () => client.invalidateQueries({ queryKey: ["products", "list"] }),
  });
}

export const sourcesQuery = queryOptions({
  queryKey: ["sources"],
  queryFn: () => answer(api.GET("/api/catalogue/sources")),
  refetchInterval: 10_000, // a quiet source is news, too, and no event tells it
});

export function useCreateSource() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (source: NewSource) => answer(api.POST("/api/catalogue/sources", { body: source })),
    onSuccess: () => client.invalidateQueries({ queryKey: ["sources"] }),
  });
}

/** The products of the shop leave the catalogue with it. */
export function useDeleteSource() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (sourceId: string) => answer(api.DELETE("/api/catalogue/sources/{sourceId}", { params: { path: { sourceId } } })),
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: ["sources"] }), client.invalidateQueries({ queryKey: ["products"] })]),
  });
}

export function useRotateSecret() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (sourceId: string) => answer(api.POST("/api/catalogue/sources/{sourceId}/rotate", { params: { path: { sourceId } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ["sources"] }),
  });
}

export function useSync() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (sourceId: string) => answer(api.POST("/api/catalogue/sources/{sourceId}/sync", { params: { path: { sourceId } } })),
    onSettled: () => client.invalidateQueries({ queryKey: ["sources"] }),
  });
}
