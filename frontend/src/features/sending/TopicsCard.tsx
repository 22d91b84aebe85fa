import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { topicsQuery } from "@/components/consent/api";
import { TextField } from "@/components/Field";
import { Failed, Loading, ProblemNote } from "@/components/States";
import { toast } from "@/lib/toasts";
import { useAddTopic } from "./api";
import styles from "./Sending.module.css";

/** What consent names the topic by: its name without accents, spaces and capitals. */
export function keyOf(name: string): string {
  const folded = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return folded.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60) || `topic-${Array.from(name, (letter) => letter.codePointAt(0)?.toString(36)).join("")}`.slice(0, 60);
}

/** What people can want to hear about, or not. */
export function TopicsCard() {
  const { t } = useTranslation();
  const query = useQuery(topicsQuery);
  const add = useAddTopic();
  const [name, setName] = useState("");
  const [description, setDescription] = useState("");

  function submit(event: FormEvent): void {
    event.preventDefault();
    add.mutate(
      { topic: keyOf(name.trim()), name: name.trim(), description: description.trim() },
      {
        onSuccess: (topic) => {
          setName("");
          setDescription("");
          toast(t("sending.topicAdded", { name: topic.name }));
        },
      },
    );
  }

  return (
    <section className={styles.card} aria-label={t("sending.topics")}>
      <div>
        <h2>{t("sending.topics")}</h2>
        <p className="quiet">{t("sending.topicsHint")}</p>
      </div>
      {query.isPending && <Loading rows={2} />}
      {query.isError && !query.data && <Failed error={query.error} retry={() => void query.refetch()} />}
      <ul className={styles.topics}>
        {query.data?.map((topic) => (
          <li key={topic.topic}>
            <strong>{topic.name}</strong> <code className="quiet">{topic.topic}</code>
            {topic.description && <p className="quiet">{topic.description}</p>}
          </li>
        ))}
      </ul>
      <form className="stack" onSubmit={submit}>
        <TextField label={t("sending.topicName")} value={name} onChange={setName} required autoComplete="off" />
        <TextField label={t("sending.topicDescription")} value={description} onChange={setDescription} autoComplete="off" />
        <ProblemNote error={add.error} />
        <div>
          <Button type="submit" variant="default" disabled={name.trim() === ""} loading={add.isPending}>
            {t("sending.addTopic")}
          </Button>
        </div>
      </form>
    </section>
  );
}
