import { start } from "./chat";

const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
  const { channel, language } = script.dataset;
  const show = () => void (channel && !document.querySelector("mancrel-chat") && start(new URL(script.src).origin, channel, language || document.documentElement.lang || navigator.language));
  if (document.body) show();
  else addEventListener("DOMContentLoaded", show);
}
