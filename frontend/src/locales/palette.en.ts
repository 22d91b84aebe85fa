/** The texts of the palette. */
export const palette = {
  title: "Search and go to",
  placeholder: "Search people, companies, deals, tasks, places…",
  none: "Nothing found for “{{typed}}”",
  failed: "The search did not answer. Try again in a moment.",
  theme: "Switch between light and dark",
  nowhere: "This activity belongs to no contact, company, deal or lead",
  kinds: {
    contacts: "Contact",
    companies: "Company",
    leads: "Lead",
    deals: "Deal",
    tasks: "Task",
    activities: "Activity",
    products: "Product",
    conversations: "Conversation",
    answers: "Answer",
  },
};
