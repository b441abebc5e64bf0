import { z } from 'zod';
import { PARAMETERS } from '../parametersoorten/parametersoorten.js';
import { zBestand } from './bestand.js';
import { OPEN } from './velden.js';

type JsonSchema = Record<string, unknown>;
type Profielschema = JsonSchema & { properties: { parameters: { items: JsonSchema } } };

/**
 * The profile as JSON Schema (draft 2020-12), made from the same definitions that check it: an editor completes keys and
 * shows what a parameter does while the profile is written. References between rows are checked when it is published.
 */
export function regioprofielSchema(): JsonSchema {
  const schema = z.toJSONSchema(zBestand, { io: 'input', unrepresentable: 'any' }) as JsonSchema as Profielschema;
  const parameter = schema.properties.parameters.items;
  schema.properties.parameters.items = {
    ...parameter,
    allOf: Object.entries(PARAMETERS).map(([sleutel, soort]) => ({
      if: { properties: { sleutel: { const: sleutel } } },
      then: { properties: { waarde: waardeSchema(soort.schema, `${soort.uitleg} Mag zijn: ${soort.toegestaan}.`) } },
    })),
    properties: {
      ...(parameter['properties'] as JsonSchema),
      sleutel: {
        description: 'Welke regel dit zet.',
        oneOf: Object.entries(PARAMETERS).map(([sleutel, { uitleg }]) => ({ const: sleutel, description: uitleg })),
      },
    },
  };
  return { title: 'Regioprofiel van Kroniek', ...schema };
}

function waardeSchema(schema: z.ZodType, description: string): JsonSchema {
  const { $schema: _dialect, ...waarde } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
  }) as JsonSchema;
  return { description, anyOf: [waarde, { const: OPEN, description: 'De regio heeft hier niets vastgesteld.' }] };
}
