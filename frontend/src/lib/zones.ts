/** The time zones of the world, to choose from. */
export function timeZones(): { value: string; label: string }[] {
  return ["UTC", ...Intl.supportedValuesOf("timeZone")].map((value) => ({ value, label: value.replaceAll("_", " ") }));
}
