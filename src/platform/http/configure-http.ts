import { type ServerResponse } from 'node:http';
import { type LoggerService } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { newId } from '../../kernel/ids.js';
import { BODY_LIMIT, XML_BODY_LIMIT } from './http-config.js';
import { WACHT_OP_POSITIE } from './leest-van.decorator.js';
import { maskBsn } from './mask-bsn.js';
import { serveOpenApi } from './openapi-routes.js';
import { Problem, PROBLEM_JSON, type ProblemDocument, TITLES } from './problem.js';
import { ProblemFilter } from './problem-filter.js';
import { type RequestContext, requestContext } from './request-context.js';
import { parsePosition } from './wacht-op-positie.interceptor.js';
import { API_VERSION } from './version.js';

/** On every answer, also an error (NLGov ADR: security headers). A page may set a wider Content-Security-Policy. */
const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
};

/** The Fastify adapter with our limits. Request lines that Node itself refuses get a problem document as well. */
export function createHttpAdapter(): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    logger: false,
    requestIdHeader: false,
    routerOptions: { ignoreTrailingSlash: false, caseSensitive: true, maxParamLength: 200 },
    // What the router refuses before any hook has run: an address that cannot be decoded, or a part that is too long.
    // The address is not repeated: it may hold anything.
    frameworkErrors(error: { statusCode?: number }, _request: unknown, reply: { readonly raw: ServerResponse }) {
      const long = error.statusCode === 414;
      const document: ProblemDocument = {
        type: 'about:blank',
        title: TITLES[long ? 414 : 400] ?? 'Fout',
        status: long ? 414 : 400,
        detail: long
          ? 'Een deel van het adres is te lang. Controleer het kenmerk.'
          : 'Het adres bevat tekens die niet kunnen worden gelezen. Controleer de procentcodering.',
        code: long ? 'ADRES_TE_LANG' : 'ADRES_ONGELDIG',
        instance: `urn:uuid:${newId()}`,
      };
      reply.raw
        .writeHead(document.status, { ...SECURITY_HEADERS, 'Content-Type': PROBLEM_JSON })
        .end(JSON.stringify(document));
    },
    clientErrorHandler(error, socket) {
      if (error.code === 'ECONNRESET' || socket.destroyed) return;
      const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400;
      const body = JSON.stringify({
        type: 'about:blank',
        title: status === 431 ? 'Kopregels te groot' : 'Ongeldige vraag',
        status,
        detail: 'De vraag is geen geldige HTTP-vraag.',
        code: 'HTTP_ONGELDIG',
        instance: `urn:uuid:${newId()}`,
      });
      const headers = Object.entries({ ...SECURITY_HEADERS, 'Content-Type': PROBLEM_JSON, Connection: 'close' });
      socket.end(
        `HTTP/1.1 ${status} ${status === 431 ? 'Request Header Fields Too Large' : 'Bad Request'}\r\n` +
          headers.map(([name, value]) => `${name}: ${value}\r\n`).join('') +
          `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      );
    },
  });
}

const TRACEPARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}/;

/** The W3C trace id of the caller in the shape of a UUID, so that a case can be followed over systems; else a new id. */
export function correlationIdOf(traceparent: unknown): string {
  const trace = typeof traceparent === 'string' ? TRACEPARENT.exec(traceparent)?.[1] : undefined;
  if (trace === undefined || /^0+$/.test(trace)) return newId();
  return trace.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** PostgreSQL stores no NUL in a text; one such text must not fail an append that it shares with others. */
const NUL_REFUSED = new Problem(400, 'TEKEN_ONGELDIG', 'De vraag bevat een nulteken (NUL). Haal het weg.');
/** Nor half of a surrogate pair, which JSON can spell and UTF-8 cannot. */
const HALF_REFUSED = new Problem(400, 'TEKEN_ONGELDIG', 'De vraag bevat een half teken (surrogaat). Haal het weg.');
const HALF = /\p{Surrogate}/u;
const TOO_DEEP = new Problem(400, 'JSON_TE_DIEP', 'De inhoud is dieper genest dan 64 niveaus.');
const MAX_DEPTH = 64;

/** Why a parsed body is refused before anyone looks at its meaning. */
function refusalOf(value: unknown, depth = 0): Problem | undefined {
  if (typeof value === 'string') {
    if (value.includes('\0')) return NUL_REFUSED;
    return HALF.test(value) ? HALF_REFUSED : undefined;
  }
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return undefined;
  if (depth >= MAX_DEPTH) return TOO_DEEP;
  for (const [key, item] of Object.entries(value)) {
    const refused = refusalOf(key) ?? refusalOf(item, depth + 1);
    if (refused !== undefined) return refused;
  }
  return undefined;
}

interface KroniekRequest {
  kroniek?: { readonly context: RequestContext; readonly begin: bigint };
}

/**
 * Everything between the socket and the controllers: hooks, headers, filter, logging and the OpenAPI document. Call it
 * on the application before `init` or `listen`. The logger masks a BSN in whatever it writes.
 */
export function configureHttp(app: NestFastifyApplication, logger: LoggerService): void {
  const server = app.getHttpAdapter().getInstance();
  app.useBodyParser(['application/xml', 'text/xml'], { bodyLimit: XML_BODY_LIMIT });

  const routes: { readonly method: string; readonly pattern: RegExp }[] = [];
  server.addHook('onRoute', (route) => {
    if (route.url === '*' || route.url === '/*') return;
    const source = route.url
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replace(/:[A-Za-z]\w*/g, '[^/]+')
      .replace(/\*/g, '.*');
    for (const method of [route.method].flat()) routes.push({ method, pattern: new RegExp(`^${source}$`) });
  });
  const allowedMethods = (path: string): readonly string[] =>
    [...new Set(routes.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))].sort();

  server.addHook('onRequest', (request, reply, done) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) reply.header(name, value);
    reply.header('API-Version', API_VERSION);
    const wait = request.headers[WACHT_OP_POSITIE.toLowerCase()];
    const context: RequestContext = {
      correlationId: correlationIdOf(request.headers['traceparent']),
      waitFor: typeof wait === 'string' ? parsePosition(wait) : undefined,
      faults: [],
    };
    (request as KroniekRequest).kroniek = { context, begin: process.hrtime.bigint() };
    requestContext.run(context, done);
  });
  // Reading a body leaves the asynchronous context of the request; what follows must be in it again.
  server.addHook('preValidation', (request, _reply, done) => {
    const context = (request as KroniekRequest).kroniek?.context;
    const refused = /%00/.test(request.url) ? NUL_REFUSED : refusalOf(request.body);
    if (context === undefined) done(refused);
    else requestContext.run(context, () => done(refused));
  });
  server.addHook('onResponse', (request, reply, done) => {
    const { context, begin } = (request as KroniekRequest).kroniek ?? {};
    logger.log(
      'Vraag beantwoord',
      {
        correlationId: context?.correlationId,
        methode: request.method,
        // Never the query and never the body: a caller may have put personal data in them.
        pad: maskBsn(request.url.split('?')[0] ?? ''),
        status: reply.statusCode,
        duurMs: begin === undefined ? undefined : Number(process.hrtime.bigint() - begin) / 1e6,
      },
      'Http',
    );
    done();
  });

  app.useGlobalFilters(new ProblemFilter(logger, allowedMethods));
  serveOpenApi(app);
}
