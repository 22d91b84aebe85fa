/** The texts of contacts. */
export const contacts = {
  nameOrEmail: "Name or e-mail",
  lead: "Everyone who wrote to you, or whom you added.",
  search: "Search contacts",
  add: "Add contact",
  edit: "Edit",
  changed: "Changed",
  since: "Known since",
  details: "Details",
  timeline: "Timeline",
  tagsHint: "With commas between them.",
  conflict: "Somebody else changed this contact while you were editing. Nothing you typed is lost: pick what to keep.",
  noClash: "Somebody else changed this contact while you were editing, but not what you changed. Both can be kept.",
  mine: "You typed",
  theirs: "Now saved",
  nothingThere: "(empty)",
  takenOver: "Also changed meanwhile, and kept:",
  saveChoice: "Save this",
  backToForm: "Back to the form",
  discard: "Discard changes",
  names: { name: "Name", phone: "Phone", city: "City", lifecycle: "Stage", tags: "Tags" },
  empty: "No contacts yet",
  emptyHint: "Whoever writes to your mailbox becomes a contact. You can also add one yourself.",
  nothingFound: "Nobody matches",
  nothingFoundHint: "Try a part of the name, address or city.",
  quiet: "Nothing happened yet",
  quietHint: "Messages, suggestions and tasks of this person appear here.",
  openConversation: "Open the conversation",
  kinds: { conversation: "Conversation", message: "Message", suggestion: "Suggestion", task: "Task" },
  lifecycle: "Stage",
  lifecycles: { lead: "Lead", qualified: "Qualified", customer: "Customer", churned: "Left" },
};

export const companies = { websiteHint: "Its domain finds the company again." };

export const leads = { interestHint: "What they want, in their words." };
