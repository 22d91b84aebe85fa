import { useEffect, useRef, type ReactNode } from "react";
import styles from "./reply/Saved.module.css";

export interface Choice {
  id: string;
  title: ReactNode;
  line?: string;
}

interface Props {
  id: string;
  label: string;
  choices: Choice[];
  at: number;
  busy?: boolean;
  onPick: (id: string) => void;
}

export const choiceId = (list: string, id: string) => `${list}-${id}`;

function Row({ list, choice, selected, onPick }: { list: string; choice: Choice; selected: boolean; onPick: () => void }) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected) element.current?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div ref={element} id={choiceId(list, choice.id)} role="option" aria-selected={selected} className={styles.option} onClick={onPick}>
      <span className={styles.name}>{choice.title}</span>
      {choice.line && <span className="cut small quiet">{choice.line}</span>}
    </div>
  );
}

/** What a sign in a box offers. The box keeps the focus and has the keys; a click is a comfort. */
export function Choices({ id, label, choices, at, busy = false, onPick }: Props) {
  return (
    // eslint-disable-next-line jsx-a11y/interactive-supports-focus
    <div id={id} role="listbox" aria-label={label} className={styles.list} aria-busy={busy} onMouseDown={(event) => event.preventDefault()}>
      {choices.map((choice, index) => (
        <Row key={choice.id} list={id} choice={choice} selected={index === at} onPick={() => onPick(choice.id)} />
      ))}
    </div>
  );
}
