import { readFileSync } from 'node:fs';
import { default as Ajv } from 'ajv-draft-04';
import { default as addFormats } from 'ajv-formats';

type Json = Record<string, unknown>;

const schema = (naam: string): Json => JSON.parse(readFileSync(`test/fixtures/ocds/${naam}.json`, 'utf8')) as Json;

/** Closes every object, so that a field that the standard does not know is refused too. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (node === null || typeof node !== 'object') return node;
  const entries = Object.entries(node).map(([key, value]) => [key, closed(value)]);
  const object = Object.fromEntries(entries) as Json;
  return 'properties' in object && object['type'] === 'object' ? { ...object, additionalProperties: false } : object;
}

/** What the schema of OCDS 1.1.5 (test/fixtures/ocds) has against a package; empty where it accepts it. */
export function faultsOf(pakket: unknown): unknown[] {
  const ajv = new Ajv.default({ allErrors: true, strict: false, allowUnionTypes: true });
  addFormats.default(ajv);
  ajv.addSchema(closed(schema('release-schema')) as Json);
  const validate = ajv.compile(closed(schema('release-package-schema')) as Json);
  return validate(pakket) ? [] : (validate.errors ?? []);
}
