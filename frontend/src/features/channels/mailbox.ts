/** The servers of a mailbox as a form has them, and as the API does. */
import type { Schemas } from "@/lib/http";
import type { Channel } from "./api";

export type Security = Schemas["ImapServer"]["security"] & string;

export interface ServerForm {
  on: boolean;
  host: string;
  port: string;
  security: Security;
  user: string;
  password: string;
}

export interface MailboxForm {
  imap: ServerForm & { folders: string; markSeen: boolean; historyDays: string };
  smtp: ServerForm;
}

interface Kept {
  imap?: Partial<Schemas["ImapServer"]> | null;
  smtp?: Partial<Schemas["SmtpServer"]> | null;
}

export const PORTS: Record<"imap" | "smtp", Record<Security, string>> = {
  imap: { tls: "993", starttls: "143", none: "143" },
  smtp: { tls: "465", starttls: "587", none: "25" },
};

function serverForm(kind: "imap" | "smtp", kept: Kept["imap"] | Kept["smtp"], user: string): ServerForm {
  const { host, port, security, user: name } = { host: "", port: PORTS[kind].tls, security: "tls" as const, user, ...kept };
  return { on: Boolean(kept), host, port: String(port), security, user: name, password: "" };
}

export function formOf(channel: Channel): MailboxForm {
  const { imap, smtp } = channel.options as Kept;
  const { folders, markSeen, historyDays } = { folders: ["INBOX"], markSeen: false, historyDays: 0, ...imap };
  return {
    imap: { ...serverForm("imap", imap, channel.address), folders: folders.join(", "), markSeen, historyDays: String(historyDays) },
    smtp: serverForm("smtp", smtp, channel.address),
  };
}

function serverOf({ host, port, security, user }: ServerForm) {
  return { host: host.trim(), port: Number(port), security, user: user.trim() };
}

function imapOf(form: MailboxForm["imap"]): Schemas["ImapServer"] {
  const folders = form.folders
    .split(",")
    .map((each) => each.trim())
    .filter(Boolean);
  return { ...serverOf(form), folders, markSeen: form.markSeen, historyDays: Number(form.historyDays) };
}

/** What to try: the servers that are on, with the passwords that were typed. */
export function tryOf(channel: Channel, { imap, smtp }: MailboxForm): Schemas["MailboxTry"] {
  return {
    channelId: channel.id,
    ...(imap.on && { imap: imapOf(imap), ...(imap.password && { imapPassword: imap.password }) }),
    ...(smtp.on && { smtp: serverOf(smtp), ...(smtp.password && { smtpPassword: smtp.password }) }),
  };
}

/** What to keep: everything else of the channel stays as it is. */
export function changeOf(channel: Channel, { imap, smtp }: MailboxForm): Schemas["ChannelChange"] {
  const credentials = { ...(imap.on && imap.password && { imapPassword: imap.password }), ...(smtp.on && smtp.password && { smtpPassword: smtp.password }) };
  return {
    version: channel.version,
    options: { ...channel.options, imap: imap.on ? imapOf(imap) : null, smtp: smtp.on ? serverOf(smtp) : null },
    ...(Object.keys(credentials).length > 0 && { credentials }),
  };
}
