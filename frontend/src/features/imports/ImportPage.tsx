import { Button } from "@mantine/core";
import { IconFileOff } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "@/components/Page";
import { Empty, Failed, Loading, ProblemNote } from "@/components/States";
import { asNoun, importQuery, useStep, type Import } from "./api";
import { Checked } from "./Checked";
import { Ended } from "./Ended";
import { Mapping } from "./Mapping";
import { ReadingForm } from "./ReadingForm";
import { Steps } from "./Steps";
import { stepOf } from "./steps";
import { Working } from "./Working";

/** The upload never came to its end, or its end was not heard of. */
function Waiting({ one }: { one: Import }) {
  const { t } = useTranslation();
  const arrived = useStep(one.id, "uploaded");
  return (
    <>
      <Empty
        icon={IconFileOff}
        title={t("imports.waitingTitle")}
        action={
          <span className="row wrap">
            <Button renderRoot={(props) => <Link {...props} to="/imports" search={{ noun: asNoun(one.noun) }} />}>
              {t("imports.another")}
            </Button>
            <Button variant="default" loading={arrived.isPending} onClick={() => arrived.mutate()}>
              {t("imports.arrived")}
            </Button>
          </span>
        }
      >
        {t("imports.waitingText", { name: one.fileName })}
      </Empty>
      <ProblemNote error={arrived.error} />
    </>
  );
}

function Broken({ one }: { one: Import }) {
  const { t } = useTranslation();
  return (
    <>
      <Empty
        icon={IconFileOff}
        title={t("imports.failedTitle")}
        action={
          <Button renderRoot={(props) => <Link {...props} to="/imports" search={{ noun: asNoun(one.noun) }} />}>
            {t("imports.another")}
          </Button>
        }
      >
        {one.reason}
      </Empty>
      {!one.progress && <ReadingForm key={one.version} one={one} open />}
    </>
  );
}

function Content({ one, back }: { one: Import; back: boolean }) {
  const { t } = useTranslation();
  switch (one.status) {
    case "waiting":
      return <Waiting one={one} />;
    case "analysing":
      return <Working title={t("imports.analysing", { name: one.fileName })} text={t("imports.analysingText")} />;
    case "ready":
      return <Mapping one={one} />;
    case "trying":
      return <Working title={t("imports.trying")} text={t("imports.tryingText")} one={one} />;
    case "tried":
      return back ? <Mapping one={one} /> : <Checked one={one} />;
    case "running":
      return <Working title={t("imports.running", { name: one.fileName })} text={t("imports.runningText")} one={one} />;
    case "failed":
      return <Broken one={one} />;
    default:
      return <Ended one={one} />;
  }
}

/** When rows were written, lists that were read before are old. */
function useFreshLists(one: Import | undefined): void {
  const client = useQueryClient();
  const before = useRef(one?.status);
  useEffect(() => {
    if (one && before.current === "running" && one.status !== "running") {
      void client.invalidateQueries({ queryKey: [one.noun] });
      void client.invalidateQueries({ queryKey: ["companies"] });
      void client.invalidateQueries({ queryKey: ["operations"] });
    }
    before.current = one?.status;
  }, [client, one]);
}

/** One import, wherever it stands: the server knows, so it can be left and found again. */
export function ImportPage() {
  const { t } = useTranslation();
  const { importId } = useParams({ from: "/shell/imports/$importId" });
  const search = useSearch({ from: "/shell/imports/$importId" });
  const query = useQuery(importQuery(importId));
  const one = query.data;
  useFreshLists(one);
  const back = search.step === "columns";
  return (
    <Page title={one?.fileName ?? t("imports.new")} lead={<Link to="/imports">{t("imports.all")}</Link>}>
      {one && <Steps now={stepOf(one.status, back)} />}
      {query.isPending && <Loading />}
      {query.isError && !one && <Failed error={query.error} retry={() => void query.refetch()} />}
      {one && <Content one={one} back={back} />}
    </Page>
  );
}
