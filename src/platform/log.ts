/** One line of JSON per event on standard error; quiet unless asked for. Never holds message texts or personal data. */
export interface Log {
  info(event: string, fields?: Readonly<Record<string, unknown>>): void;
  error(event: string, error: unknown, fields?: Readonly<Record<string, unknown>>): void;
}

export type LogLevel = 'silent' | 'error' | 'info';

/** A log that writes to a stream. */
export function openLog(level: LogLevel, write: (line: string) => void = (line) => process.stderr.write(line)): Log {
  const put = (severity: 'info' | 'error', event: string, fields: object) =>
    write(`${JSON.stringify({ at: new Date().toISOString(), severity, event, ...fields })}\n`);
  return {
    info: (event, fields = {}) => {
      if (level === 'info') put('info', event, fields);
    },
    error: (event, error, fields = {}) => {
      if (level === 'silent') return;
      put('error', event, {
        ...fields,
        message: error instanceof Error ? error.message : String(error),
        stack: error instanceof Error ? error.stack : undefined,
      });
    },
  };
}
