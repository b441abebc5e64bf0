import { type LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, pino } from 'pino';
import { forLog } from './mask-bsn.js';
import { requestContext } from './request-context.js';

/** pino's levels. */
export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

/**
 * One JSON line per message, with the correlation id of the request in which it was written. A BSN is masked wherever it
 * turns up, also in messages and stacks of libraries (promise 7).
 */
export class KroniekLogger implements LoggerService {
  private readonly pino: Logger;

  constructor(level: LogLevel = 'info', destination?: DestinationStream) {
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
    const fields: Record<string, unknown> = correlationId === undefined ? {} : { correlationId };
    for (const item of rest) {
      if (item === undefined) continue;
      if (typeof item === 'string') fields[item.includes('\n') ? 'stack' : 'bron'] = item;
      else if (item instanceof Error) fields['fout'] = item;
      else if (typeof item === 'object') Object.assign(fields, item);
      else fields['detail'] = item;
    }
    if (message instanceof Error) fields['fout'] = message;
    const text =
      typeof message === 'string'
        ? message
        : message instanceof Error
          ? message.message
          : JSON.stringify(forLog(message));
    this.pino[level](forLog(fields) as object, forLog(text) as string);
  }
}
