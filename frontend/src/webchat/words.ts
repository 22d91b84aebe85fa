/** What the chat says of itself, in the visitor's language; English where it does not know it. */
const en = {
  open: "Open the chat",
  close: "Close the chat",
  end: "End the chat",
  sure: "End this chat? It disappears from this browser.",
  unread: "{n} new",
  message: "Your message",
  send: "Send",
  you: "You",
  automatic: "Automatic answer",
  sending: "Sending…",
  sent: "Sent",
  refused: "This could not be sent.",
  offline: "No connection. What you write is sent as soon as there is one.",
  awaits: "We have your message. What needs a person gets their answer here; you may close this page and come back.",
  privacy: "What you write goes to {name}.",
  notice: "Privacy notice",
};

export type Words = typeof en;

const de: Words = {
  open: "Chat öffnen",
  close: "Chat schließen",
  end: "Chat beenden",
  sure: "Diesen Chat beenden? Er verschwindet aus diesem Browser.",
  unread: "{n} neu",
  message: "Ihre Nachricht",
  send: "Senden",
  you: "Sie",
  automatic: "Automatische Antwort",
  sending: "Wird gesendet …",
  sent: "Gesendet",
  refused: "Das konnte nicht gesendet werden.",
  offline: "Keine Verbindung. Was Sie schreiben, wird gesendet, sobald es eine gibt.",
  awaits: "Wir haben Ihre Nachricht. Was einen Menschen braucht, beantwortet er Ihnen hier; Sie können die Seite schließen und wiederkommen.",
  privacy: "Was Sie schreiben, geht an {name}.",
  notice: "Datenschutzhinweise",
};

const es: Words = {
  open: "Abrir el chat",
  close: "Cerrar el chat",
  end: "Terminar el chat",
  sure: "¿Terminar este chat? Desaparecerá de este navegador.",
  unread: "{n} nuevos",
  message: "Su mensaje",
  send: "Enviar",
  you: "Usted",
  automatic: "Respuesta automática",
  sending: "Enviando…",
  sent: "Enviado",
  refused: "No se pudo enviar.",
  offline: "Sin conexión. Lo que escriba se enviará en cuanto la haya.",
  awaits: "Tenemos su mensaje. Lo que requiera a una persona se responderá aquí; puede cerrar la página y volver.",
  privacy: "Lo que escriba llega a {name}.",
  notice: "Aviso de privacidad",
};

const KNOWN: Record<string, Words> = { en, de, es };

export function wordsIn(language: string): Words {
  return KNOWN[language.slice(0, 2).toLowerCase()] ?? en;
}

export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (blank, name: string) => String(values[name] ?? blank));
}
