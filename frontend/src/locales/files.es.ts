export const files = {
  list: "Archivos de esta respuesta",
  uploading: "Subiendo {{name}}",
  uploaded: "{{name}} está adjunto",
  removed: "{{name}} se ha quitado",
  remove: "Quitar {{name}}",
  waits: "se está descargando",
  lost: "no se pudo descargar: pídalo de nuevo",
  tooLarge: "más de 20 MB",
};
