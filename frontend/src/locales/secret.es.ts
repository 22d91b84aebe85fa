/** The texts of signing secrets. */
export const secret = {
  once: "El secreto se muestra solo esta vez. Guárdelo donde su tienda o servicio de correo firma sus mensajes.",
  webhookUrl: "Dirección del webhook",
  copyUrl: "Copiar la dirección del webhook",
  secret: "Secreto de firma",
  copySecret: "Copiar el secreto de firma",
  kept: "Ya lo he guardado",
  old: "El secreto anterior vale hasta",
  rotate: "Cambiar el secreto",
  rotateTitle: "Cambiar el secreto de {{name}}",
  rotateText: "Recibirá un secreto nuevo. El anterior sigue valiendo un tiempo, para que nada se pierda mientras lo cambia en el otro lado.",
  rotateConfirm: "Crear un secreto nuevo",
};
