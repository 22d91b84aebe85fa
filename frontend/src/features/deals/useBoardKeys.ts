import { useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Deal, Stage } from "./api";
import { HEIGHT, type Handle } from "./BoardColumn";
import { LOST, WON, clamp, nextSlot, placeOf, type Target } from "./moving";
import type { useHolding } from "./useHolding";

const STEPS: Record<string, [across: number, down: number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Scroll the card at *index* into sight, sideways too. */
function reveal(handle: Handle, index: number): void {
  const { scroller } = handle;
  scroller.parentElement?.scrollIntoView?.({ inline: "nearest", block: "nearest" });
  const top = index * HEIGHT;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + HEIGHT > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = top + HEIGHT - scroller.clientHeight;
}

/** After the next paint: the card may only now be there. */
export function focusDeal(id: string): void {
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(`deal-${id}`)?.focus()));
}

/** Arrows walk over the cards; Space picks one up, arrows choose its place, Space or Enter drops it, Escape puts it back. */
export function useBoardKeys(stages: readonly Stage[], holding: ReturnType<typeof useHolding>, nameOf: (to: string) => string) {
  const { t, i18n } = useTranslation();
  const [said, setSaid] = useState("");
  const { held, target, handles } = holding;
  const ids = stages.map((stage) => stage.id);
  /** Right stands on the other side where one reads from right to left. */
  const sideways = i18n.dir() === "rtl" ? -1 : 1;

  /** The nearest column that way with a card in it. */
  function columnBeside(stageId: string, across: number): Handle | undefined {
    if (across === 0) return handles.current.get(stageId);
    const way = across > 0 ? ids.slice(ids.indexOf(stageId) + 1) : ids.slice(0, ids.indexOf(stageId)).reverse();
    return way.map((id) => handles.current.get(id)).find((handle) => handle && handle.deals.length > 0);
  }

  function walk(deal: Deal, across: number, down: number): void {
    const index = handles.current.get(deal.stageId)?.deals.findIndex((one) => one.id === deal.id) ?? 0;
    const handle = columnBeside(deal.stageId, across);
    const next = clamp(index + down, (handle?.deals.length ?? 1) - 1);
    const found = handle?.deals[next];
    if (!handle || !found) return;
    reveal(handle, next);
    focusDeal(found.id);
  }

  function shift(deal: Deal, aimed: Target, across: number, down: number): void {
    const all = [...ids, WON, LOST];
    const to = all[clamp(all.indexOf(aimed.to) + across, all.length - 1)] ?? aimed.to;
    const handle = handles.current.get(to);
    if (!handle) {
      holding.aim({ to, slot: null });
      return setSaid(t("deals.keys.over", { name: deal.name, to: nameOf(to) }));
    }
    const slot = nextSlot(handle.deals, aimed.slot ?? 0, down, deal.id);
    reveal(handle, clamp(slot, handle.deals.length - 1));
    holding.aim({ to, slot });
    setSaid(t("deals.keys.at", { name: deal.name, to: nameOf(to), ...placeOf(handle.deals, slot, deal.id) }));
  }

  function put(deal: Deal): void {
    const to = nameOf(target?.to ?? deal.stageId);
    setSaid(holding.drop() ? t("deals.keys.dropped", { name: deal.name, to }) : t("deals.keys.kept", { name: deal.name }));
    focusDeal(deal.id);
  }

  function whileHeld(event: KeyboardEvent, deal: Deal): void {
    const step = STEPS[event.key];
    if (step) shift(deal, target ?? { to: deal.stageId, slot: 0 }, step[0] * sideways, step[1]);
    else if (event.key === " " || event.key === "Enter") put(deal);
    else if (event.key === "Escape" || event.key === "Tab") {
      holding.letGo();
      setSaid(t("deals.keys.kept", { name: deal.name }));
      if (event.key === "Tab") return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function whileFree(event: KeyboardEvent, deal: Deal): void {
    const step = STEPS[event.key];
    if (!step && event.key !== " ") return;
    event.preventDefault();
    if (step) return walk(deal, step[0] * sideways, step[1]);
    holding.hold(deal);
    setSaid(t("deals.keys.held", { name: deal.name }));
  }

  function onKey(event: KeyboardEvent, deal: Deal): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (held?.id === deal.id) whileHeld(event, deal);
    else whileFree(event, deal);
  }

  return { said, onKey };
}
