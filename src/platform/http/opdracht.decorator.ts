import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { derivedId, newId } from '../../kernel/ids.js';
import { Rejection } from '../../kernel/rejection.js';
import { type CommandEnvelope } from '../event-store/command.js';
import { principalOf } from '../identity/decorators.js';
import { actorOf, type Principal } from '../identity/principal.js';
import { requestContext } from './request-context.js';

export const IDEMPOTENCY_KEY = 'Idempotency-Key';
const PRINTABLE = /^[\x21-\x7e]{1,100}$/;

/** JSON with sorted keys: two bodies that say the same give the same text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    if (Buffer.isBuffer(value)) return JSON.stringify(value.toString('base64'));
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

export interface AskedRequest {
  readonly method: string;
  readonly url: string;
  readonly body?: unknown;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/**
 * The envelope of a command that comes in over HTTP. `Idempotency-Key` is bound to the person who sent it, in one region
 * and organisation: another with the same key gives another command. A GET never takes the key: each look at a person's data is a fact of
 * its own. Throws `Rejection` `IDEMPOTENCY_KEY_ONGELDIG`.
 */
export function envelopeOf(request: AskedRequest, who: Principal, processingActivity: string): CommandEnvelope {
  const key = request.method === 'GET' ? undefined : request.headers[IDEMPOTENCY_KEY.toLowerCase()];
  if (key !== undefined && (typeof key !== 'string' || !PRINTABLE.test(key))) {
    throw new Rejection(
      'IDEMPOTENCY_KEY_ONGELDIG',
      'De kop Idempotency-Key bestaat uit 1 tot 100 zichtbare tekens zonder spaties; neem bijvoorbeeld een UUID.',
      'invalid',
    );
  }
  // The same person may work for two regions or organisations: neither gets the answer that the other was given.
  const bound = [who.regio, who.aanbiederId ?? who.gemeente ?? '', who.subject];
  const commandId = key === undefined ? newId() : derivedId('http', ...bound, key);
  return {
    commandId,
    fingerprint: createHash('sha256')
      .update(JSON.stringify([request.method, request.url, canonicalJson(request.body), who.subject]))
      .digest('hex'),
    actor: actorOf(who),
    correlationId: requestContext.getStore()?.correlationId ?? commandId,
    causationId: commandId,
    processingActivity,
    regio: who.regio,
  };
}

const OpdrachtParameter = createParamDecorator((processingActivity: string, context: ExecutionContext) =>
  envelopeOf(context.switchToHttp().getRequest<AskedRequest>(), principalOf(context), processingActivity),
);

const describeKey = ApiHeader({
  name: IDEMPOTENCY_KEY,
  required: false,
  description:
    'Eigen kenmerk van deze opdracht. Dezelfde opdracht met hetzelfde kenmerk wordt maar een keer uitgevoerd.',
  schema: { type: 'string', minLength: 1, maxLength: 100, examples: ['0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11'] },
});

/**
 * Parameter: the envelope of the command that this request asks for. `verwerkingsactiviteit` is the doelbinding that
 * the events carry, e.g. `contractbeheer`.
 */
export function Opdracht(verwerkingsactiviteit: string): ParameterDecorator {
  return (target, method, index) => {
    OpdrachtParameter(verwerkingsactiviteit)(target, method, index);
    if (method === undefined) return;
    const descriptor = Object.getOwnPropertyDescriptor(target, method);
    if (descriptor !== undefined) describeKey(target, method, descriptor);
  };
}
