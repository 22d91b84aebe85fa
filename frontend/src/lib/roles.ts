/** What a role may see offered. The server decides what it may do. */
import type { User } from "./session";

export type Role = User["role"];

const RANK: Record<Role, number> = { rep: 0, manager: 1, admin: 2 };

export function atLeast(user: User | null, role: Role): boolean {
  return user !== null && RANK[user.role] >= RANK[role];
}
