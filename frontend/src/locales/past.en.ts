/** The texts of what people answered before. */
export const past = {
  title: "Answered before",
  answered: "{{name}}, {{day}}",
  open: "Open that conversation",
  put: "Put into the reply",
  putToast: "The answer stands in the reply box now",
  gaps_one: "One gap to fill: it told who the other customer is.",
  gaps_other: "{{count}} gaps to fill: they told who the other customer is.",
  approve: "Make it an approved answer",
};
