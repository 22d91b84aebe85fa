/** The texts of promises about conversations. */
export const sla = {
  replyIn: "Reply in {{time}}",
  settleIn: "Settle in {{time}}",
  late: "Late by {{time}}",
  first_reply: "First reply promised within {{within}} of open time: {{due}}",
  resolution: "Settled within {{within}} of open time, as promised: {{due}}",
};
