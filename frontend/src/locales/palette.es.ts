import type { palette as en } from "./palette.en";

export const palette: { [Key in keyof typeof en]: (typeof en)[Key] extends string ? string : { [Part in keyof (typeof en)[Key]]: string } } = {
  title: "Buscar e ir a",
  placeholder: "Buscar personas, empresas, negocios, tareas, lugares…",
  none: "No se encontró nada para «{{typed}}»",
  failed: "La búsqueda no respondió. Inténtelo de nuevo en un momento.",
  theme: "Cambiar entre claro y oscuro",
  nowhere: "Esta actividad no pertenece a ningún contacto, empresa, negocio ni interesado",
  kinds: {
    contacts: "Contacto",
    companies: "Empresa",
    leads: "Interesado",
    deals: "Negocio",
    tasks: "Tarea",
    activities: "Actividad",
    products: "Producto",
    conversations: "Conversación",
    answers: "Respuesta",
  },
};
