import { queryOptions, useMutation } from "@tanstack/react-query";
import { answer, api, type Schemas } from "@/lib/http";
import { signIn } from "@/lib/session";

export const purposeQuery = queryOptions({
  queryKey: ["purpose"],
  queryFn: () => answer(api.GET("/purpose")),
  staleTime: Infinity,
});

export function useSignIn() {
  return useMutation({
    mutationFn: (credentials: Schemas["Credentials"]) => answer(api.POST("/auth/login", { body: credentials })),
    onSuccess: ({ accessToken, user }) => signIn(accessToken, user),
  });
}

export function useRegister() {
  return useMutation({
    mutationFn: (account: Schemas["NewAccount"]) => answer(api.POST("/auth/register", { body: account })),
    onSuccess: ({ accessToken, user }) => signIn(accessToken, user),
  });
}
