/** The texts of making files of records, in Spanish. */
import type { exporting as exportingEnglish } from "./exporting.en";

type Same<Shape> = { [Key in keyof Shape]: Shape[Key] extends string ? string : Same<Shape[Key]> };

export const exporting: Same<typeof exportingEnglish> = {
  title: { contacts: "Exportar contactos", companies: "Exportar empresas", leads: "Exportar interesados", deals: "Exportar negocios" },
  what_one: "{{total}} registro, como en la lista que está viendo.",
  what_other: "{{total}} registros, como en la lista que está viendo.",
  whatAll: "Todos los registros que coinciden con la lista que está viendo.",
  format: "Formato",
  formats: { csv: "CSV, para cualquier programa", xlsx: "Excel (XLSX)", parquet: "Parquet, para herramientas de datos" },
  columns: "Columnas",
  shown_one: "La {{count}} columna de la lista",
  shown_other: "Las {{count}} columnas de la lista",
  every: "Todos los campos",
  make: "Crear el archivo",
  making: "El archivo se está creando",
  makingHint: "Puede cerrar esto: aparece en Tareas en curso durante siete días.",
  ready_one: "Su archivo está listo: {{total}} fila, {{size}}.",
  ready_other: "Su archivo está listo: {{total}} filas, {{size}}.",
  download: "Descargar",
  downloadNamed: "Descargar {{name}}",
  failed: "No se pudo crear el archivo",
  rows_one: "{{total}} fila",
  rows_other: "{{total}} filas",
  file: "{{noun}} como {{format}}",
  jobs: "Ver todas las tareas",
};
