/** Los textos de editar y fusionar muchos registros, del registro de cambios y de la calidad de los datos. */
import type * as english from "./review.en";

type Same<Shape> = { [Key in keyof Shape]: Shape[Key] extends string ? string : Same<Shape[Key]> };

export const bulkEdit: Same<typeof english.bulkEdit> = {
  titles: { any: "Editar un campo de todo lo seleccionado", ownerId: "Cambiar el responsable", tags: "Cambiar las etiquetas" },
  field: "Campo",
  action: "Qué hacer",
  actions: { set: "Poner", clear: "Vaciar", add: "Añadir", remove: "Quitar" },
  preview: "Qué cambiaría",
  sample: "Los primeros registros, antes y después",
  firstOnes_one: "Visto el primer registro: cambia {{changing}}.",
  firstOnes_other: "De los primeros {{total}} registros, cambian {{changing}}.",
  nothingChanges_one: "En el primer registro no cambia nada: ya está así.",
  nothingChanges_other: "En los primeros {{total}} registros no cambia nada: ya están así.",
  problems_one: "{{count}} de ellos se dejaría como está:",
  problems_other: "{{count}} de ellos se dejarían como están:",
  nothingEditable: "Ninguno de estos campos se puede editar.",
  undoable: "Se puede deshacer durante 30 días, en su totalidad.",
  confirm: "Cambiar {{records}}",
  progress: "{{done}} de {{total}} hechos",
  goesOn: "Continúa aunque salga de aquí.",
  leave: "Seguir trabajando",
  stop: "Detener",
  done_one: "Se cambió {{total}} registro",
  done_other: "Se cambiaron {{total}} registros",
  stopped_one: "Detenido; antes se cambió {{total}} registro",
  stopped_other: "Detenido; antes se cambiaron {{total}} registros",
  leftAlone_one: "{{total}} se dejó como estaba.",
  leftAlone_other: "{{total}} se dejaron como estaban.",
  unchanged_one: "{{total}} ya estaba así.",
  unchanged_other: "{{total}} ya estaban así.",
};

export const merge: Same<typeof english.merge> = {
  merge: "Fusionar",
  title_one: "Fusionar {{count}} registro",
  title_other: "Fusionar {{count}} registros en uno",
  keep: "Conservar",
  united_one: "{{count}} campo conserva lo que tienen todos",
  united_other: "{{count}} campos conservan lo que tienen todos",
  same_one: "{{count}} campo en el que coinciden",
  same_other: "{{count}} campos en los que coinciden",
  moves: "Se trasladan: {{what}}",
  relations: { deals_one: "{{count}} negocio", deals_other: "{{count}} negocios", leads_one: "{{count}} cliente potencial", leads_other: "{{count}} clientes potenciales", contacts_one: "{{count}} contacto", contacts_other: "{{count}} contactos", orders_one: "{{count}} pedido", orders_other: "{{count}} pedidos", activities_one: "{{count}} actividad", activities_other: "{{count}} actividades", tasks_one: "{{count}} tarea", tasks_other: "{{count}} tareas", attachments_one: "{{count}} archivo", attachments_other: "{{count}} archivos" },
  open: "Abrir {{name}}",
  done: "Fusionado en {{name}}",
};

export const claim: Same<typeof english.claim> = {
  says: "Dice que su dirección es {{email}}. Esa dirección es de {{name}}. Nadie lo ha comprobado.",
  now: "El chat es con {{name}}, desde {{since}}.",
  compare: "Comparar y fusionar",
  no: "No es la misma persona",
  dismissed: "Ya no se propondrá fusionar a estas dos personas",
  reopened: "La propuesta ha vuelto",
  notKept: "No se pudo guardar",
};
