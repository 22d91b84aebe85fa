/** The texts of the page where people choose what they want to hear of. */
export const preferences = {
  title: "What would you like to hear about?",
  lead: "{{organisation}} writes to {{name}}. What you choose counts at once.",
  nameless: "What {{organisation}} may write to you about. What you choose counts at once.",
  channels: { email: "E-mail", sms: "SMS", whatsapp: "WhatsApp", simulator: "Test messages" },
  saving: "Saving…",
  saved: "Saved. It counts from now on.",
  stopped: "Done. {{organisation}} sends you nothing any more.",
  notSaved: "That was not saved, and stands as it did before. {{reason}}",
  nothing: "Nothing at all",
  nothingHint: "No messages about any of this, by any way. Answers to what you write yourself still come.",
  stop: "Stop everything",
  none: "You get nothing at present. Choose above what you would like to hear about.",
  suppressed: "Nothing is sent to your address at present: messages came back, or somebody asked for that. What you choose here is kept.",
  noWay: "{{organisation}} has no address of yours and cannot write to you.",
  wrong: "This link does not work",
  wrongHint: "Look whether all of it was copied. You find it at the end of each message; every message has its own.",
};
