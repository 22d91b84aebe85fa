import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Socket } from "@/test/socket";
import { keepLive, staleAfter } from "./live";

describe("live updates", () => {
  let stop: () => void;
  const client = new QueryClient();
  const invalidated = vi.spyOn(client, "invalidateQueries");

  beforeEach(() => {
    vi.useFakeTimers();
    invalidated.mockClear();
    stop = keepLive(client, () => "token-1");
  });
  afterEach(() => {
    stop();
    vi.useRealTimers();
  });

  it("refreshes what a message says has changed", () => {
    Socket.newest().onopen?.();

    Socket.newest().onmessage?.({ data: JSON.stringify({ type: "task", id: "tsk_1", changedAt: "2026-11-20T10:00:00Z" }) });

    expect(invalidated).toHaveBeenCalledWith({ queryKey: ["tasks"] });
  });

  it("asks every five seconds while there is no socket", () => {
    Socket.newest().onclose?.();
    const before = invalidated.mock.calls.length;

    vi.advanceTimersByTime(5_000);

    expect(invalidated.mock.calls.length).toBeGreaterThan(before);
  });

  it("checks now and then that an open socket that says nothing has missed nothing", () => {
    Socket.newest().onopen?.();
    invalidated.mockClear();

    vi.advanceTimersByTime(14_000);
    expect(invalidated).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1_000);

    expect(invalidated).toHaveBeenCalledWith({ queryKey: ["conversations"] });
  });

  it("connects again with growing pauses", () => {
    Socket.newest().onclose?.();
    vi.advanceTimersByTime(1_000);
    expect(Socket.all).toHaveLength(2);

    Socket.newest().onclose?.();
    vi.advanceTimersByTime(1_000);
    expect(Socket.all).toHaveLength(2);
    vi.advanceTimersByTime(1_000);
    expect(Socket.all).toHaveLength(3);
  });

  it("ignores what it does not know", () => {
    expect(staleAfter("nonsense")).toEqual([]);
    expect(staleAfter('{"type":"unheard-of"}')).toEqual([]);
  });
});
