/** The routes of segments and campaigns. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { withTexts } from "@/lib/i18n";
import { inside, texts } from "./inside";

export const segments = createRoute({
  getParentRoute: inside,
  path: "/segments",
  validateSearch: texts("q", "tab", "new"),
  component: lazyRouteComponent(() => withTexts("segments", import("@/features/segments/SegmentsPage")), "SegmentsPage"),
});
export const newSegment = createRoute({
  getParentRoute: inside,
  path: "/segments/new",
  validateSearch: texts("rules", "name"),
  component: lazyRouteComponent(() => withTexts(["segments", "words"], import("@/features/segments/SegmentEditor")), "NewSegmentPage"),
});
export const segment = createRoute({
  getParentRoute: inside,
  path: "/segments/$segmentId",
  validateSearch: texts("tab", "person", "other"),
  component: lazyRouteComponent(() => withTexts(["segments", "words", "lists"], import("@/features/segments/SegmentPage")), "SegmentPage"),
});
export const editSegment = createRoute({
  getParentRoute: inside,
  path: "/segments/$segmentId/edit",
  component: lazyRouteComponent(() => withTexts(["segments", "words"], import("@/features/segments/SegmentEditor")), "EditSegmentPage"),
});
export const campaigns = createRoute({
  getParentRoute: inside,
  path: "/campaigns",
  validateSearch: texts("q", "status", "new"),
  component: lazyRouteComponent(() => withTexts(["campaigns", "segments"], import("@/features/campaigns/CampaignsPage")), "CampaignsPage"),
});
export const newCampaign = createRoute({
  getParentRoute: inside,
  path: "/campaigns/new",
  validateSearch: texts("step", "segment", "rules", "template"),
  component: lazyRouteComponent(() => withTexts(["campaigns", "segments", "words"], import("@/features/campaigns/ComposerPage")), "NewCampaignPage"),
});
export const campaign = createRoute({
  getParentRoute: inside,
  path: "/campaigns/$campaignId",
  validateSearch: texts("tab", "state", "reason", "q", "person"),
  component: lazyRouteComponent(() => withTexts(["campaigns", "segments", "words"], import("@/features/campaigns/CampaignPage")), "CampaignPage"),
});
export const editCampaign = createRoute({
  getParentRoute: inside,
  path: "/campaigns/$campaignId/edit",
  validateSearch: texts("step"),
  component: lazyRouteComponent(() => withTexts(["campaigns", "segments", "words"], import("@/features/campaigns/ComposerPage")), "EditCampaignPage"),
});
export const journeys = createRoute({
  getParentRoute: inside,
  path: "/journeys",
  validateSearch: texts("new"),
  component: lazyRouteComponent(() => withTexts(["journeys", "segments"], import("@/features/journeys/JourneysPage")), "JourneysPage"),
});
export const journey = createRoute({
  getParentRoute: inside,
  path: "/journeys/$journeyId",
  validateSearch: texts("tab", "state", "person"),
  component: lazyRouteComponent(() => withTexts(["journeys", "segments", "words"], import("@/features/journeys/JourneyPage")), "JourneyPage"),
});
export const templates = createRoute({
  getParentRoute: inside,
  path: "/templates",
  validateSearch: texts("q", "new"),
  component: lazyRouteComponent(() => withTexts("templates", import("@/features/templates/TemplatesPage")), "TemplatesPage"),
});
export const template = createRoute({
  getParentRoute: inside,
  path: "/templates/$templateId",
  validateSearch: texts("part"),
  component: lazyRouteComponent(() => withTexts("templates", import("@/features/templates/TemplatePage")), "TemplatePage"),
});
