import { Button } from "@mantine/core";
import { IconArrowLeft, IconPencil } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Avatar } from "@/components/Avatar";
import { Facts } from "@/components/Facts";
import { Moment } from "@/components/Moment";
import { useTitle } from "@/components/Page";
import { Failed, Loading } from "@/components/States";
import { Tag } from "@/components/Tag";
import { contactQuery, type Contact } from "./api";
import styles from "./Contact.module.css";
import { EditContactDialog } from "./EditContactDialog";
import { Timeline } from "./Timeline";

function Head({ contact }: { contact: Contact }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const name = contact.name || contact.email || contact.id;
  return (
    <header className={styles.head}>
      <Avatar name={name} size={56} />
      <div className="grow">
        <h1>{name}</h1>
        <p className="row wrap">
          {contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
          <Tag tone="info">{t(`contacts.lifecycles.${contact.lifecycle}`, { defaultValue: contact.lifecycle })}</Tag>
          {contact.tags.map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
        </p>
      </div>
      <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setEditing(true)}>
        {t("contacts.edit")}
      </Button>
      {editing && <EditContactDialog contact={contact} onClose={() => setEditing(false)} />}
    </header>
  );
}

function Details({ contact }: { contact: Contact }) {
  const { t } = useTranslation();
  const nothing = <span className="quiet">–</span>;
  return (
    <section className={styles.card} aria-label={t("contacts.details")}>
      <h2>{t("contacts.details")}</h2>
      <Facts
        rows={[
          [t("fields.phone"), contact.phone ?? nothing],
          [t("fields.city"), contact.city ?? nothing],
          [t("contacts.since"), <Moment at={contact.createdAt} />],
          [t("contacts.changed"), <Moment at={contact.changedAt} />],
        ]}
      />
    </section>
  );
}

export function ContactPage() {
  const { t } = useTranslation();
  const { contactId } = useParams({ from: "/shell/contacts/$contactId" });
  const contact = useQuery(contactQuery(contactId));
  useTitle(contact.data?.name || t("places.contacts"));
  return (
    <div className={styles.page}>
      <Link to="/contacts" className={styles.back}>
        <IconArrowLeft size={16} aria-hidden className={styles.backIcon} />
        {t("places.contacts")}
      </Link>
      {contact.isPending && <Loading />}
      {contact.isError && !contact.data && <Failed error={contact.error} retry={() => void contact.refetch()} />}
      {contact.data && (
        <>
          <Head contact={contact.data} />
          <div className={styles.columns}>
            <Timeline contactId={contactId} />
            <Details contact={contact.data} />
          </div>
        </>
      )}
    </div>
  );
}
