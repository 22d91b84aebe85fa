import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { keepShell } from "./app/keepShell";
import { preferredLanguage, setLanguage } from "./lib/i18n";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");

void setLanguage(preferredLanguage()).then(() => {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  keepShell();
});
