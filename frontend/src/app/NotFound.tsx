import { IconCompass } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Empty } from "@/components/States";

export function NotFound() {
  const { t } = useTranslation();
  return (
    <main>
      <Empty alone icon={IconCompass} title={t("notFound.title")} action={<Link to="/inbox">{t("notFound.back")}</Link>}>
        {t("notFound.text")}
      </Empty>
    </main>
  );
}
