export const past = {
  title: "Respondido antes",
  answered: "{{name}}, {{day}}",
  open: "Abrir esa conversación",
  put: "Poner en la respuesta",
  putToast: "La respuesta está ahora en el cuadro",
  gaps_one: "Un hueco por rellenar: decía quién es el otro cliente.",
  gaps_other: "{{count}} huecos por rellenar: decían quién es el otro cliente.",
  approve: "Convertir en respuesta aprobada",
};
