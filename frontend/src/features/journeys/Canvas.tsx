import { Background, BaseEdge, Controls, EdgeLabelRenderer, getSmoothStepPath, Handle, Position, ReactFlow, useNodesState, type Connection, type Edge, type EdgeProps, type Node, type NodeProps } from "@xyflow/react";
import "@xyflow/react/dist/style.css";
import { IconBolt, IconPlus } from "@tabler/icons-react";
import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Flaw, Graph, Kind } from "./api";
import { ICONS } from "./AddStep";
import { changed, flawsOf, linkedTo, waysOf, WAYS, type Gap, type Way } from "./editing";
import styles from "./Journeys.module.css";
import { nameOf, sayStep } from "./words";

const START = "trigger";
/** So far beside its step the end of one of two ways is drawn: clear of what stands below. */
const ASIDE = 150;
const GOES_ON = "end-of-";

type StepNode = Node<{ kind: Kind | null; name: string; text: string; flawed: boolean; reached: number | null; ways: Way[] }, "step">;
type DotNode = Node<Record<string, never>, "dot">;
type WayEdge = Edge<{ gap: Gap; label: string; add: string; onAdd: (gap: Gap) => void }, "way">;

function StepBox({ data, selected }: NodeProps<StepNode>) {
  const Symbol = data.kind ? ICONS[data.kind] : IconBolt;
  return (
    <div className={styles.node} data-selected={selected || undefined} data-flawed={data.flawed || undefined}>
      {data.kind && <Handle type="target" position={Position.Top} />}
      {data.reached !== null && <span className={styles.reached}>{data.reached}</span>}
      <strong>
        <Symbol size={15} aria-hidden />
        {data.name}
      </strong>
      <p>{data.text}</p>
      {data.ways.map((way, at) => (
        <Handle key={way} id={way} type="source" position={Position.Bottom} style={{ left: `${((at + 1) / (data.ways.length + 1)) * 100}%` }} />
      ))}
    </div>
  );
}

function WayLine({ sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition, data, markerEnd }: EdgeProps<WayEdge>) {
  const [path, x, y] = getSmoothStepPath({ sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition });
  if (!data) return null;
  return (
    <>
      <BaseEdge path={path} markerEnd={markerEnd} />
      <EdgeLabelRenderer>
        <div className={`${styles.way} nodrag nopan`} style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}>
          {data.label && <span>{data.label}</span>}
          <button type="button" className={styles.plus} aria-label={data.add} title={data.add} onClick={() => data.onAdd(data.gap)}>
            <IconPlus size={14} aria-hidden />
          </button>
        </div>
      </EdgeLabelRenderer>
    </>
  );
}

function EndDot() {
  return (
    <div className="small quiet">
      <Handle type="target" position={Position.Top} />●
    </div>
  );
}

const NODES = { step: StepBox, dot: EndDot };
const EDGES = { way: WayLine };

interface Props {
  graph: Graph;
  flaws: Flaw[];
  trigger: string;
  selected: string | null;
  reached: ReadonlyMap<string, number> | null;
  condition: (rules: NonNullable<Graph["goal"]>) => string;
  onSelect: (id: string | null) => void;
  onAdd: (gap: Gap) => void;
  onGraph: (graph: Graph) => void;
}

