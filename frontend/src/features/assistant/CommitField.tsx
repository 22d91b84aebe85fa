import { useState, type ComponentProps, type KeyboardEvent } from "react";
import { TextField } from "@/components/Field";

type Props = Omit<ComponentProps<typeof TextField>, "onChange"> & { onCommit: (typed: string) => void };

/** A text that counts once it is left or confirmed, so that nothing half typed is checked. */
export function CommitField({ value, onCommit, ...rest }: Props) {
  const [typed, setTyped] = useState<string | null>(null);

  function commit(): void {
    if (typed !== null && typed !== value) onCommit(typed);
    setTyped(null);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Enter") return;
    event.preventDefault();
    commit();
  }
  return (
    // The field is what can be focused; here only its events are heard.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onBlur={commit} onKeyDown={onKeyDown}>
      <TextField {...rest} value={typed ?? value} onChange={setTyped} />
    </div>
  );
}
