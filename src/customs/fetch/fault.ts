/** What is wrong with a download, in French, and what the analyst can do. */
export interface FaultDetails {
  what: string;
  todo: string;
  /** Whether the same request may succeed a little later. */
  passing?: boolean;
  /** How long the server asks to wait, if it does. */
  retryAfterMs?: number | null;
}

/** A request or a file that failed. Passing faults are tried again; the others are told at once. */
export class DownloadFault extends Error {
  override readonly name = "DownloadFault";
  readonly what: string;
  readonly todo: string;
  readonly passing: boolean;
  readonly retryAfterMs: number | null;

  constructor({what, todo, passing = false, retryAfterMs = null}: FaultDetails) {
    super(what);
    this.what = what;
    this.todo = todo;
    this.passing = passing;
    this.retryAfterMs = retryAfterMs;
  }
}
