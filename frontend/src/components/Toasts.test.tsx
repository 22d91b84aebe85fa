import { MantineProvider } from "@mantine/core";
import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { TOAST_MS, dismissAll, toast } from "@/lib/toasts";
import { Toasts } from "./Toasts";

beforeEach(() => {
  vi.useFakeTimers();
  render(
    <MantineProvider env="test" withCssVariables={false} withGlobalClasses={false}>
      <Toasts />
    </MantineProvider>,
  );
});

afterEach(() => {
  act(dismissAll);
  vi.useRealTimers();
});

const pass = (time: number) => act(() => vi.advanceTimersByTime(time));

it("goes by itself, but not while its button is about to be pressed", () => {
  act(() => toast("Mugs: moved", { undo: () => undefined }));
  const said = screen.getByRole("listitem");

  act(() => screen.getByRole("button", { name: "Undo" }).focus());
  pass(2 * TOAST_MS);
  expect(said).toBeInTheDocument();
  act(() => screen.getByRole("button", { name: "Undo" }).blur());
  pass(TOAST_MS);
  expect(said).not.toBeInTheDocument();
});

it("is gone once it was answered", () => {
  const undo = vi.fn();
  act(() => toast("Mugs: moved", { undo }));

  fireEvent.click(screen.getByRole("button", { name: "Undo" }));

  expect(undo).toHaveBeenCalledOnce();
  expect(screen.queryByRole("listitem")).not.toBeInTheDocument();
});

it("is undone by Z, the newest first", () => {
  const done: string[] = [];
  act(() => toast("Mugs: moved", { undo: () => done.push("mugs") }));
  act(() => toast("Jugs: moved", { undo: () => done.push("jugs") }));
  act(() => toast("Saved"));

  fireEvent.keyDown(document, { key: "z" });
  expect(done).toEqual(["jugs"]);
  fireEvent.keyDown(document, { key: "z" });
  expect(done).toEqual(["jugs", "mugs"]);
});
