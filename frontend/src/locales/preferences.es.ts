/** The texts of the page where people choose what they want to hear of, in Spanish. */
export const preferences = {
  title: "¿Sobre qué quieres recibir mensajes?",
  lead: "{{organisation}} escribe a {{name}}. Lo que elijas vale al momento.",
  nameless: "Sobre qué puede escribirte {{organisation}}. Lo que elijas vale al momento.",
  channels: { email: "Correo", sms: "SMS", whatsapp: "WhatsApp", simulator: "Mensajes de prueba" },
  saving: "Guardando…",
  saved: "Guardado. Vale desde ahora.",
  stopped: "Hecho. {{organisation}} ya no te envía nada.",
  notSaved: "No se ha guardado y queda como estaba. {{reason}}",
  nothing: "Nada de nada",
  nothingHint: "Ningún mensaje sobre nada de esto, por ningún medio. Las respuestas a lo que tú escribas seguirán llegando.",
  stop: "Dejar de recibir todo",
  none: "Ahora no recibes nada. Elige arriba sobre qué quieres recibir mensajes.",
  suppressed: "Ahora no se envía nada a tu dirección: los mensajes volvían o alguien lo pidió. Lo que elijas aquí se guarda.",
  noWay: "{{organisation}} no tiene ninguna dirección tuya y no puede escribirte.",
  wrong: "Este enlace no funciona",
  wrongHint: "Mira si lo has copiado entero. Está al final de cada mensaje; cada mensaje tiene el suyo.",
};
