/** Los textos de los horarios: de la organización y de la mesa. */
import type { opening as words } from "./opening.en";

export const opening: typeof words = {
  title: "Horario",
  lead: "La mesa y el texto fuera de horario se rigen por él, si no tienen uno propio.",
  always: "Siempre abierto",
  closed: "cerrado",
  hint: "Horas como 09:00-13:00, 15:00-18:00, según el reloj de su organización.",
  holidays: "Cerrado el",
  holidaysHint: "Fechas como 2026-12-25, separadas por comas.",
  saved: "El horario está guardado",
};
