/** The shop's pictures: made fit for a mail here, posted to storage, looked at by the server, chosen, deleted. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answer, api, type Schemas } from "@/lib/http";

export type Picture = Schemas["Picture"];
export const KINDS = ["image/png", "image/jpeg", "image/gif", "image/webp"] as const;
export type PictureKind = (typeof KINDS)[number];
export const MOST_BYTES = 5 * 1024 * 1024;
const WIDEST = 1200;
const QUALITY = 0.86;

export const kindOf = (file: Blob): PictureKind | undefined => KINDS.find((kind) => kind === file.type);

export const picturesQuery = queryOptions({
  queryKey: ["templates", "pictures"],
  queryFn: async () => (await answer(api.GET("/api/pictures"))).items,
});

export const usesQuery = (pictureId: string) =>
  queryOptions({
    queryKey: ["templates", "pictures", pictureId, "uses"],
    queryFn: () => answer(api.GET("/api/pictures/{pictureId}/uses", { params: { path: { pictureId } } })),
    staleTime: 0,
    meta: { kept: false },
  });

function isSeeThrough(canvas: OffscreenCanvas, context: OffscreenCanvasRenderingContext2D): boolean {
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 255) < 255) return true;
  return false;
}

/** Whether several pictures are in it, which a canvas would lose. */
async function moves(file: Blob): Promise<boolean> {
  const head = await file.slice(0, 4096).text();
  return file.type === "image/gif" || head.includes("acTL") || head.includes("ANIM");
}

/** *file* at most 1,200 px wide, and no WebP, which Outlook does not show; what moves, and what fits, stays as it is. */
export async function fitted(file: File): Promise<Blob> {
  if (await moves(file)) return file;
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap || (bitmap.width <= WIDEST && file.type !== "image/webp")) return file;
  return (await drawn(bitmap, file.type)) ?? file;
}

async function drawn(bitmap: ImageBitmap, type: string): Promise<Blob | null> {
  const share = Math.min(1, WIDEST / bitmap.width);
  const canvas = new OffscreenCanvas(Math.round(bitmap.width * share), Math.max(1, Math.round(bitmap.height * share)));
  const context = canvas.getContext("2d");
  if (!context) return null;
  context.imageSmoothingQuality = "high";
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const plain = type === "image/jpeg" || (type === "image/webp" && !isSeeThrough(canvas, context));
  return canvas.convertToBlob({ type: plain ? "image/jpeg" : "image/png", quality: QUALITY });
}

/** Why a file is not taken. */
export class Unfit extends Error {
  constructor(
    readonly fault: "wrongKind" | "tooLarge",
    readonly file: string,
  ) {
    super(fault);
  }
}

async function bring(file: File): Promise<Picture> {
  const name = file.name || "picture";
  if (!kindOf(file)) throw new Unfit("wrongKind", name);
  const fit = await fitted(file);
  const contentType = kindOf(fit);
  if (!contentType) throw new Unfit("wrongKind", name);
  if (fit.size > MOST_BYTES) throw new Unfit("tooLarge", name);
  const made = await answer(api.POST("/api/pictures", { body: { name: name.slice(0, 200), size: fit.size, contentType } }));
  const form = new FormData();
  Object.entries(made.upload.fields).forEach(([field, value]) => form.append(field, value));
  form.append("file", fit);
  await fetch(made.upload.url, { method: "POST", body: form, mode: "no-cors" });
  return answer(api.POST("/api/pictures/uploads/{uploadId}", { params: { path: { uploadId: made.id } }, body: { name: name.slice(0, 200) } }));
}

export function useBring() {
  const client = useQueryClient();
  return useMutation({ mutationFn: bring, onSuccess: () => client.invalidateQueries({ queryKey: picturesQuery.queryKey }) });
}

export function useRemovePicture() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (pictureId: string) => {
      await answer(api.DELETE("/api/pictures/{pictureId}", { params: { path: { pictureId } } }));
    },
    onSettled: () => client.invalidateQueries({ queryKey: picturesQuery.queryKey }),
  });
}
