/** What the promises need of a browser, whichever it is. */
export interface Visitor {
  /** Name and version, as the browser gives them. */
  name: string;
  open(address: string): Promise<void>;
  /** Value of a JavaScript expression in the page; a promise is waited for. */
  read<T>(expression: string): Promise<T>;
  /** A click of the reader on the first element of a selector. */
  click(selector: string): Promise<void>;
  /** Text typed into the first element of a selector. */
  type(selector: string, text: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** The page as the browser prints it, a PDF. */
  print(): Promise<Uint8Array>;
  /** What is seen, a PNG. */
  picture(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Waits until an expression is true in the page. Fails after the time with its words. */
export async function waitFor(
  visitor: Visitor,
  expression: string,
  what: string,
  timeMs = 60_000
): Promise<void> {
  const end = Date.now() + timeMs;
  while (!(await visitor.read<boolean>(`Boolean(${expression})`))) {
    if (Date.now() > end) throw new Error(`${what} : rien au bout de ${timeMs / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
