import { Button } from "@mantine/core";
import { IconPlus, IconUserOff } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Avatar } from "@/components/Avatar";
import field from "@/components/Field.module.css";
import { Moment } from "@/components/Moment";
import { Page } from "@/components/Page";
import { Failed, Loading } from "@/components/States";
import table from "@/components/Table.module.css";
import { Tag } from "@/components/Tag";
import { usersQuery } from "@/lib/people";
import { useUser } from "@/lib/session";
import { useChangeRole, type User } from "./api";
import { NewUserDialog } from "./NewUserDialog";
import { UserDialog } from "./UserDialog";
import styles from "./Users.module.css";

const ROLES = ["admin", "manager", "rep"] as const;

function UserRow({ user, onManage }: { user: User; onManage: () => void }) {
  const { t } = useTranslation();
  const me = useUser();
  const change = useChangeRole();
  const own = me?.id === user.id;
  return (
    <tr>
      <td>
        <span className="row">
          <Avatar name={user.name} size={32} />
          <span className="grow">
            <span className={table.main}>{user.name}</span>
            {own && <span className="quiet"> · {t("users.you")}</span>}
            {user.disabled && (
              <span className={styles.mark}>
                <Tag icon={IconUserOff}>{t("users.disabled")}</Tag>
              </span>
            )}
            <span className={table.sub} style={{ display: "block" }}>
              {user.email}
            </span>
          </span>
        </span>
      </td>
      <td className={styles.role}>
        {own ? (
          t(`roles.${user.role}`)
        ) : (
          <select
            className={field.input}
            aria-label={t("users.roleOf", { name: user.name })}
            value={user.role}
            disabled={change.isPending}
            onChange={(event) => change.mutate({ user, role: event.target.value as User["role"] })}
          >
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {t(`roles.${role}`)}
              </option>
            ))}
          </select>
        )}
      </td>
      <td data-minor="" className="quiet">
        <Moment at={user.createdAt} />
      </td>
      <td className={styles.action}>
        {own ? (
          <Link to="/settings">{t("users.ownPassword")}</Link>
        ) : (
          <Button variant="default" size="compact-md" aria-label={t("users.manageNamed", { name: user.name })} onClick={onManage}>
            {t("users.manage")}
          </Button>
        )}
      </td>
    </tr>
  );
}

function Rows() {
  const { t } = useTranslation();
  const users = useQuery(usersQuery);
  const me = useUser();
  const { id: managing } = useSearch({ from: "/shell/users" });
  const navigate = useNavigate({ from: "/users" });
  const manage = (id?: string) => void navigate({ search: id ? { id } : {}, replace: !id });
  if (users.isPending) return <Loading rows={3} />;
  if (users.isError && !users.data) return <Failed error={users.error} retry={() => void users.refetch()} />;
  const managed = users.data.items.find((user) => user.id === managing && user.id !== me?.id);
  return (
    <>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t("fields.name")}</th>
            <th scope="col">{t("fields.role")}</th>
            <th scope="col">{t("users.since")}</th>
            <th scope="col">
              <span className="hidden-text">{t("users.manage")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {users.data.items.map((user) => (
            <UserRow key={user.id} user={user} onManage={() => manage(user.id)} />
          ))}
        </tbody>
      </table>
      {managed && <UserDialog user={managed} onClose={() => manage()} />}
    </>
  );
}

export function UsersPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: "/shell/users" });
  const navigate = useNavigate({ from: "/users" });
  return (
    <Page
      title={t("places.users")}
      lead={t("users.lead")}
      actions={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => void navigate({ search: { new: "1" } })}>
          {t("users.add")}
        </Button>
      }
    >
      <section className={table.frame} aria-label={t("places.users")}>
        <Rows />
      </section>
      {search.new && <NewUserDialog onClose={() => void navigate({ search: {}, replace: true })} />}
    </Page>
  );
}
