/** The texts of promises about conversations. */
export const sla = {
  replyIn: "Responder en {{time}}",
  settleIn: "Resolver en {{time}}",
  late: "Tarde por {{time}}",
  first_reply: "Primera respuesta prometida en {{within}} de apertura: {{due}}",
  resolution: "Resuelto en {{within}} de apertura, como se prometió: {{due}}",
};
