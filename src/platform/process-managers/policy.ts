import { type HandlerMap, mergeHandlers, type AnyConsumedEvent } from '../../kernel/event-handlers.js';
import { type CommandEnvelope } from '../event-store/command.js';

/** Builds the envelope of a command that a policy sends: its id follows from the event, so a repeat is harmless. */
export type EnvelopeFor = (
  /** Tells apart several commands from one event; leave out where there is one. */
  distinguish?: string,
) => CommandEnvelope;

export interface Policy {
  /** `when-<fact>-then-<act>`. Stored with the checkpoint: frozen. */
  readonly name: string;
  readonly from: 'installation' | 'begin';
  readonly handlers: HandlerMap<[EnvelopeFor], readonly object[]>;
}

const registry = new Map<string, Policy>();

/**
 * A policy turns an event into commands: `on(kpiEvents, { KpiVerdictEstablished: (event, envelope) => [...] })`. Pure:
 * what it needs stands in the event. It has its own checkpoint in the log, so it misses nothing while the process is
 * down and fires once per event; rebuilding read models never fires it.
 */
export function definePolicy(definition: {
  readonly name: string;
  /**
   * Which events it reacts to when it is added to a log that has a history: those after its installation (the default),
   * or all of them, where what it does is right for the past as well.
   */
  readonly from?: 'installation' | 'begin';
  readonly on: readonly HandlerMap<[EnvelopeFor], readonly object[]>[];
}): Policy {
  if (registry.has(definition.name)) throw new Error(`Policy ${definition.name} is defined twice.`);
  const policy: Policy = {
    name: definition.name,
    from: definition.from ?? 'installation',
    handlers: mergeHandlers(definition.on),
  };
  registry.set(policy.name, policy);
  return policy;
}

export function registeredPolicies(): readonly Policy[] {
  return [...registry.values()];
}

/** What a policy would send for an event, for tests: events in, commands out. */
export function reactTo(policy: Policy, event: AnyConsumedEvent, envelope: EnvelopeFor): readonly object[] {
  return policy.handlers.get(event.type)?.(event, envelope) ?? [];
}
