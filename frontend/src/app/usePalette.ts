/** What the palette offers: places, actions, and the records that what is typed finds. */
import { useMantineColorScheme } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import {
  IconAddressBook, IconBriefcase, IconBuilding, IconChecklist, IconKeyboard, IconMail, IconMessage, IconMessageBolt, IconMessageCheck, IconMoon, IconNote, IconNotes, IconPackage, IconRoute, IconSeedling, IconShoppingCart, IconSpeakerphone, IconTemplate, IconUser, IconUsersPlus, type Icon,
} from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { asProblem } from "@/lib/problem";
import { atLeast } from "@/lib/roles";
import { useUser } from "@/lib/session";
import { toast } from "@/lib/toasts";
import { CREATES, formOf } from "./creates";
import { PLACES } from "./navigation";
import { MOST_TRIES, placeOf, recordsQuery, type Found, type Kind } from "./records";
import type { Sheet } from "./Shell";

export interface Entry {
  id: string;
  text: string;
  subtitle?: string;
  hint: string;
  /** Found by its meaning, not by its words. */
  meant?: boolean;
  icon: Icon;
  run: () => void;
}

const ICONS: Record<Kind, Icon> = {
  contacts: IconAddressBook, companies: IconBuilding, leads: IconSeedling, deals: IconBriefcase, tasks: IconChecklist, activities: IconNote, products: IconPackage, orders: IconShoppingCart, conversations: IconMessage, messages: IconMail, notes: IconNotes, answers: IconMessageCheck, saved_replies: IconMessageBolt, segments: IconUsersPlus, campaigns: IconSpeakerphone, journeys: IconRoute, templates: IconTemplate, users: IconUser,
};
const PAUSE_MS = 120;
/** The line below their title begins with a word of ours, such as a status. */
const CODED = new Set<Kind>(["leads", "deals", "tasks", "activities", "segments", "campaigns", "journeys", "templates", "users"]);

function said({ type, subtitle }: Found, word: (code: string) => string): string {
  if (!CODED.has(type)) return subtitle;
  const [code = "", ...rest] = subtitle.split(" · ");
  return [word(code), ...rest].join(" · ");
}

/** Without case and accents. */
function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function fits(text: string, wanted: string): boolean {
  return folded(text).includes(folded(wanted));
}

interface Command extends Entry {
  /** Other words for it, with commas. */
  also?: string;
}

const FEWEST_LETTERS = 3;

/** The commands that are called so, then those that have other words that begin so, and which words. */
function fitting(commands: Command[], wanted: string): Entry[] {
  const named = commands.filter((command) => fits(command.text, wanted));
  if (wanted.length < FEWEST_LETTERS) return named;
  const meant = commands.flatMap((command) => {
    const words = command.also?.split(", ").filter((each) => ` ${folded(each)}`.includes(` ${folded(wanted)}`)) ?? [];
    return words.length > 0 && !named.includes(command) ? [{ ...command, subtitle: words.join(", ") }] : [];
  });
  return [...named, ...meant];
}

function useCommands(open: (sheet: Sheet) => void): Command[] {
  const { t } = useTranslation();
  const user = useUser();
  const navigate = useNavigate();
  const { toggleColorScheme } = useMantineColorScheme();
  const places = PLACES.filter((place) => atLeast(user, place.role)).map((place) => ({
    id: place.to,
    text: t(`places.${place.name}`),
    also: t(`palette.also.${place.name}`),
    hint: `G ${place.key.toUpperCase()}`,
    icon: place.icon,
    run: () => void navigate({ to: place.to }),
  }));
  const creates = CREATES.filter((create) => atLeast(user, create.role)).map((create) => ({
    id: `new-${create.what}`,
    text: t(`creates.${create.what}`),
    hint: "C",
    icon: create.icon,
    run: () => void navigate({ to: create.to, search: { new: formOf(create.what) } }),
  }));
  return [
    ...places,
    ...creates,
    { id: "theme", text: t("palette.theme"), hint: "", icon: IconMoon, run: toggleColorScheme },
    { id: "keys", text: t("shortcuts.title"), hint: "?", icon: IconKeyboard, run: () => open("shortcuts") },
  ];
}

function useOpenRecord(): (found: Found) => Promise<void> {
  const { t } = useTranslation();
  const { history } = useRouter();
  return async (found) => {
    try {
      const place = await placeOf(found);
      if (place) history.push(place);
      else toast(t("palette.nowhere"));
    } catch (error) {
      toast(asProblem(error).title, { tone: "failed", detail: asProblem(error).message });
    }
  };
}

interface Offered {
  entries: Entry[];
  /** Records for what is typed now may still come. */
  pending: boolean;
  failed: boolean;
}

/** What was found; whether the first of it may still come. */
function useFound(asked: string) {
  const query = recordsQuery(asked);
  const { data, isFetching, isError } = useQuery(query);
  const tries = useQueryClient().getQueryState(query.queryKey)?.dataUpdateCount ?? 0;
  const hits = data?.hits ?? [];
  const comes = data ? data.late && hits.length === 0 && tries < MOST_TRIES : isFetching;
  return { hits, comes, failed: isError };
}

export function usePalette(typed: string, open: (sheet: Sheet) => void): Offered {
  const { t } = useTranslation();
  const wanted = typed.trim();
  const [asked] = useDebouncedValue(wanted, PAUSE_MS);
  const commands = useCommands(open);
  const openRecord = useOpenRecord();
  const { hits, comes, failed } = useFound(asked);
  const records = (wanted ? hits : []).map((found) => ({
    id: `${found.type}-${found.id}`,
    text: found.title,
    subtitle: said(found, (code) => t(`palette.codes.${code as "draft"}`, { defaultValue: code })),
    meant: found.meant,
    hint: t(`palette.kinds.${found.type}`),
    icon: ICONS[found.type],
    run: () => void openRecord(found),
  }));
  return {
    entries: [...fitting(commands, wanted), ...records],
    pending: wanted.length > 1 && (wanted !== asked || comes),
    failed,
  };
}
