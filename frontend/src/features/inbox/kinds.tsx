/** What carries a message, as a symbol and a word. */
import { IconBrandMessenger, IconBrandWhatsapp, IconDeviceMobileMessage, IconMail, IconMessageCircle, type Icon } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

const ICONS: Record<string, Icon> = { email: IconMail, sms: IconDeviceMobileMessage, whatsapp: IconBrandWhatsapp, messenger: IconBrandMessenger, webchat: IconMessageCircle };

function KindIcon({ kind }: { kind: string }) {
  const { t } = useTranslation();
  const Symbol = ICONS[kind] ?? IconMail;
  const name = t(`inbox.by.${kind}`, { defaultValue: kind });
  return <Symbol size={15} role="img" aria-label={name} title={name} />;
}

/** The channels that a conversation goes over: symbols that say their names. */
export function ChannelMarks({ kinds }: { kinds: string[] }) {
  return kinds.map((kind) => <KindIcon key={kind} kind={kind} />);
}
