/** A pipeline while it is being edited: everything as text, as it stands in the form. Pure. */
import type { Pipeline, PipelineChange, SentStage, Stage } from "./api";

export interface StageEdit {
  /** The stage's id, or one of our own for a new stage. */
  key: string;
  isNew: boolean;
  name: string;
  percent: string;
  rottingDays: string;
  requiredFields: string[];
}

export interface Edit {
  version: number;
  name: string;
  stages: StageEdit[];
  /** One a line. */
  lostReasons: string;
  /** Where the deals of removed stages go. */
  moveDeals: Record<string, string>;
}

function editOfStage(stage: Stage): StageEdit {
  return { key: stage.id, isNew: false, name: stage.name, percent: String(Math.round((stage.probability ?? 0) * 100)), rottingDays: String(stage.rottingDays ?? ""), requiredFields: stage.requiredFields ?? [] };
}

export function editOf(pipeline: Pipeline): Edit {
  return { version: pipeline.version, name: pipeline.name, stages: pipeline.stages.map(editOfStage), lostReasons: (pipeline.lostReasons ?? []).join("\n"), moveDeals: {} };
}

export function readEdit(text: string): Edit | null {
  try {
    const edit = JSON.parse(text) as Edit;
    return Array.isArray(edit.stages) && typeof edit.name === "string" && typeof edit.lostReasons === "string" ? edit : null;
  } catch {
    return null;
  }
}

function sentStage(stage: StageEdit): SentStage {
  const rottingDays = stage.rottingDays.trim() === "" ? null : Number(stage.rottingDays);
  return { ...(!stage.isNew && { id: stage.key }), name: stage.name.trim(), probability: Number(stage.percent) / 100, rottingDays, requiredFields: stage.requiredFields };
}

/** The lines that say something, each once. */
function linesOf(text: string): string[] {
  return [...new Set(text.split("\n").map((line) => line.trim()).filter(Boolean))];
}

export function changeOf(edit: Edit): PipelineChange {
  return { version: edit.version, name: edit.name.trim(), stages: edit.stages.map(sentStage), lostReasons: linesOf(edit.lostReasons), ...(Object.keys(edit.moveDeals).length > 0 && { moveDeals: edit.moveDeals }) };
}

export function withStage(edit: Edit, key: string, part: Partial<StageEdit>): Edit {
  return { ...edit, stages: edit.stages.map((stage) => (stage.key === key ? { ...stage, ...part } : stage)) };
}

export function shifted(edit: Edit, key: string, by: 1 | -1): Edit {
  const from = edit.stages.findIndex((stage) => stage.key === key);
  const to = from + by;
  const [moved, other] = [edit.stages[from], edit.stages[to]];
  return moved && other ? { ...edit, stages: edit.stages.with(from, other).with(to, moved) } : edit;
}

/** Without the stage; its deals, and those that were to go to it, go to *to*. */
export function withoutStage(edit: Edit, key: string, to: string | null): Edit {
  const kept = Object.entries(edit.moveDeals).map(([from, target]) => [from, target === key && to ? to : target]);
  const own = to && edit.stages.some((stage) => stage.key === key && !stage.isNew) ? { [key]: to } : {};
  return { ...edit, stages: edit.stages.filter((stage) => stage.key !== key), moveDeals: { ...Object.fromEntries(kept), ...own } };
}

export function withNewStage(edit: Edit, key: string): Edit {
  return { ...edit, stages: [...edit.stages, { key, isNew: true, name: "", percent: "50", rottingDays: "", requiredFields: [] }] };
}

export function toggledField(stage: StageEdit, field: string): string[] {
  return stage.requiredFields.includes(field) ? stage.requiredFields.filter((name) => name !== field) : [...stage.requiredFields, field];
}
