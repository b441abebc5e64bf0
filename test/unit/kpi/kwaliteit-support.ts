// For their registration: what a decider returns is checked against its schema.
import '../../../src/kwaliteit/contractconsequentie/contractconsequentie.events.js';
import '../../../src/kwaliteit/kpidefinitie/kpidefinitie.events.js';
import '../../../src/kwaliteit/kpimeting/kpimeting.events.js';
import '../../../src/kwaliteit/predicaat/predicaat.events.js';
import '../../../src/kwaliteit/tevredenheidsonderzoek/tevredenheidsonderzoek.events.js';
import '../../../src/kwaliteit/verbeterplan/verbeterplan.events.js';
import { type Decider, fold } from '../../../src/kernel/decider.js';
import { type AnyDomainEvent, encodeEvent } from '../../../src/kernel/event-definition.js';
import { type ConsumedEvent } from '../../../src/kernel/event-handlers.js';
import { derivedId } from '../../../src/kernel/ids.js';
import { Rejection } from '../../../src/kernel/rejection.js';
import { type CommandEnvelope } from '../../../src/platform/event-store/command.js';
import { type EnvelopeFor } from '../../../src/platform/process-managers/policy.js';

export const AANBIEDER = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b12';
export const ANDERE_AANBIEDER = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b13';
export const CONTRACT = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11';
export const REGIO = 'h5';

/** Decides on a history, and checks that every event can be stored. */
export function decideOn<S, C, E extends AnyDomainEvent>(
  decider: Decider<S, C, E>,
  history: readonly E[],
  command: C,
): readonly E[] {
  const events = decider.decide(command, fold(decider, history));
  events.forEach(encodeEvent);
  return events;
}

/** The code with which something was refused; undefined where it was not. */
export function codeOf(act: () => unknown): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof Rejection) return error.code;
    throw error;
  }
}

/** An event as a policy gets it. */
export function recorded<T extends string, D>(type: T, data: D, occurredAt: string): ConsumedEvent<T, D> {
  return {
    id: derivedId('event', type, JSON.stringify(data)),
    stream: 'test-1',
    revision: 0,
    position: 42n,
    type,
    data,
    occurredAt,
    recordedAt: `${occurredAt}T12:00:00.000Z`,
    actor: { subject: 'test', rol: 'contractmanager' },
    correlationId: 'test',
    causationId: 'test',
    processingActivity: 'kwaliteitsbewaking',
    regio: REGIO,
    configVersion: 'h5-1',
  };
}

export const envelopeFor: EnvelopeFor = (distinguish = ''): CommandEnvelope => ({
  commandId: derivedId('command', distinguish),
  fingerprint: '',
  actor: { subject: 'beleid:test', rol: 'systeem' },
  correlationId: 'test',
  causationId: 'test',
  processingActivity: 'kwaliteitsbewaking',
  regio: REGIO,
});
