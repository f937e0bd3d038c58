/** Where the data step tells what it does. */
export interface Log {
  /** A line of the summary. */
  info(message: string): void;
  /** What is being done now; may be dropped. */
  progress(message: string): void;
}

/** Says nothing. */
export const silent: Log = {info: () => {}, progress: () => {}};

/** The part of a terminal's stream that the log needs. */
export interface Output {
  write(text: string): unknown;
  isTTY?: boolean;
}

const ERASE_LINE = "\r\u001b[2K";

/** Log to a stream: progress overwrites one line on a terminal, and is left out elsewhere. */
export function streamLog(output: Output): Log {
  const clear = output.isTTY ? ERASE_LINE : "";
  return {
    info: (message) => void output.write(`${clear}${message}\n`),
    progress: (message) => {
      if (output.isTTY) output.write(`${ERASE_LINE}… ${message}`);
    }
  };
}
