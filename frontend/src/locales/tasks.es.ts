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
  reminder: "Recordatorio: {{title}}",
  open: "Abrir",
};
