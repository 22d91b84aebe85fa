import { defineConfig } from "vite";

/** The web chat: one classic script without a hash in its name, for pages that are not ours. */
export default defineConfig({
  publicDir: false,
  build: {
    target: ["chrome123", "firefox125", "safari17.5"],
    emptyOutDir: false,
    lib: { entry: "src/webchat/main.ts", formats: ["iife"], name: "MancrelChat", fileName: () => "chat.js" },
  },
});
