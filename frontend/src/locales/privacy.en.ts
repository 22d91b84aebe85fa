/** The texts of erasing a person. */
export const privacy = {
  erase: "Erase…",
  title: "Erase {{name}} for good",
  goes: "Their messages, notes, leads, tasks, files and addresses go, and what the assistant kept of them. So does what the audit trail says of them.",
  stays: "Their orders and deals stay as figures, without the person. An address that must not be written to stays so, as a code that nobody can read.",
  never: "This cannot be undone.",
  confirm: "Type “{{name}}” to confirm",
  doIt: "Erase for good",
  erasing: "Erasing. You can close this; it goes on.",
  erased: "The person was erased",
  failed: "Not everything was erased. Try again.",
};
