import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, type LoggerService } from '@nestjs/common';
import { newId } from '../../kernel/ids.js';
import { Rejection, type RejectionDetail } from '../../kernel/rejection.js';
import { CommandIdReused, EventStoreUnavailable, WrongExpectedRevision } from '../event-store/event-store.js';
import { UnreadableEvent } from '../event-store/unreadable-event.js';
import { maskBsn } from './mask-bsn.js';
import { Problem, PROBLEM_JSON, type ProblemDocument, TITLES } from './problem.js';
import { requestContext } from './request-context.js';

const REJECTION_STATUS: Readonly<Record<Rejection['kind'], number>> = {
  invalid: 400,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
};

/** The parts of the Fastify reply and request that the filter uses. */
interface Reply {
  readonly sent: boolean;
  readonly raw: { readonly headersSent: boolean };
  code(status: number): Reply;
  header(name: string, value: string): Reply;
  removeHeader(name: string): Reply;
  send(body: string): Reply;
}
interface Asked {
  readonly method: string;
  readonly url: string;
}

/** Names the methods that an address does take, for 405; empty where the address is unknown. */
export type AllowedMethods = (path: string) => readonly string[];

/** What an error becomes on the outside. Pure, apart from the fresh wording of a route that does not exist. */
export function problemOf(error: unknown, asked: Asked, allowedMethods: AllowedMethods): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof Rejection) {
    return new Problem(REJECTION_STATUS[error.kind], error.code, error.message, {}, error.errors);
  }
  if (error instanceof WrongExpectedRevision) {
    return new Problem(
      409,
      'TEGELIJK_GEWIJZIGD',
      'Iemand anders wijzigde dit op hetzelfde moment. Haal de stand opnieuw op en geef de opdracht zo nodig nog een keer.',
    );
  }
  if (error instanceof CommandIdReused) {
    return new Problem(
      409,
      'IDEMPOTENCY_KEY_HERGEBRUIKT',
      'Deze Idempotency-Key hoort al bij een andere opdracht. Neem voor een nieuwe opdracht een nieuw kenmerk.',
    );
  }
  if (error instanceof HttpException) return ofHttpException(error, asked, allowedMethods);
  if (error instanceof UnreadableEvent) {
    return new Problem(503, 'GEBEURTENIS_VAN_NIEUWERE_VERSIE', error.message, { 'Retry-After': '5' });
  }
  if (isUnavailable(error)) {
    return new Problem(
      503,
      'TIJDELIJK_NIET_BESCHIKBAAR',
      'Kroniek kan de gegevensopslag nu niet bereiken. Probeer het over enkele seconden opnieuw.',
      { 'Retry-After': '5' },
    );
  }
  return new Problem(
    500,
    'INTERNE_FOUT',
    'Er ging iets mis in Kroniek. Meld dit met het kenmerk onder instance; er is niets half vastgelegd.',
  );
}

/** The log or the database is out of reach (SQLSTATE classes 08, 53 and 57, or the socket): waiting helps. */
function isUnavailable(error: unknown): boolean {
  if (error instanceof EventStoreUnavailable) return true;
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^(08\w{3}|53\w{3}|57P0\w|ECONNREFUSED|ECONNRESET|EPIPE)$/.test(code);
}

