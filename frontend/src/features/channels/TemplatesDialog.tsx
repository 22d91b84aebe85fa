import { Button } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconClock, IconCloudDownload, IconTemplate, type Icon } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Dialog } from "@/components/Dialog";
import { Empty, ListStates, ProblemNote } from "@/components/States";
import { Tag, type Tone } from "@/components/Tag";
import { channelTemplatesQuery, type ChannelTemplate } from "@/lib/channelTemplates";
import { answer, api } from "@/lib/http";
import { atLeast } from "@/lib/roles";
import { useUser } from "@/lib/session";
import { accountOf, type Channel } from "./api";
import styles from "./Channels.module.css";

const STATUS: Record<string, { tone: Tone; icon: Icon }> = {
  APPROVED: { tone: "good", icon: IconCircleCheck },
  PENDING: { tone: "plain", icon: IconClock },
  IN_APPEAL: { tone: "plain", icon: IconClock },
};
const BAD = { tone: "bad", icon: IconAlertTriangle } as const;
const CATEGORIES = ["UTILITY", "MARKETING", "AUTHENTICATION"];
const QUALITIES: Record<string, Tone> = { GREEN: "good", YELLOW: "warn", RED: "bad" };

function useFetchTemplates(channelId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.POST("/api/channels/{channelId}/templates/fetch", { params: { path: { channelId } } })),
    onSuccess: ({ items }) => client.setQueryData(channelTemplatesQuery(channelId).queryKey, items),
    onSettled: () => client.invalidateQueries({ queryKey: ["channels"] }),
  });
}

function Row({ template }: { template: ChannelTemplate }) {
  const { t } = useTranslation();
  const { tone, icon } = STATUS[template.status] ?? BAD;
  const quality = QUALITIES[template.quality];
  return (
    <li className={styles.template} aria-label={`${template.name} · ${template.language}`}>
      <div className="row wrap">
        <strong className={styles.whole}>{template.name}</strong>
        <span className="quiet small">{template.language}</span>
        {CATEGORIES.includes(template.category) && <span className="quiet small">{t(`whatsapp.category.${template.category as "UTILITY"}`)}</span>}
        <Tag tone={tone} icon={icon}>
          {t(`whatsapp.status.${template.status as "OTHER"}`, { defaultValue: t("whatsapp.status.OTHER") })}
        </Tag>
        {quality && <Tag tone={quality}>{t(`whatsapp.quality.${template.quality as "RED"}`)}</Tag>}
        {template.byHand && <Tag>{t("whatsapp.byHand")}</Tag>}
      </div>
      {template.trouble && <p className={styles.trouble}>{template.trouble}</p>}
      <div className={styles.said}>
        {template.header && <strong>{template.header}</strong>}
        <p>{template.body}</p>
        {template.footer && <p className="quiet small">{template.footer}</p>}
      </div>
      {template.buttons.length > 0 && <p className="quiet small">{template.buttons.join(" · ")}</p>}
    </li>
  );
}

/** What a number may send after 24 hours, as Meta has it; and what Meta does not allow, and why. */
export function TemplatesDialog({ channel, onClose }: { channel: Channel; onClose: () => void }) {
  const { t } = useTranslation();
  const mayFetch = atLeast(useUser(), "admin");
  const templates = useQuery(channelTemplatesQuery(channel.id));
  const fetched = useFetchTemplates(channel.id);
  const account = accountOf(channel);
  const items = templates.data ?? [];
  const ready = items.filter((each) => !each.trouble).length;
  const empty = (
    <Empty icon={IconTemplate} title={t("whatsapp.empty")}>
      {t("whatsapp.emptyHint")}
    </Empty>
  );
  return (
    <Dialog title={t("whatsapp.title")} onClose={onClose} wide>
      <div className="stack">
        <p className="quiet small">{t(account ? "whatsapp.fetchHint" : "whatsapp.noAccount")}</p>
        {mayFetch && account && (
          <div className="row wrap">
            <Button variant="default" leftSection={<IconCloudDownload size={16} aria-hidden />} loading={fetched.isPending} onClick={() => fetched.mutate()}>
              {t("whatsapp.fetch")}
            </Button>
            <span role="status" className="small">
              {fetched.isSuccess && t("whatsapp.found", { count: items.length, ready })}
            </span>
          </div>
        )}
        <ProblemNote error={fetched.error} />
        <ListStates query={templates} count={items.length} empty={empty} skeleton={3}>
          <ul className={styles.templates}>
            {items.map((each) => (
              <Row key={`${each.name} ${each.language}`} template={each} />
            ))}
          </ul>
        </ListStates>
      </div>
    </Dialog>
  );
}
