export const files = {
  list: "Archivos de esta respuesta",
  uploading: "Subiendo {{name}}",
  uploaded: "{{name}} está adjunto",
  removed: "{{name}} se ha quitado",
  remove: "Quitar {{name}}",
  tooLarge: "más de 20 MB",
};
