import { createRoute, createRouter, lazyRouteComponent, redirect, type RouterHistory } from "@tanstack/react-router";
import { Loading } from "@/components/States";
import { withTexts } from "@/lib/i18n";
import { inside, root, shell, texts } from "./inside";
import { campaign, campaigns, editCampaign, editSegment, journey, journeys, newCampaign, newSegment, segment, segments, template, templates } from "./marketing";
import { RouteError } from "./RouteError";

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: texts("next"),
  component: lazyRouteComponent(() => import("@/features/session/SignIn"), "SignIn"),
});
const register = createRoute({
  getParentRoute: () => root,
  path: "/register",
  component: lazyRouteComponent(() => import("@/features/session/Register"), "Register"),
});
/** For the people who are written to, by the link in their messages: nobody signs in. */
const preferences = createRoute({
  getParentRoute: () => root,
  path: "/preferences/$token",
  component: lazyRouteComponent(() => withTexts("preferences", import("@/features/preferences/PreferencesPage")), "PreferencesPage"),
});

const home = createRoute({
  getParentRoute: inside,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/inbox" });
  },
});
const inbox = createRoute({
  getParentRoute: inside,
  path: "/inbox",
  validateSearch: texts("show", "q", "id", "pane"),
  component: lazyRouteComponent(() => withTexts(["inbox", "sla"], import("@/features/inbox/InboxPage")), "InboxPage"),
});
const desk = createRoute({
  getParentRoute: inside,
  path: "/desk",
  validateSearch: texts("tab"),
  component: lazyRouteComponent(() => withTexts(["desk", "opening", "sla"], import("@/features/desk/DeskPage")), "DeskPage"),
});
const tasks = createRoute({
  getParentRoute: inside,
  path: "/tasks",
  validateSearch: texts("show", "new", "id"),
  component: lazyRouteComponent(() => withTexts(["tasks"], import("@/features/tasks/TasksPage")), "TasksPage"),
});
const deals = createRoute({
  getParentRoute: inside,
  path: "/deals",
  validateSearch: texts("pipeline", "q", "filter", "stage", "new"),
  component: lazyRouteComponent(() => withTexts(["deals", "words"], import("@/features/deals/DealsPage")), "DealsPage"),
});
const dealList = createRoute({
  getParentRoute: inside,
  path: "/deals/list",
  validateSearch: texts("q", "filter", "sort", "columns", "view", "new"),
  component: lazyRouteComponent(() => withTexts(["deals", "words", "lists"], import("@/features/deals/DealListPage")), "DealListPage"),
});
const dashboard = createRoute({
  getParentRoute: inside,
  path: "/dashboard",
  validateSearch: texts("period", "from", "to"),
  component: lazyRouteComponent(() => withTexts("dashboard", import("@/features/dashboard/DashboardPage")), "DashboardPage"),
});
const rows = createRoute({
  getParentRoute: inside,
  path: "/dashboard/rows",
  validateSearch: texts("noun", "filter"),
  component: lazyRouteComponent(() => withTexts(["dashboard", "words", "tasks"], import("@/features/dashboard/RowsPage")), "RowsPage"),
});
const pipelines = createRoute({
  getParentRoute: inside,
  path: "/settings/pipelines",
  validateSearch: texts("id", "new"),
  component: lazyRouteComponent(() => withTexts(["pipelines", "deals"], import("@/features/pipelines/PipelinesPage")), "PipelinesPage"),
});
const sending = createRoute({
  getParentRoute: inside,
  path: "/settings/sending",
  validateSearch: texts("q"),
  component: lazyRouteComponent(() => withTexts("consent", import("@/features/sending/SendingPage")), "SendingPage"),
});
const customFields = createRoute({
  getParentRoute: inside,
  path: "/settings/fields",
  validateSearch: texts("noun", "new"),
  component: lazyRouteComponent(() => withTexts("fields", import("@/features/fields/FieldsPage")), "FieldsPage"),
});
const contacts = createRoute({
  getParentRoute: inside,
  path: "/contacts",
  validateSearch: texts("q", "filter", "sort", "columns", "view", "new"),
  component: lazyRouteComponent(() => withTexts(["words", "lists", "contacts"], import("@/features/contacts/ContactsPage")), "ContactsPage"),
});
const companies = createRoute({
  getParentRoute: inside,
  path: "/companies",
  validateSearch: texts("q", "filter", "sort", "columns", "view", "new"),
  component: lazyRouteComponent(() => withTexts(["words", "lists", "contacts"], import("@/features/companies/CompaniesPage")), "CompaniesPage"),
});
const leads = createRoute({
  getParentRoute: inside,
  path: "/leads",
  validateSearch: texts("q", "filter", "sort", "columns", "view", "new"),
  component: lazyRouteComponent(() => withTexts(["words", "lists", "contacts"], import("@/features/leads/LeadsPage")), "LeadsPage"),
});
const contact = createRoute({
  getParentRoute: inside,
  path: "/contacts/$contactId",
  component: lazyRouteComponent(() => withTexts(["record", "words", "contacts"], import("@/features/contacts/ContactPage")), "ContactPage"),
});
const company = createRoute({
  getParentRoute: inside,
  path: "/companies/$companyId",
  component: lazyRouteComponent(() => withTexts(["record", "words", "contacts"], import("@/features/companies/CompanyPage")), "CompanyPage"),
});
const lead = createRoute({
  getParentRoute: inside,
  path: "/leads/$leadId",
  component: lazyRouteComponent(() => withTexts(["record", "words", "contacts"], import("@/features/leads/LeadPage")), "LeadPage"),
});
const deal = createRoute({
  getParentRoute: inside,
  path: "/deals/$dealId",
  component: lazyRouteComponent(() => withTexts(["record", "words", "contacts", "deals"], import("@/features/deals/DealPage")), "DealPage"),
});
const catalogue = createRoute({
  getParentRoute: inside,
  path: "/catalogue",
  validateSearch: texts("q", "tab", "id", "new"),
  component: lazyRouteComponent(() => withTexts(["catalogue", "record", "words", "secret"], import("@/features/catalogue/CataloguePage")), "CataloguePage"),
});
const answers = createRoute({
  getParentRoute: inside,
  path: "/answers",
  validateSearch: texts("q", "new", "suggestion", "reply"),
  component: lazyRouteComponent(() => withTexts("answers", import("@/features/answers/AnswersPage")), "AnswersPage"),
});
const savedReplies = createRoute({
  getParentRoute: inside,
  path: "/saved-replies",
  validateSearch: texts("q", "new"),
  component: lazyRouteComponent(() => withTexts("savedReplies", import("@/features/savedReplies/SavedRepliesPage")), "SavedRepliesPage"),
});
const assistant = createRoute({
  getParentRoute: inside,
  path: "/assistant",
  validateSearch: texts("tab", "id"),
  component: lazyRouteComponent(() => withTexts(["assistant", "inbox"], import("@/features/assistant/AssistantPage")), "AssistantPage"),
});
const channels = createRoute({
  getParentRoute: inside,
  path: "/channels",
  validateSearch: texts("new", "tab"),
  component: lazyRouteComponent(() => withTexts(["channels", "campaigns", "secret"], import("@/features/channels/ChannelsPage")), "ChannelsPage"),
});
const users = createRoute({
  getParentRoute: inside,
  path: "/users",
  validateSearch: texts("new", "id"),
  component: lazyRouteComponent(() => withTexts("users", import("@/features/users/UsersPage")), "UsersPage"),
});
const queues = createRoute({
  getParentRoute: inside,
  path: "/queues",
  validateSearch: texts("queue"),
  component: lazyRouteComponent(() => withTexts("queues", import("@/features/queues/QueuesPage")), "QueuesPage"),
});
const duplicates = createRoute({
  getParentRoute: inside,
  path: "/duplicates",
  validateSearch: texts("noun", "show", "id"),
  component: lazyRouteComponent(() => withTexts(["quality", "review", "words", "record"], import("@/features/duplicates/DuplicatesPage")), "DuplicatesPage"),
});
const quality = createRoute({
  getParentRoute: inside,
  path: "/quality",
  validateSearch: texts("issue"),
  component: lazyRouteComponent(() => withTexts("quality", import("@/features/quality/QualityPage")), "QualityPage"),
});
const audit = createRoute({
  getParentRoute: inside,
  path: "/audit",
  validateSearch: texts("noun", "recordId", "by"),
  component: lazyRouteComponent(() => withTexts(["quality", "words"], import("@/features/audit/AuditPage")), "AuditPage"),
});
const settings = createRoute({
  getParentRoute: inside,
  path: "/settings",
  component: lazyRouteComponent(() => withTexts(["settings", "opening", "organisation", "sheets"], import("@/features/settings/SettingsPage")), "SettingsPage"),
});

