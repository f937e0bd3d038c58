/** Where a progress line is written: `process.stderr`, or a test's own. */
export interface ProgressStream {
  isTTY?: boolean;
  write(text: string): unknown;
}

/**
 * A line that says how far a long work is. On a terminal it is rewritten in
 * place; elsewhere (a log) one line is written every tenth of the work.
 */
export class Progress {
  #done = 0;
  #tenth = 0;

  constructor(
    private readonly what: string,
    private readonly total: number,
    private readonly stream: ProgressStream = process.stderr
  ) {}

  /** One more piece is done; `name` is shown on a terminal. */
  step(name: string): void {
    this.#done += 1;
    const count = `${this.what}\u00a0: ${this.#done}/${this.total}`;
    if (this.stream.isTTY) this.stream.write(`\r\x1b[K${count} ${name}`);
    else if (this.#isNewTenth()) this.stream.write(`${count}\n`);
    if (this.#done === this.total && this.stream.isTTY) this.stream.write("\n");
  }

  #isNewTenth(): boolean {
    const tenth = Math.floor((10 * this.#done) / this.total);
    if (tenth === this.#tenth) return false;
    this.#tenth = tenth;
    return true;
  }
}