/** The plan as a graph: steps are dragged, ways are drawn from one to another, `+` on a way puts a step in. */
export function Canvas({ graph, flaws, trigger, selected, reached, condition, onSelect, onAdd, onGraph }: Props) {
  const { t } = useTranslation();

  const drawn = useMemo<(StepNode | DotNode)[]>(() => {
    const start = { id: START, type: "step", position: { x: -115, y: 0 }, selected: selected === START, deletable: false, draggable: false, data: { kind: null, name: t("journeys.trigger"), text: trigger, flawed: flaws.some((flaw) => flaw.pointer.startsWith("/trigger") || flaw.pointer === "/start"), reached: null, ways: ["next"] as Way[] } } satisfies StepNode;
    const steps = graph.nodes.map((step) => ({
      id: step.id,
      type: "step" as const,
      position: { x: step.x - 115, y: step.y },
      selected: selected === step.id,
      data: { kind: step.kind, name: nameOf(t, graph, step), text: sayStep(t, step, condition), flawed: flawsOf(graph, flaws, step.id).size > 0, reached: reached?.get(step.id) ?? null, ways: waysOf(step) },
    }));
    const dots = gapsOf(graph).filter(({ target }) => target === null).map(({ gap, at }) => ({ id: dotOf(gap), type: "dot" as const, position: at, selectable: false, draggable: false, focusable: false, data: {} }));
    return [start, ...steps, ...dots];
  }, [graph, flaws, trigger, selected, reached, condition, t]);

  const [nodes, setNodes, onNodesChange] = useNodesState<StepNode | DotNode>(drawn);
  useEffect(() => setNodes((before) => drawn.map((node) => ({ ...node, measured: before.find((one) => one.id === node.id)?.measured }))), [drawn, setNodes]);

  const edges = useMemo(
    () =>
      gapsOf(graph).map(({ gap, target }): WayEdge => {
        const step = graph.nodes.find((one) => one.id === gap.after);
        const several = step ? waysOf(step).length > 1 : false;
        const way = t(`journeys.ways.${gap.way}`);
        const add = !step ? t("journeys.addFirst") : several ? t("journeys.addWay", { name: nameOf(t, graph, step), way }) : t("journeys.addAfter", { name: nameOf(t, graph, step) });
        return { id: dotOf(gap), type: "way", source: gap.after ?? START, sourceHandle: gap.way, target: target ?? dotOf(gap), deletable: false, focusable: false, data: { gap, label: several ? way : "", add, onAdd } };
      }),
    [graph, onAdd, t],
  );

  function connect({ source, sourceHandle, target }: Connection): void {
    const way = WAYS.find((each) => each === sourceHandle) ?? "next";
    if (source !== target && target !== START) onGraph(linkedTo(graph, { after: source === START ? null : source, way }, target));
  }

  return (
    <div className={styles.canvas} role="group" aria-label={t("journeys.graph")}>
      <ReactFlow
        nodes={nodes}
        onNodesChange={onNodesChange}
        edges={edges}
        nodeTypes={NODES}
        edgeTypes={EDGES}
        onNodeClick={(_event, node) => onSelect(node.id === START ? null : node.id)}
        onNodeDragStop={(_event, node) => onGraph(changed(graph, node.id, { x: node.position.x + 115, y: node.position.y }))}
        onConnect={connect}
        isValidConnection={({ target }) => !target.startsWith(GOES_ON) && target !== START}
        deleteKeyCode={null}
        fitView
        fitViewOptions={{ maxZoom: 1, padding: 0.15 }}
        minZoom={0.3}
        proOptions={{ hideAttribution: false }}
      >
        <Background />
        <Controls showInteractive={false} />
      </ReactFlow>
    </div>
  );
}

const dotOf = ({ after, way }: Gap) => `${GOES_ON}${after ?? START}-${way}`;

/** Every way of the plan, where it leads, and where its end is drawn if it leads nowhere. */
function gapsOf(graph: Graph): { gap: Gap; target: string | null; at: { x: number; y: number } }[] {
  const first = { gap: { after: null, way: "next" as Way }, target: graph.start, at: { x: -4, y: 140 } };
  const rest = graph.nodes.flatMap((step) => {
    const ways = waysOf(step);
    return ways.map((way, at) => ({ gap: { after: step.id, way }, target: step[way] ?? null, at: { x: step.x - 4 + (at - (ways.length - 1) / 2) * 2 * ASIDE, y: step.y + 125 } }));
  });
  return [first, ...rest];
}