const imports = createRoute({
  getParentRoute: inside,
  path: "/imports",
  validateSearch: texts("noun"),
  component: lazyRouteComponent(() => withTexts(["imports", "words"], import("@/features/imports/ImportsPage")), "ImportsPage"),
});
const oneImport = createRoute({
  getParentRoute: inside,
  path: "/imports/$importId",
  validateSearch: texts("step"),
  component: lazyRouteComponent(() => withTexts(["imports", "words"], import("@/features/imports/ImportPage")), "ImportPage"),
});
const operations = createRoute({
  getParentRoute: inside,
  path: "/operations",
  component: lazyRouteComponent(() => withTexts(["imports", "exporting"], import("@/features/operations/OperationsPage")), "OperationsPage"),
});

const routeTree = root.addChildren([
  signIn,
  register,
  preferences,
  shell.addChildren([home, inbox, desk, tasks, deals, dealList, dashboard, rows, contacts, contact, companies, company, leads, lead, deal, catalogue, answers, savedReplies, assistant, channels, users, queues, settings, pipelines, customFields, sending, imports, oneImport, operations, duplicates, quality, audit, segments, newSegment, segment, editSegment, campaigns, newCampaign, campaign, editCampaign, journeys, journey, templates, template]),
]);

/** The routes over *history*: the browser's own, or one in memory for tests. */
export function routerOver(history?: RouterHistory) {
  return createRouter({
    routeTree,
    history,
    // Plain text in the address, so that links can be written by hand: `?filter={"operator":…}`.
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: (search) => {
      const text = new URLSearchParams(Object.entries(search).flatMap(([name, value]) => (value === undefined || value === null ? [] : [[name, String(value)]]))).toString();
      return text && `?${text}`;
    },
    defaultPreload: "intent",
    defaultPendingComponent: Loading,
    defaultPendingMs: 300,
    defaultErrorComponent: RouteError,
    scrollRestoration: true,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof routerOver>;
  }
}
