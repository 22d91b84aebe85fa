import { Button } from "@mantine/core";
import { IconAddressBook, IconPlus } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { Avatar } from "@/components/Avatar";
import { ListFoot } from "@/components/ListFoot";
import { Moment } from "@/components/Moment";
import { Page } from "@/components/Page";
import { SearchBox } from "@/components/SearchBox";
import { Empty, ListStates } from "@/components/States";
import table from "@/components/Table.module.css";
import { contactsQuery, type Contact } from "./api";
import { NewContactDialog } from "./NewContactDialog";

function ContactRow({ contact }: { contact: Contact }) {
  const name = contact.name || contact.email || contact.id;
  return (
    <tr>
      <td>
        <span className="row">
          <Avatar name={name} size={32} />
          <span className="grow">
            <Link to="/contacts/$contactId" params={{ contactId: contact.id }} className={table.main}>
              {name}
            </Link>
            <span className={table.sub} style={{ display: "block" }}>
              {contact.email}
            </span>
          </span>
        </span>
      </td>
      <td data-minor="">{contact.phone ?? <span className="quiet">–</span>}</td>
      <td data-minor="">{contact.city ?? <span className="quiet">–</span>}</td>
      <td data-minor="" className="quiet">
        <Moment at={contact.changedAt} />
      </td>
    </tr>
  );
}

function Rows({ q, onAdd }: { q: string; onAdd: () => void }) {
  const { t } = useTranslation();
  const list = useInfiniteQuery(contactsQuery(q));
  const contacts = list.data?.pages.flatMap((page) => page.items) ?? [];
  const empty = (
    <Empty icon={IconAddressBook} title={t(q ? "contacts.nothingFound" : "contacts.empty")} action={!q && <Button onClick={onAdd}>{t("contacts.add")}</Button>}>
      {t(q ? "contacts.nothingFoundHint" : "contacts.emptyHint")}
    </Empty>
  );
  return (
    <ListStates query={list} count={contacts.length} empty={empty} skeleton={8}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t("fields.name")}</th>
            <th scope="col">{t("fields.phone")}</th>
            <th scope="col">{t("fields.city")}</th>
            <th scope="col">{t("contacts.changed")}</th>
          </tr>
        </thead>
        <tbody>
          {contacts.map((contact) => (
            <ContactRow key={contact.id} contact={contact} />
          ))}
        </tbody>
      </table>
      <ListFoot shown={contacts.length} total={list.data?.pages[0]?.total ?? 0} more={list.hasNextPage ? () => void list.fetchNextPage() : undefined} loading={list.isFetchingNextPage} />
    </ListStates>
  );
}

export function ContactsPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: "/shell/contacts" });
  const navigate = useNavigate({ from: "/contacts" });
  const setQ = useCallback((q: string) => void navigate({ search: (old) => ({ ...old, q: q || undefined }), replace: true }), [navigate]);
  const add = () => void navigate({ search: (old) => ({ ...old, new: "1" }) });
  return (
    <Page
      title={t("places.contacts")}
      lead={t("contacts.lead")}
      actions={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
          {t("contacts.add")}
        </Button>
      }
    >
      <SearchBox label={t("contacts.search")} value={search.q ?? ""} onChange={setQ} />
      <section className={table.frame} aria-label={t("places.contacts")}>
        <Rows q={search.q ?? ""} onAdd={add} />
      </section>
      {search.new && (
        <NewContactDialog
          onClose={() => void navigate({ search: (old) => ({ ...old, new: undefined }), replace: true })}
          onCreated={(contactId) => void navigate({ to: "/contacts/$contactId", params: { contactId } })}
        />
      )}
    </Page>
  );
}
