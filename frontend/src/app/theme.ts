/** Mantine in our colours. Its variables are static (theme.css), so that no style element is ever injected. */
import "@mantine/core/styles/baseline.css";
import "@mantine/core/styles/default-css-variables.css";
import "@mantine/core/styles/UnstyledButton.css";
import "@mantine/core/styles/Button.css";
import "@mantine/core/styles/ActionIcon.css";
import "@mantine/core/styles/Loader.css";
import "./theme.css";
import { createTheme, localStorageColorSchemeManager, type VariantColorsResolver } from "@mantine/core";

const LOOKS = {
  filled: { background: "var(--brand)", hover: "var(--brand-hover)", color: "var(--on-brand)", border: "1px solid transparent" },
  light: { background: "var(--brand-soft)", hover: "var(--brand-soft)", color: "var(--brand-text)", border: "1px solid transparent" },
  default: { background: "var(--surface)", hover: "var(--hover)", color: "var(--ink)", border: "1px solid var(--line)" },
  subtle: { background: "transparent", hover: "var(--hover)", color: "var(--ink-2)", border: "1px solid transparent" },
  danger: { background: "var(--danger)", hover: "var(--danger-hover)", color: "var(--on-danger)", border: "1px solid transparent" },
};

/** Every pair of text and ground here has a contrast of at least 4.5:1 in both schemes. */
const variantColorResolver: VariantColorsResolver = ({ variant, color }) => {
  if (color === "red" && variant === "filled") return LOOKS.danger;
  const look = LOOKS[variant as keyof typeof LOOKS] ?? LOOKS.subtle;
  return color === "red" ? { ...look, color: "var(--bad-text)" } : look;
};

export const theme = createTheme({
  fontFamily: "var(--font)",
  defaultRadius: "var(--radius-s)",
  variantColorResolver,
  respectReducedMotion: true,
});

export const schemeManager = localStorageColorSchemeManager({ key: "mancrel.scheme" });
