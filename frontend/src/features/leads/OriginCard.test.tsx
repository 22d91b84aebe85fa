import { render, screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { OriginCard } from "./OriginCard";

const ORIGIN = {
  id: "777",
  pageId: "1",
  formId: "9001",
  formName: "Autumn catalogue",
  adId: "11",
  adName: null,
  adsetId: null,
  adsetName: null,
  campaignId: "13",
  campaignName: "Autumn",
  platform: "ig",
  isOrganic: false,
  submittedAt: "2026-11-20T09:30:00Z",
  answers: [{ name: "which_pan?", values: ["Copper", "Iron"] }],
  notice: "May we write?",
  boxes: [
    { text: "Send me news.", isTicked: true },
    { text: "Call me.", isTicked: false },
  ],
  privacyUrl: "https://acme.test/privacy",
};
const LEAD = { id: "lea_1", version: 1, createdAt: "", changedAt: "" };

it("shows every answer, and what was agreed to and what was not", () => {
  render(<OriginCard lead={{ ...LEAD, origin: ORIGIN }} />);
  const card = within(screen.getByRole("region", { name: "From an ad" }));

  expect(card.getByText("Autumn catalogue")).toBeVisible();
  expect(card.getByText("11")).toBeVisible();
  expect(card.getByText("Copper, Iron")).toBeVisible();
  expect(card.getAllByRole("listitem").map((each) => each.textContent)).toEqual(["Send me news. (ticked)", "Call me. (not ticked)"]);
  expect(card.getByRole("link", { name: "Privacy policy" })).toHaveAttribute("href", "https://acme.test/privacy");
});

it("is nothing for a lead that came otherwise", () => {
  const { container } = render(<OriginCard lead={{ ...LEAD, origin: null }} />);

  expect(container).toBeEmptyDOMElement();
});
