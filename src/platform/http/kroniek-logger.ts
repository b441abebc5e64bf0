import { type LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, pino } from 'pino';
import { requestContext } from './request-context.js';
import { forLog, scrubText } from './scrub.js';

/** pino's levels. */
export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

/** What every line says besides its message: which process it is, and the trace that it belongs to. */
export type LineContext = () => Readonly<Record<string, string | undefined>>;

/**
 * One JSON line per message, with the tasks of the process and the correlation id of the request in which it was written.
 * A BSN is masked wherever it turns up, also in messages and stacks of libraries (promise 7).
 */
export class KroniekLogger implements LoggerService {
  private readonly pino: Logger;

  constructor(
    level: LogLevel = 'info',
    destination?: DestinationStream,
    private readonly context: LineContext = () => ({}),
  ) {
    const options = {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      messageKey: 'melding',
    };
    this.pino = destination === undefined ? pino(options) : pino(options, destination);
  }

  /** Nest's own signature: a message, details of any kind, and last the name of the speaker. */
  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  private write(
    level: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace',
    message: unknown,
    rest: unknown[],
  ): void {
    if (!this.pino.isLevelEnabled(level)) return;
    const correlationId = requestContext.getStore()?.correlationId;
    const fields: Record<string, unknown> = { ...this.context() };
    if (correlationId !== undefined) fields['correlationId'] = correlationId;
    for (const item of rest) {
      if (item === undefined) continue;
      if (typeof item === 'string') fields[item.includes('\n') ? 'stack' : 'bron'] = item;
      else if (item instanceof Error) fields['fout'] = item;
      else Object.assign(fields, details(forLog(item)));
    }
    if (message instanceof Error) fields['fout'] = message;
    const text =
      typeof message === 'string'
        ? message
        : message instanceof Error
          ? message.message
          : JSON.stringify(forLog(message));
    this.pino[level](forLog(fields) as object, scrubText(text));
  }
}

/** Copied already, so that reading a field of it cannot throw. */
function details(item: unknown): object {
  return item !== null && typeof item === 'object' && !Array.isArray(item) ? item : { detail: item };
}
