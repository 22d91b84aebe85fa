/** The texts of erasing a person. */
export const privacy = {
  erase: "Borrar…",
  title: "Borrar a {{name}} para siempre",
  goes: "Desaparecen sus mensajes, notas, leads, tareas, archivos y direcciones, y lo que el asistente guardaba de ellos. También lo que el registro de cambios dice de esta persona.",
  stays: "Sus pedidos y negocios quedan como cifras, sin la persona. Una dirección a la que no se debe escribir sigue así, como un código que nadie puede leer.",
  never: "No se puede deshacer.",
  confirm: "Escriba «{{name}}» para confirmar",
  doIt: "Borrar para siempre",
  erasing: "Borrando. Puede cerrar esto; continúa.",
  erased: "La persona fue borrada",
  failed: "No se borró todo. Inténtelo de nuevo.",
};
