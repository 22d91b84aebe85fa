import { MouseSensor, TouchSensor, useSensor, useSensors, type CollisionDetection, type Collision } from "@dnd-kit/core";
import { useCallback, useRef, useState } from "react";
import type { Deal } from "./api";
import { HEIGHT, type Handle } from "./BoardColumn";
import { clamp, moveTo, type Move, type Target } from "./moving";

/** The droppables of the tray lie over the columns, and carry this before their destination. */
export const TRAY = "tray:";

function within(rect: { left: number; right: number; top: number; bottom: number } | undefined, { x, y }: { x: number; y: number }): boolean {
  return rect !== undefined && x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;
}

/** The one deal that is being moved, by pointer or by keys, and where it would go. */
export function useHolding(start: (move: Move) => void) {
  const [held, setHeld] = useState<Deal | null>(null);
  const [target, setTarget] = useState<Target | null>(null);
  const handles = useRef(new Map<string, Handle>());
  const pointer = useRef({ x: 0, y: 0 });
  const sensors = useSensors(useSensor(MouseSensor, { activationConstraint: { distance: 6 } }), useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }));

  const register = useCallback((stageId: string, handle: Handle | null) => {
    if (handle) handles.current.set(stageId, handle);
    else handles.current.delete(stageId);
  }, []);

  /** What lies under the pointer, the tray first. */
  const collide: CollisionDetection = useCallback(({ pointerCoordinates, droppableContainers, droppableRects }) => {
    if (!pointerCoordinates) return [];
    pointer.current = pointerCoordinates;
    const hits: Collision[] = droppableContainers.filter(({ id }) => within(droppableRects.get(id), pointerCoordinates)).map(({ id }) => ({ id }));
    return hits.sort((one, other) => Number(String(other.id).startsWith(TRAY)) - Number(String(one.id).startsWith(TRAY))).slice(0, 1);
  }, []);

  const slotAt = (stageId: string, y: number): number => {
    const handle = handles.current.get(stageId);
    if (!handle) return 0;
    const below = (y - handle.list.getBoundingClientRect().top) / HEIGHT;
    return clamp(Math.round(below), handle.deals.length);
  };

  const aim = (next: Target | null) => setTarget((old) => (old?.to === next?.to && old?.slot === next?.slot ? old : next));

  /** The pointer is over the droppable *id*. */
  function over(id: string | undefined): void {
    if (id === undefined) return aim(null);
    aim(id.startsWith(TRAY) ? { to: id.slice(TRAY.length), slot: null } : { to: id, slot: slotAt(id, pointer.current.y) });
  }

  function hold(deal: Deal): void {
    setHeld(deal);
    const handle = handles.current.get(deal.stageId);
    const own = handle?.deals.findIndex((one) => one.id === deal.id) ?? -1;
    setTarget({ to: deal.stageId, slot: Math.max(0, own) });
  }

  function letGo(): void {
    setHeld(null);
    setTarget(null);
  }

  /** Put the held deal down; false when it stays where it was. */
  function drop(): boolean {
    letGo();
    const move = held && target && moveTo(held, target, handles.current.get(target.to)?.deals);
    if (move) start(move);
    return Boolean(move);
  }

  return { held, target, sensors, handles, register, collide, over, hold, aim, drop, letGo };
}
