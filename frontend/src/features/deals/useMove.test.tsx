import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, renderHook, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import type { ReactNode } from "react";
import { expect, it } from "vitest";
import { server } from "@/test/server";
import { deal, stage } from "./fixtures";
import { useMove, useMovesUnderWay } from "./useMove";

const MUGS = deal("mugs");

it("is under way until a board is drawn that was read after it was told", async () => {
  server.use(http.post("*/api/deals/mugs/move", () => HttpResponse.json({ ...MUGS, stageId: "offer", version: 2 })));
  const client = new QueryClient();
  const wrapper = ({ children }: { children: ReactNode }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>;
  const readAt = Date.now() - 1;
  const { result, rerender } = renderHook(({ at }) => ({ moves: useMovesUnderWay(at), start: useMove([stage("offer", 0.5)]).start }), { wrapper, initialProps: { at: readAt } });
  const move = { deal: MUGS, to: "offer" };

  act(() => result.current.start(move));
  await waitFor(() => expect(result.current.moves).toEqual([move]));
  await waitFor(() => expect(client.isMutating()).toBe(0));
  expect(result.current.moves).toEqual([move]);

  rerender({ at: Date.now() + 1 });
  expect(result.current.moves).toEqual([]);
});
