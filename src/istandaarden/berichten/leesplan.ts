import { type BerichtDefinition, type SimpleType } from './definitie.js';
import { schemaOf, type SchemaType } from './schema.js';

/** A schema with the literal tags that a document with these prefixes has: what `SnelleLezer` compares with. */
export interface Typeplan {
  readonly children: readonly Elementplan[];
  /** Somewhere in it is a list of classes, so that it may be long. */
  readonly long: boolean;
}

export interface Elementplan {
  readonly name: string;
  readonly property: string;
  readonly many: boolean;
  readonly required: boolean;
  readonly open: string;
  readonly close: string;
  /** One of the two is set. */
  readonly simple: SimpleType | undefined;
  readonly complex: Typeplan | undefined;
}

/** Prefixes that a document gives to the two namespaces; empty for the default namespace. */
export interface Voorvoegsels {
  readonly bericht: string;
  readonly basisschema: string;
}

/** A sender could choose another prefix in every message; as many plans are kept as senders' programs are likely to differ. */
const MAX_PLANS = 200;
const plans = new Map<string, Typeplan>();

export function leesplan(definition: BerichtDefinition, prefixes: Voorvoegsels): Typeplan {
  const key = `${definition.bericht}\n${prefixes.bericht}\n${prefixes.basisschema}`;
  let plan = plans.get(key);
  if (plan === undefined) {
    if (plans.size >= MAX_PLANS) plans.clear();
    plan = typeplan(schemaOf(definition.root), prefixes, new Map());
    plans.set(key, plan);
  }
  return plan;
}

function typeplan(type: SchemaType, prefixes: Voorvoegsels, made: Map<SchemaType, Typeplan>): Typeplan {
  const before = made.get(type);
  if (before !== undefined) return before;
  const prefix = prefixes[type.namespace];
  const children = type.elements.map(({ name, property, many, required, simple, complex }) => {
    const tag = prefix === '' ? name : `${prefix}:${name}`;
    const inner = complex === undefined ? undefined : typeplan(complex, prefixes, made);
    return { name, property, many, required, open: `<${tag}>`, close: `</${tag}>`, simple, complex: inner };
  });
  const long = children.some(({ many, complex }) => complex !== undefined && (many || complex.long));
  const plan = { children, long };
  made.set(type, plan);
  return plan;
}
