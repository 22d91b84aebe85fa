/** Dragging parts of a rule by mouse, finger and keyboard: what the builder's adapter needs of dnd-kit, made to measure. */
import * as kit from "@dnd-kit/core";
import { createDndKitAdapter } from "@react-querybuilder/dnd/dnd-kit";
import i18next from "i18next";
import type { ComponentProps } from "react";

/** Pixels that a finger may tremble before it drags. */
const TREMBLE = 5;
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

type Getter = kit.KeyboardCoordinateGetter;

function inside(inner: number[], outer: number[]): boolean {
  return outer.every((step, index) => inner[index] === step);
}

function pathOf(data: kit.DataRef | undefined): number[] {
  return (data?.current as { path?: number[] } | undefined)?.path ?? [];
}

/** The arrows go from one place where the part can be dropped to the next one. */
const nextPlace: Getter = (event, { context }) => {
  const step = STEPS[event.code];
  const { active, collisionRect, droppableContainers, droppableRects } = context;
  if (!step || !active || !collisionRect) return undefined;
  event.preventDefault();
  const own = pathOf(active.data);
  const rects = droppableContainers
    .getEnabled()
    .filter((place) => !inside(pathOf(place.data), own))
    .flatMap((place) => droppableRects.get(place.id) ?? [])
    .filter((rect) => (rect.top - collisionRect.top) * step > 1)
    .sort((one, other) => (one.top - other.top) * step);
  const next = rects[0];
  return next && { x: next.left, y: next.top };
};

/** Under the pointer; by keyboard, the place whose corner is nearest. */
const collisions: kit.CollisionDetection = (args) => {
  if (args.pointerCoordinates) return kit.pointerWithin(args).slice(0, 1);
  const { top, left } = args.collisionRect;
  const near = args.droppableContainers.flatMap((place) => {
    const rect = args.droppableRects.get(place.id);
    return rect ? [{ id: place.id, distance: Math.abs(rect.top - top) * 100 + Math.abs(rect.left - left), data: { droppableContainer: place } }] : [];
  });
  return near.sort((one, other) => one.distance - other.distance).slice(0, 1);
};

function place(data: kit.DataRef | undefined): string {
  return pathOf(data)
    .map((index) => index + 1)
    .join(".");
}

const announcements: kit.Announcements = {
  onDragStart: ({ active }) => i18next.t("rules.drag.picked", { place: place(active.data) }),
  onDragOver: ({ over }) => (over ? i18next.t("rules.drag.over", { place: place(over.data) || "0" }) : undefined),
  onDragEnd: ({ over }) => i18next.t(over ? "rules.drag.dropped" : "rules.drag.cancelled"),
  onDragCancel: () => i18next.t("rules.drag.cancelled"),
};

function Context(props: ComponentProps<typeof kit.DndContext>) {
  return <kit.DndContext {...props} collisionDetection={collisions} accessibility={{ announcements, screenReaderInstructions: { draggable: i18next.t("rules.drag.how") } }} />;
}

const useSensor = ((sensor: typeof kit.KeyboardSensor | typeof kit.PointerSensor) => kit.useSensor(sensor as typeof kit.KeyboardSensor, (sensor === kit.KeyboardSensor ? { coordinateGetter: nextPlace } : { activationConstraint: { distance: TREMBLE } }) as object)) as unknown as typeof kit.useSensor;

export const dragging = createDndKitAdapter({ ...kit, DndContext: Context as unknown as typeof kit.DndContext, useSensor });
