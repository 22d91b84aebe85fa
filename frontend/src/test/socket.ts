/** A WebSocket that tests open, feed and close by hand. */
export class Socket {
  static readonly all: Socket[] = [];
  readonly url: string;
  onopen: (() => void) | null = null;
  onclose: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;

  constructor(url: string) {
    this.url = url;
    Socket.all.push(this);
  }

  close(): void {
    this.onclose?.();
  }

  static newest(): Socket {
    const socket = Socket.all.at(-1);
    if (!socket) throw new Error("no socket was opened");
    return socket;
  }
}
