/** The colleagues of the organisation; only administrators may ask for them. */
import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "./http";

export const usersQuery = queryOptions({
  queryKey: ["users"],
  queryFn: () => answer(api.GET("/api/users", { params: { query: { limit: 200 } } })),
});
