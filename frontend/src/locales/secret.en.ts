/** The texts of signing secrets. */
export const secret = {
  once: "The secret is shown this once. Keep it where your shop or mail service signs its messages.",
  webhookUrl: "Webhook address",
  copyUrl: "Copy the webhook address",
  secret: "Signing secret",
  copySecret: "Copy the signing secret",
  kept: "I have kept it",
  old: "The old secret works until",
  rotate: "Rotate secret",
  rotateTitle: "Rotate the secret of {{name}}",
  rotateText: "You get a new secret. The old one still works for a while, so that nothing is lost while you change it at the other end.",
  rotateConfirm: "Make a new secret",
};
