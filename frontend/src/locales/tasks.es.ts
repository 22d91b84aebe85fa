/** Los textos de la línea que crea tareas y de los recordatorios. */
import type { quickTasks as english } from "./tasks.en";

export const quickTasks: { [Key in keyof typeof english]: (typeof english)[Key] extends string ? string : { [Inner in keyof (typeof english)[Key]]: string } } = {
  label: "Una tarea en una línea",
  placeholder: "llamar a Ana martes 9",
  add: "Añadir",
  hint: "Diga qué, con quién y cuándo; Intro la añade.",
  understood: "Entendido",
  due: "Vence {{when}}",
  dueToday: "Vence hoy, pues no se dijo ningún día",
  withPerson: "con {{name}}",
  whom: "¿A quién se refiere?",
  nobody: "A nadie de ellos",
  groups: { overdue: "Vencidas", today: "Hoy", later: "Más tarde" },
  found: "La tarea que abrió",
  contact: "Contacto",
  company: "Empresa",
  deal: "Negocio",
  lead: "Interesado",
};

export const tasks = {
  lead: "Lo que el asistente pasó a una persona y lo que usted anotó.",
  add: "Añadir tarea",
  addedToast: "Añadida: {{title}}",
  title: "Qué hay que hacer",
  titlePlaceholder: "Llamar a Ana",
  dueDate: "Vence",
  filter: "Qué tareas",
  open: "Abiertas",
  done: "Hechas",
  due: "Vence",
  late: "Vencida desde",
  doneAt: "Hechas",
  finish: "Marcar como hecha: {{title}}",
  reopen: "Reabrir: {{title}}",
  conversation: "Abrir la conversación",
  doneToast: "Hecha: {{title}}",
  openToast: "Reabrir: {{title}}",
  notDone: "La tarea no cambió",
  empty: { open: "No hay tareas abiertas", done: "Nada hecho todavía" },
  emptyHint: { open: "Cuando el asistente deriva un mensaje, aparece aquí una tarea. También puede añadir una.", done: "Aquí están las tareas que marca como hechas." },
};
