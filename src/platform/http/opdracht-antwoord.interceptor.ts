import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import { type CommandResult } from '../event-store/command.js';

function isCommandResult(value: unknown): value is CommandResult {
  return (
    value !== null &&
    typeof value === 'object' &&
    Object.keys(value).length === 2 &&
    'antwoord' in value &&
    'positie' in value &&
    typeof value.positie === 'string' &&
    /^\d+$/.test(value.positie)
  );
}

/** A command answers with its log position in a header, and what the user gets in the body. */
@Injectable()
export class OpdrachtAntwoordInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    if (http.getRequest<{ method: string }>().method === 'GET') return next.handle();
    const reply = http.getResponse<{ header(name: string, value: string): void }>();
    return next.handle().pipe(
      map((result: unknown) => {
        if (!isCommandResult(result)) return result;
        reply.header('Kroniek-Positie', result.positie);
        return result.antwoord;
      }),
    );
  }
}
