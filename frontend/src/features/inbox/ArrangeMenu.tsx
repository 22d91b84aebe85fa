import { ActionIcon, Menu } from "@mantine/core";
import { IconArrowMerge, IconArrowsSplit2, IconDots } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ConversationDetail } from "./api";
import { MergeDialog } from "./MergeDialog";

/** What is done to a whole conversation now and then. */
export function ArrangeMenu({ conversation, onSplit }: { conversation: ConversationDetail; onSplit: () => void }) {
  const { t } = useTranslation();
  const [merging, setMerging] = useState(false);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t("inbox.more")}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconArrowMerge size={16} aria-hidden />} onClick={() => setMerging(true)}>
            {t("inbox.mergeDo")}
          </Menu.Item>
          <Menu.Item leftSection={<IconArrowsSplit2 size={16} aria-hidden />} onClick={onSplit} disabled={conversation.messages.length < 2}>
            {t("inbox.splitDo")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {merging && <MergeDialog conversation={conversation} onClose={() => setMerging(false)} />}
    </>
  );
}
