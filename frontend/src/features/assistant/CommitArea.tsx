import { useState, type ComponentProps } from "react";
import { AreaField } from "@/components/Field";

type Props = Omit<ComponentProps<typeof AreaField>, "onChange"> & { onCommit: (typed: string) => void };

/** A text of several lines that counts once it is left. */
export function CommitArea({ value, onCommit, ...rest }: Props) {
  const [typed, setTyped] = useState<string | null>(null);

  function commit(): void {
    if (typed !== null && typed !== value) onCommit(typed);
    setTyped(null);
  }
  return (
    // The area is what can be focused; here only its event is heard.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onBlur={commit}>
      <AreaField {...rest} value={typed ?? value} onChange={setTyped} />
    </div>
  );
}
