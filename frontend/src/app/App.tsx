import { MantineProvider } from "@mantine/core";
import { PersistQueryClientProvider } from "@tanstack/react-query-persist-client";
import { RouterProvider } from "@tanstack/react-router";
import { Toasts } from "@/components/Toasts";
import { askAgain, persistOptions, queryClient } from "./queryClient";
import { routerOver } from "./router";
import { schemeManager, theme } from "./theme";

const router = routerOver();

export function App() {
  return (
    <MantineProvider theme={theme} colorSchemeManager={schemeManager} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
      <PersistQueryClientProvider client={queryClient} persistOptions={persistOptions} onSuccess={askAgain}>
        <RouterProvider router={router} />
        <Toasts />
      </PersistQueryClientProvider>
    </MantineProvider>
  );
}
