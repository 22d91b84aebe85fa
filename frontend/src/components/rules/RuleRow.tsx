import { useTranslation } from "react-i18next";
import { Rule, type RuleProps } from "react-querybuilder";
import type { BuilderContext } from "./RuleBuilder";
import styles from "./rules.module.css";

/** One condition: named as a whole, so that its parts need no long names; what is wrong with it stands below. */
export function RuleRow(props: RuleProps) {
  const { t } = useTranslation();
  const { problems, nameOf } = props.context as BuilderContext;
  const { field, id = "" } = props.rule;
  const problem = problems.get(id);
  return (
    <div role="group" aria-label={t("filter.condition", { name: nameOf(field) })} className={styles.row} data-event={field.startsWith("event:") || undefined} data-wrong={problem !== undefined || undefined}>
      <Rule {...props} />
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </div>
  );
}
