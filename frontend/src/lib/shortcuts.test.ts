import { fireEvent, renderHook } from "@testing-library/react";
import { useLayoutEffect } from "react";
import { describe, expect, it, vi } from "vitest";
import { setShortcuts, useShortcuts } from "./shortcuts";

function press(...keys: string[]): void {
  keys.forEach((key) => fireEvent.keyDown(document.body, { key }));
}

describe("shortcuts", () => {
  it("takes the second key of a sequence for the sequence alone", () => {
    const goTo = vi.fn();
    const approve = vi.fn();
    renderHook(() => useShortcuts({ "g a": goTo }));
    renderHook(() => useShortcuts({ a: approve }));

    press("g", "a");
    expect(goTo).toHaveBeenCalledOnce();
    expect(approve).not.toHaveBeenCalled();

    press("a");
    expect(approve).toHaveBeenCalledOnce();
  });

  it("asks who stands above the others first, however late they came", () => {
    const many = vi.fn();
    const one = vi.fn();
    renderHook(() => useShortcuts({ s: many }, true));
    renderHook(() => useShortcuts({ s: one }));

    press("s");

    expect(many).toHaveBeenCalledOnce();
    expect(one).not.toHaveBeenCalled();
  });

  it("hears a key as soon as what it acts on is on the screen", () => {
    const approve = vi.fn();
    renderHook(() => {
      useShortcuts({ a: approve });
      useLayoutEffect(() => press("a"), []);
    });

    expect(approve).toHaveBeenCalledOnce();
  });

  it("keeps quiet while the person types, and when switched off", () => {
    const approve = vi.fn();
    renderHook(() => useShortcuts({ a: approve }));
    const input = document.body.appendChild(document.createElement("input"));

    fireEvent.keyDown(input, { key: "a" });
    setShortcuts(false);
    press("a");

    expect(approve).not.toHaveBeenCalled();
    input.remove();
  });
});
