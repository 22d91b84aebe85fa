/** The texts of contacts. */
export const contacts = {
  nameOrEmail: "Nombre o correo",
  lead: "Todos los que le han escrito o que usted añadió.",
  search: "Buscar contactos",
  add: "Añadir contacto",
  edit: "Editar",
  changed: "Cambiado",
  since: "Conocido desde",
  details: "Datos",
  timeline: "Cronología",
  tagsHint: "Separadas por comas.",
  conflict: "Otra persona cambió este contacto mientras usted lo editaba. Nada de lo que escribió se pierde: elija qué conservar.",
  noClash: "Otra persona cambió este contacto mientras usted lo editaba, pero no lo que cambió usted. Se puede conservar todo.",
  mine: "Usted escribió",
  theirs: "Guardado ahora",
  nothingThere: "(vacío)",
  takenOver: "También cambió entretanto, y se conserva:",
  saveChoice: "Guardar así",
  backToForm: "Volver al formulario",
  discard: "Descartar cambios",
  names: { name: "Nombre", phone: "Teléfono", city: "Ciudad", lifecycle: "Etapa", tags: "Etiquetas" },
  empty: "Aún no hay contactos",
  emptyHint: "Quien escribe a su buzón se convierte en contacto. También puede añadir uno.",
  nothingFound: "Nadie coincide",
  nothingFoundHint: "Pruebe parte del nombre, la dirección o la ciudad.",
  quiet: "Aún no ha pasado nada",
  quietHint: "Aquí aparecen los mensajes, sugerencias y tareas de esta persona.",
  openConversation: "Abrir la conversación",
  kinds: { conversation: "Conversación", message: "Mensaje", suggestion: "Sugerencia", task: "Tarea" },
  lifecycle: "Etapa",
  lifecycles: { lead: "Interesado", qualified: "Cualificado", customer: "Cliente", churned: "Perdido" },
};

export const companies = { websiteHint: "Su dominio permite reconocer la empresa." };

export const leads = { interestHint: "Qué quieren, con sus palabras." };
