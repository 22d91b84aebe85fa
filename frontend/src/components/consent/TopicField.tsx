import { useQuery } from "@tanstack/react-query";
import { ChoiceField } from "@/components/Field";
import { topicsQuery } from "./api";

interface Props {
  label: string;
  /** What it is called to name none. */
  usual: string;
  value: string;
  error?: string | undefined;
  onChange: (topic: string) => void;
}

/** What a message is about: one of the topics that people choose from. One that is none of them stays until it is changed. */
export function TopicField({ label, usual, value, error, onChange }: Props) {
  const { data: topics = [] } = useQuery(topicsQuery);
  const known = topics.map(({ topic, name }) => ({ value: topic, label: name }));
  const own = value && !topics.some(({ topic }) => topic === value) ? [{ value, label: value }] : [];
  return <ChoiceField label={label} value={value} error={error} onChange={onChange} options={[{ value: "", label: usual }, ...own, ...known]} />;
}
