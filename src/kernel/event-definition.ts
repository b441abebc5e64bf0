import { type z } from 'zod';

/**
 * Event definitions. ONE object per aggregate holds the stored names, versions and schemas; the union type, the codec
 * and the registry follow from it:
 *
 *     export const contractEvents = defineEvents('contract', {
 *       ContractSigned: { version: 1, schema: z.strictObject({ ... }) },
 *     });
 *     export type ContractEvent = EventOf<typeof contractEvents>;
 *
 * Stored names and the aggregate name (the stream category) are for ever: a snapshot test guards them.
 */
export interface EventSpec<S extends z.ZodType = z.ZodType> {
  /** Version of the schema that is written today, from 1. */
  readonly version: number;
  readonly schema: S;
  /**
   * `upcast[n]` turns stored data of version n into version n + 1. Complete for 1..version-1, checked at start. Pure, and
   * without changing what it is given: the consumers of a process share the events they read.
   */
  readonly upcast?: Readonly<Record<number, (data: unknown) => unknown>>;
}

export type EventSpecs = Readonly<Record<string, EventSpec>>;

export interface EventDefinitions<Specs extends EventSpecs = EventSpecs> {
  readonly aggregate: string;
  readonly specs: Specs;
}

/** A fact as a decider returns it. `occurredAt` is valid time: a calendar date (`2026-03-01`) or a UTC instant. */
export type EventOf<D> =
  D extends EventDefinitions<infer Specs>
    ? {
        [K in keyof Specs & string]: {
          readonly type: K;
          readonly data: z.output<Specs[K]['schema']>;
          readonly occurredAt: string;
        };
      }[keyof Specs & string]
    : never;

/** Any domain event, where the aggregate does not matter. */
export interface AnyDomainEvent {
  readonly type: string;
  readonly data: unknown;
  readonly occurredAt: string;
}

interface RegisteredEvent {
  readonly aggregate: string;
  readonly spec: EventSpec;
}

const registry = new Map<string, RegisteredEvent>();

/** Registers and returns the events of one aggregate. Throws on a name that is taken or an incomplete upcaster chain. */
export function defineEvents<const Specs extends EventSpecs>(aggregate: string, specs: Specs): EventDefinitions<Specs> {
  if (!/^[a-z][a-z0-9]*$/.test(aggregate)) {
    throw new Error(`Aggregate name "${aggregate}" must be lower case letters and digits, without a hyphen.`);
  }
  for (const [type, spec] of Object.entries(specs)) {
    const known = registry.get(type);
    if (known !== undefined && known.aggregate !== aggregate) {
      throw new Error(`Event type ${type} is defined by both ${known.aggregate} and ${aggregate}.`);
    }
    if (!Number.isInteger(spec.version) || spec.version < 1) {
      throw new Error(`Event type ${type} has version ${spec.version}; versions count from 1.`);
    }
    const beyond = Object.keys(spec.upcast ?? {}).find((from) => !(Number(from) >= 1 && Number(from) < spec.version));
    if (beyond !== undefined) {
      throw new Error(`Event type ${type} has an upcaster from ${beyond}, but its version is ${spec.version}.`);
    }
    for (let version = 1; version < spec.version; version += 1) {
      if (spec.upcast?.[version] === undefined) {
        throw new Error(`Event type ${type} has no upcaster from version ${version} to ${version + 1}.`);
      }
    }
    registry.set(type, { aggregate, spec });
  }
  return { aggregate, specs };
}

/** All registered event types with aggregate and current version, sorted: what the frozen-names check compares. */
export function registeredEvents(): readonly { type: string; aggregate: string; version: number }[] {
  return [...registry.entries()]
    .map(([type, { aggregate, spec }]) => ({ type, aggregate, version: spec.version }))
    .sort((a, b) => (a.type < b.type ? -1 : 1));
}

/** Checks event data before it is stored. Throws an Error that names the type and the paths, never the values. */
export function encodeEvent(event: AnyDomainEvent): { schemaVersion: number; data: unknown } {
  const known = registry.get(event.type);
  if (known === undefined) throw new Error(`Event type ${event.type} is not defined.`);
  const parsed = known.spec.schema.safeParse(event.data);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(issuePath);
    throw new Error(`Event ${event.type} does not match its schema: ${faults.join('; ')}`);
  }
  return { schemaVersion: known.spec.version, data: parsed.data };
}

/** A stored event of a type, or a version of it, that only a newer program knows. */
export class NewerThanProgram extends Error {}

/** Brings stored data to the current version. Throws `NewerThanProgram`, or what an upcaster throws. */
export function decodeEvent(type: string, schemaVersion: number, data: unknown): unknown {
  const known = registry.get(type);
  if (known === undefined) {
    throw new NewerThanProgram(`Stored event type ${type} is unknown to this version of Kroniek.`);
  }
  if (schemaVersion === known.spec.version) return data;
  if (schemaVersion > known.spec.version) {
    throw new NewerThanProgram(
      `Stored event ${type} has version ${schemaVersion}; this Kroniek knows ${known.spec.version}.`,
    );
  }
  let current = data;
  for (let version = schemaVersion; version < known.spec.version; version += 1) {
    const step = known.spec.upcast?.[version];
    if (step === undefined) throw new Error(`No upcaster for ${type} from version ${version}.`);
    current = step(current);
  }
  return current;
}

export type StoredEventFault = 'unknown-type' | 'other-aggregate' | 'undecodable' | 'schema';

/**
 * What is wrong with an event as it is stored, for a control of the whole log; undefined where nothing is. Names the paths
 * that do not fit, never a value.
 */
export function storedEventFault(
  aggregate: string,
  stored: { readonly type: string; readonly schemaVersion: number; readonly data: unknown },
): { readonly fault: StoredEventFault; readonly paths: readonly string[] } | undefined {
  const known = registry.get(stored.type);
  if (known === undefined) return { fault: 'unknown-type', paths: [] };
  if (known.aggregate !== aggregate) return { fault: 'other-aggregate', paths: [] };
  let data: unknown;
  try {
    data = decodeEvent(stored.type, stored.schemaVersion, stored.data);
  } catch {
    return { fault: 'undecodable', paths: [] };
  }
  const parsed = known.spec.schema.safeParse(data);
  if (parsed.success) return undefined;
  return { fault: 'schema', paths: parsed.error.issues.map(issuePath) };
}

function issuePath(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.') || '(root)'}: ${issue.code}`;
}
