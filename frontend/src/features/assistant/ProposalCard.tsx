import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ProblemNote } from "@/components/States";
import { moment } from "@/lib/format";
import { usePersonName } from "@/lib/people";
import { atLeast } from "@/lib/roles";
import { useUser } from "@/lib/session";
import { useApprovePolicy, useWithdrawPolicy, type InForce } from "./api";
import styles from "./Assistant.module.css";
import { Points } from "./Points";

/** A looser policy that waits for a second person. */
export function ProposalCard({ proposal }: { proposal: NonNullable<InForce["proposal"]> }) {
  const { t, i18n } = useTranslation();
  const person = usePersonName();
  const user = useUser();
  const approve = useApprovePolicy();
  const withdraw = useWithdrawPolicy();
  const own = proposal.by === user?.id;
  return (
    <section className={styles.card} aria-label={t("assistant.proposal.title")}>
      <h2>{t("assistant.proposal.title")}</h2>
      <p>{t("assistant.proposal.by", { name: person(proposal.by), at: moment(proposal.at, i18n.language) })}</p>
      <Points points={proposal.points} />
      {atLeast(user, "manager") && (
        <div className="row wrap">
          {!own && (
            <Button loading={approve.isPending} onClick={() => approve.mutate(proposal.id)}>
              {t("assistant.proposal.approve")}
            </Button>
          )}
          <Button variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate(proposal.id)}>
            {t(own ? "assistant.proposal.withdraw" : "assistant.proposal.refuse")}
          </Button>
        </div>
      )}
      {own && <p className="small quiet">{t("assistant.proposal.own")}</p>}
      <ProblemNote error={approve.error ?? withdraw.error} />
    </section>
  );
}
