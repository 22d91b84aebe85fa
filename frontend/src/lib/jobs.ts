/** Work that goes on in the background. The server answers 202 when some begins; whoever shows it listens here. */
type Listener = () => void;

const listeners = new Set<Listener>();
const ACCEPTED = 202;

export function noticeJob(response: Response): void {
  if (response.status === ACCEPTED) listeners.forEach((listener) => listener());
}

/** Call *listener* whenever work begins in the background; until the returned function is called. */
export function onJob(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
