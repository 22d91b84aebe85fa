/** The texts of the organisation's settings. */
export const organisation = {
  title: "Organisation",
  name: "Name",
  currency: "Currency",
  currencyHint: "For amounts that name none.",
  currencyFixed: "There are amounts in {{currency}} already, so the currency can no longer change: the same numbers would mean other sums.",
  country: "Country",
  countryHint: "Telephone numbers without a country code are read as numbers of this country.",
  noCountry: "None",
  timeZone: "Time zone",
  save: "Save",
  saved: "The organisation was saved",
  discard: "Discard",
  clash: "Somebody changed the organisation at the same time. Save again to keep what you typed.",
  now: "Now saved: {{value}}",
  stored: "Files stored: {{number}} ({{size}})",
};
