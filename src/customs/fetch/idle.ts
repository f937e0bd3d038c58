/** Aborts a request when nothing has come for a while. */
export interface IdleWatch {
  signal: AbortSignal;
  /** Something came: wait again from now. */
  touch(): void;
  stop(): void;
}

/** Watch a request; the abort's reason is a `TimeoutError`. */
export function idleWatch(timeoutMs: number): IdleWatch {
  const controller = new AbortController();
  const expire = (): void => controller.abort(new DOMException("silent server", "TimeoutError"));
  let timer = setTimeout(expire, timeoutMs);
  const stop = (): void => clearTimeout(timer);
  const touch = (): void => {
    stop();
    timer = setTimeout(expire, timeoutMs);
  };
  return {signal: controller.signal, touch, stop};
}
