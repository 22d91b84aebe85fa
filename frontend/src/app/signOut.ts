import { api } from "@/lib/http";
import { forget } from "@/lib/session";

/** End the session here even when the server cannot be told; the shell then leads to the sign-in. */
export async function signOut(): Promise<void> {
  await api.POST("/auth/logout").catch(() => null);
  forget();
}
