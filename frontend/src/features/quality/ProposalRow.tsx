import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Change } from "@/components/record/Change";
import table from "@/components/Table.module.css";
import { isMendable, type Mending, type Proposal } from "./api";

interface Props {
  proposal: Proposal;
  busy: boolean;
  onMend: (issue: Mending["issue"]) => void;
}

/** One value that could be better, and the button that makes it so. */
export function ProposalRow({ proposal, busy, onMend }: Props) {
  const { t } = useTranslation();
  const { id, title, issue, before, after, score } = proposal;
  const name = title || t("quality.nameless");
  return (
    <tr>
      <td>
        <Link to="/contacts/$contactId" params={{ contactId: id }} className={table.main}>
          {name}
        </Link>
      </td>
      <td data-wide="">{t(`quality.issues.${issue}`)}</td>
      <td data-wide="">{after === null ? <span className="quiet">{before || t("quality.byHand")}</span> : <Change before={before ?? "–"} after={after} />}</td>
      <td className={table.num} data-minor="">
        {score}
      </td>
      <td>
        {after !== null && isMendable(issue) && (
          <Button size="compact-md" variant="default" loading={busy} aria-label={t("quality.mendOne", { name })} onClick={() => onMend(issue)}>
            {t("quality.mend")}
          </Button>
        )}
      </td>
    </tr>
  );
}