function ofHttpException(error: HttpException, asked: Asked, allowedMethods: AllowedMethods): Problem {
  const status = error.getStatus();
  const cause = (error.cause as { code?: unknown } | undefined)?.code;
  switch (status) {
    case 400:
      return ofBadRequest(error);
    case 403:
      return new Problem(403, 'GEEN_TOEGANG', 'Uw rol geeft geen toegang tot deze vraag.');
    case 404: {
      if (!/^Cannot [A-Z]+ /.test(error.message)) {
        return new Problem(404, 'NIET_GEVONDEN', 'Dit is niet gevonden. Controleer het adres en het kenmerk.');
      }
      const methods = allowedMethods(asked.url.split('?')[0] ?? '');
      if (methods.length > 0 && !methods.includes(asked.method)) {
        const allow = methods.join(', ');
        return new Problem(405, 'METHODE_NIET_TOEGESTAAN', `Dit adres kent alleen ${allow}.`, { Allow: allow });
      }
      return new Problem(
        404,
        'ADRES_ONBEKEND',
        'Dit adres bestaat niet. De adressen staan op /v1/documentatie; ze eindigen niet op een schuine streep.',
      );
    }
    case 413:
      return new Problem(413, 'VRAAG_TE_GROOT', 'De inhoud van de vraag is te groot. Splits haar in kleinere delen.');
    case 415:
      return new Problem(
        415,
        'INHOUDSTYPE_NIET_ONDERSTEUND',
        'Dit inhoudstype wordt niet gelezen. Stuur application/json, of application/xml waar een bericht gevraagd wordt.',
      );
    default:
      return new Problem(
        status,
        typeof cause === 'string' ? 'VRAAG_NIET_VERWERKT' : `HTTP_${status}`,
        `${TITLES[status] ?? 'De vraag kon niet worden verwerkt'}. Controleer de vraag aan de hand van /v1/documentatie.`,
      );
  }
}

function ofBadRequest(error: HttpException): Problem {
  const cause = (error.cause as { code?: unknown } | undefined)?.code;
  if (cause === 'FST_ERR_CTP_EMPTY_JSON_BODY') {
    return new Problem(400, 'INHOUD_ONTBREEKT', 'De vraag zegt JSON te bevatten, maar is leeg.');
  }
  const looksLikeJsonFault = error.cause instanceof SyntaxError || /JSON|proto/i.test(error.message);
  if (looksLikeJsonFault || cause === 'FST_ERR_CTP_INVALID_JSON_BODY') {
    return new Problem(
      400,
      'JSON_ONGELDIG',
      'De inhoud is geen geldige JSON. Controleer haakjes, komma’s en aanhalingstekens.',
    );
  }
  if (/uuid/i.test(error.message)) {
    return new Problem(400, 'INVOER_ONGELDIG', 'De vraag bevat een fout; zie fouten.', {}, [
      {
        plaats: 'pad',
        code: 'ONGELDIG',
        melding: 'Het kenmerk in het adres moet een UUID zijn zoals Kroniek die eerder gaf.',
      },
    ]);
  }
  return new Problem(400, 'INVOER_ONGELDIG', 'De vraag klopt niet. Controleer haar aan de hand van /v1/documentatie.');
}

/** The only place where an error becomes an answer. Nothing internal and no personal data leaves through it. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly logger: LoggerService,
    private readonly allowedMethods: AllowedMethods,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const asked = http.getRequest<Asked>();
    const reply = http.getResponse<Reply>();
    const problem = problemOf(error, asked, this.allowedMethods);
    if (problem.status >= 500) this.report(error, problem);
    // A stream that already began (Server-Sent Events) can only be broken off by its own handler.
    if (reply.sent || reply.raw.headersSent) return;
    const document: ProblemDocument = {
      type: 'about:blank',
      title: TITLES[problem.status] ?? 'Fout',
      status: problem.status,
      detail: maskBsn(problem.detail),
      code: problem.code,
      instance: `urn:uuid:${requestContext.getStore()?.correlationId ?? newId()}`,
      ...(problem.errors.length === 0 ? {} : { fouten: problem.errors.map(masked) }),
    };
    reply.code(problem.status).header('Content-Type', PROBLEM_JSON).removeHeader('API-Version');
    for (const [name, value] of Object.entries(problem.headers)) reply.header(name, value);
    reply.send(JSON.stringify(document));
  }

  private report(error: unknown, problem: Problem): void {
    const details = { code: problem.code, fout: error };
    if (problem.status === 503) this.logger.warn(problem.detail, details, 'Http');
    else this.logger.error('Onverwachte fout bij een vraag', details, 'Http');
  }
}

function masked(fault: RejectionDetail): RejectionDetail {
  return { plaats: maskBsn(fault.plaats), code: fault.code, melding: maskBsn(fault.melding) };
}
