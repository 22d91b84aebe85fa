/** Los textos de los ajustes de la organización. */
import type { organisation as english } from "./organisation.en";

export const organisation: { [Key in keyof typeof english]: string } = {
  title: "Organización",
  name: "Nombre",
  currency: "Moneda",
  currencyHint: "Para los importes que no nombran ninguna.",
  currencyFixed: "Ya hay importes en {{currency}}, así que la moneda ya no puede cambiar: los mismos números serían otras sumas.",
  country: "País",
  countryHint: "Los teléfonos sin prefijo internacional se leen como números de este país.",
  noCountry: "Ninguno",
  timeZone: "Zona horaria",
  save: "Guardar",
  saved: "La organización se guardó",
  discard: "Descartar",
  clash: "Otra persona cambió la organización al mismo tiempo. Guarde otra vez para conservar lo que escribió.",
  now: "Guardado ahora: {{value}}",
  stored: "Archivos guardados: {{number}} ({{size}})",
};
