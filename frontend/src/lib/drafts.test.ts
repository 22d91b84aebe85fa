import { act, renderHook } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { readDraft, useDraft, writeDraft } from "./drafts";

describe("a draft", () => {
  it("survives a reload until it is dropped", () => {
    const first = renderHook(() => useDraft("reply.1"));
    act(() => first.result.current.write("Dear Ana"));
    first.unmount();

    const second = renderHook(() => useDraft("reply.1"));
    expect(second.result.current).toMatchObject({ text: "Dear Ana", kept: true });

    act(() => second.result.current.drop());
    expect(readDraft("reply.1")).toBeNull();
  });

  it("shows what was given until the person writes", () => {
    const { result } = renderHook(() => useDraft("suggestion.1", "Given"));
    expect(result.current).toMatchObject({ text: "Given", kept: false });

    act(() => writeDraft("suggestion.1", ""));
    expect(result.current).toMatchObject({ text: "", kept: true });
  });

  it("keeps the typing when the browser's storage is full", () => {
    const full = vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    const { result } = renderHook(() => useDraft("reply.2"));

    act(() => result.current.write("Still here"));

    expect(result.current.text).toBe("Still here");
    full.mockRestore();
    act(() => result.current.drop());
  });
});
