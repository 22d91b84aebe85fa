/** The texts of opening hours: of the organisation, and of the desk. */
export const opening = {
  title: "Opening hours",
  lead: "The desk and the text out of hours go by these, unless they have hours of their own.",
  always: "Always open",
  closed: "closed",
  hint: "Times such as 09:00-13:00, 15:00-18:00, by your organisation's clock.",
  holidays: "Closed on",
  holidaysHint: "Dates such as 2026-12-25, with a comma between.",
  saved: "The opening hours are saved",
};
