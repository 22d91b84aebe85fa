import { useEffect, useState } from "react";
import { isPast } from "./format";

/** Whether *until* is over, told at that moment. */
export function usePast(until: string): boolean {
  const [past, setPast] = useState(() => isPast(until));
  useEffect(() => {
    const timer = setTimeout(() => setPast(true), Math.max(0, Date.parse(until) - Date.now()));
    return () => clearTimeout(timer);
  }, [until]);
  return past;
}
