import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider, createMemoryHistory } from "@tanstack/react-router";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { routerOver } from "@/app/router";
import { Toasts } from "@/components/Toasts";
import { signIn, type User } from "@/lib/session";
import { ADMIN } from "./server";

/** Open *path* of the whole site, as *user* or, with null, as nobody. */
export function visit(path: string, user: User | null = ADMIN) {
  if (user) signIn("token-1", user);
  const router = routerOver(createMemoryHistory({ initialEntries: [path] }));
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <MantineProvider env="test" withCssVariables={false} withGlobalClasses={false}>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
        <Toasts />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { router, user: userEvent.setup() };
}
