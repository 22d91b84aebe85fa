/** Dragging blocks by mouse, finger and keyboard: the arrows go from gap to gap. */
import { KeyboardSensor, MouseSensor, TouchSensor, useSensor, useSensors, type Active, type Announcements, type ClientRect, type CollisionDetection, type DroppableContainer, type KeyboardCoordinateGetter } from "@dnd-kit/core";
import i18next from "i18next";
import type { Kind } from "./blocks";
import { fits, type Place } from "./pieces";

/** What is dragged: a block of the canvas, or a new one. */
export interface Dragged {
  kind: Kind;
  name: string;
  id: string | null;
}
/** Between two blocks. */
export interface Gap {
  place: Place;
  index: number;
}

const TREMBLE = 6;
const HOLD_MS = 180;
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

export const draggedOf = (active: Active | null) => active?.data.current as Dragged | undefined;
export const gapOf = (data: { current: unknown } | undefined) => data?.current as Gap | undefined;

function open(active: Active | null, containers: DroppableContainer[]): DroppableContainer[] {
  const dragged = draggedOf(active);
  if (!dragged) return [];
  return containers.filter(({ data }) => {
    const gap = gapOf(data);
    return gap && fits(dragged.kind, gap.place) && !gap.place.startsWith(`${dragged.id}/`);
  });
}

const far = (from: number, to: number, at: number) => Math.max(0, from - at, at - to);

/** How far a point is from a gap; one beside its list is further than any in it. */
function distance({ left, right, top }: ClientRect, x: number, y: number): number {
  return Math.abs(top - y) + 4 * far(left, right, x);
}

/** The gap that is nearest to the pointer or, by keyboard, to where the arrows led. */
export const nearest: CollisionDetection = ({ active, droppableContainers, droppableRects, pointerCoordinates, collisionRect }) => {
  const [x, y] = pointerCoordinates ? [pointerCoordinates.x, pointerCoordinates.y] : [collisionRect.left, collisionRect.top];
  const hits = open(active, droppableContainers).flatMap((container) => {
    const rect = droppableRects.get(container.id);
    return rect ? [{ id: container.id, distance: distance(rect, x, y), data: { droppableContainer: container } }] : [];
  });
  return hits.sort((one, other) => one.distance - other.distance).slice(0, 1);
};

const nextGap: KeyboardCoordinateGetter = (event, { context }) => {
  const step = STEPS[event.code];
  if (!step) return undefined;
  event.preventDefault();
  const { active, over, droppableContainers, droppableRects } = context;
  // As they are read: from above, in columns the left one first.
  const gaps = open(active, droppableContainers.getEnabled()).filter(({ node }) => node.current);
  gaps.sort((one, other) => ((one.node.current as Node).compareDocumentPosition(other.node.current as Node) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  const own = draggedOf(active);
  const now = gaps.findIndex(({ id }) => id === over?.id);
  const from = now < 0 ? 0 : now;
  const target = gaps[Math.min(gaps.length - 1, Math.max(0, from + step))];
  const rect = target && own && droppableRects.get(target.id);
  return rect ? { x: rect.left, y: rect.top } : undefined;
};

export function useDragging() {
  return useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: TREMBLE } }),
    useSensor(TouchSensor, { activationConstraint: { delay: HOLD_MS, tolerance: TREMBLE } }),
    useSensor(KeyboardSensor, { coordinateGetter: nextGap }),
  );
}

const say = (active: Active) => ({ name: draggedOf(active)?.name ?? "" });

export const announcements: Announcements = {
  onDragStart: ({ active }) => i18next.t("templates.drag.picked", say(active)),
  onDragOver: ({ active, over }) => {
    const gap = gapOf(over?.data);
    return gap ? i18next.t(gap.place === "root" ? "templates.drag.over" : "templates.drag.overColumn", { ...say(active), place: gap.index + 1 }) : undefined;
  },
  onDragEnd: ({ active, over }) => i18next.t(over ? "templates.drag.dropped" : "templates.drag.cancelled", say(active)),
  onDragCancel: ({ active }) => i18next.t("templates.drag.cancelled", say(active)),
};
