import { type INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { BESCHIKBAAR_OP, BESCHIKBAAR_TOT_POSITIE } from './bekend.js';
import { TITLES } from './problem.js';
import { FORMAAT, INHOUDSTYPEN, ONDERDEEL } from './uitvoer/formaat.js';
import { API_VERSION } from './version.js';

const PREFIX = '/v1';
const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'] as const;

type Json = Record<string, unknown>;
type Operation = OpenAPIObject['paths'][string][(typeof METHODS)[number]] & Json;
type Schema = Json & {
  type?: string | string[];
  format?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  $ref?: string;
};

const PROBLEM_SCHEMA = {
  type: 'object',
  description: 'Foutmelding volgens RFC 9457.',
  required: ['type', 'title', 'status', 'detail', 'code', 'instance'],
  properties: {
    type: { type: 'string', format: 'uri-reference', description: 'Soort fout.', examples: ['about:blank'] },
    title: { type: 'string', description: 'Korte omschrijving van de status.', examples: ['Ongeldige vraag'] },
    status: { type: 'integer', description: 'HTTP-status.', examples: [400] },
    detail: {
      type: 'string',
      description: 'Wat er mis is en wat te doen.',
      examples: ['De vraag bevat een fout; zie fouten.'],
    },
    code: { type: 'string', description: 'Vaste code van deze fout.', examples: ['INVOER_ONGELDIG'] },
    instance: {
      type: 'string',
      format: 'uri',
      description: 'Kenmerk van deze vraag, om te melden.',
      examples: ['urn:uuid:0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11'],
    },
    fouten: {
      type: 'array',
      description: 'Alle fouten in de invoer.',
      items: {
        type: 'object',
        required: ['plaats', 'code', 'melding'],
        properties: {
          plaats: { type: 'string', description: 'Waar de fout zit.', examples: ['gemeenten[0].vanaf'] },
          code: { type: 'string', description: 'Vaste code van deze fout.', examples: ['VERPLICHT'] },
          melding: { type: 'string', description: 'Wat er mis is.', examples: ['vanaf ontbreekt.'] },
        },
      },
    },
  },
};

const HEADERS: Readonly<Record<string, { description: string; schema: Json }>> = {
  'API-Version': {
    description: 'Volledig versienummer van deze API.',
    schema: { type: 'string', examples: [API_VERSION] },
  },
  'Kroniek-Positie': {
    description: 'Logpositie tot en met welke dit antwoord geldt, of waarop de opdracht is vastgelegd.',
    schema: { type: 'string', pattern: '^[0-9]{1,19}$', examples: ['1042'] },
  },
  'Kroniek-Moment': {
    description: 'Tijdstip (UTC) van de laatste gebeurtenis in dit antwoord.',
    schema: { type: 'string', format: 'date-time', examples: ['2026-03-01T09:30:00.000Z'] },
  },
  'Kroniek-Beschikbaar-Op': {
    description: 'Het tijdstip (UTC) waarop dit antwoord bekend was, als daarnaar is gevraagd.',
    schema: { type: 'string', format: 'date-time', examples: ['2026-03-01T12:00:00.000Z'] },
  },
  'Kroniek-Beschikbaar-Tot-Positie': {
    description: 'De logpositie tot en met welke dit antwoord bekend was, als daarnaar is gevraagd.',
    schema: { type: 'string', pattern: '^[0-9]{1,19}$', examples: ['1042'] },
  },
};

/** Of every question to a read model (`BekendInterceptor`). */
const BEKEND_PARAMETERS = [
  {
    name: BESCHIKBAAR_OP,
    in: 'query',
    required: false,
    description:
      'Zoals bekend op dit tijdstip, of aan het eind van deze dag; zonder deze parameter nu. Niet samen met beschikbaarTotPositie.',
    schema: {
      oneOf: [
        { type: 'string', format: 'date-time' },
        { type: 'string', format: 'date' },
      ],
      examples: ['2026-03-01T12:00:00Z'],
    },
  },
  {
    name: BESCHIKBAAR_TOT_POSITIE,
    in: 'query',
    required: false,
    description:
      'Zoals bekend tot en met deze logpositie, uit de kop Kroniek-Positie van een eerder antwoord. Vandaag is dan de dag waarop die positie is vastgelegd. Niet samen met beschikbaarOp.',
    schema: { type: 'string', pattern: '^[0-9]{1,19}$', examples: ['1042'] },
  },
];

/** Of every question to a read model that answers in JSON (`UitvoerInterceptor`). */
const UITVOER_PARAMETERS = [
  {
    name: FORMAAT,
    in: 'query',
    required: false,
    description:
      'Het antwoord als JSON, als CSV of als Excelbestand (xlsx); de kop Accept kan dat ook. Een bestand heeft alle pagina’s, tenzij u er een kiest.',
    schema: { type: 'string', enum: ['json', 'csv', 'xlsx'], default: 'json', examples: ['csv'] },
  },
  {
    name: ONDERDEEL,
    in: 'query',
    required: false,
    description:
      'Welke lijst van het antwoord in het bestand komt; zonder deze parameter de resultaten, en in een Excelbestand alle lijsten. Alleen met formaat csv of xlsx.',
    schema: { type: 'string', examples: ['resultaten'] },
  },
];

/** OpenAPI 3.1 from the code (NLGov ADR 2.2). The application need not be listening; preview mode is enough. */
export function buildOpenApi(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Kroniek')
    .setDescription(
      'Dossier en stuurinformatie van een regionale uitvoeringsorganisatie voor Wmo 2015 en Jeugdwet. Elke opdracht ' +
        'wordt een gebeurtenis die nooit verdwijnt; elke vraag zegt tot welke gebeurtenis haar antwoord geldt.',
    )
    .setVersion(API_VERSION)
    .setContact('Beheer Kroniek', 'https://kroniek.example/contact', 'beheer@kroniek.example')
    .setLicense('EUPL-1.2', 'https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12')
    .addServer(PREFIX, 'Deze installatie')
    .addBearerAuth({
      type: 'http',
      scheme: 'bearer',
      bearerFormat: 'JWT',
      description: 'Token van de eigen identiteitsvoorziening.',
    })
    .build();
  const document = SwaggerModule.createDocument(app, config, { autoTagControllers: false });
  return complete(document);
}

/** Adds what holds for every operation, so that no controller has to repeat it. */
export function complete(document: OpenAPIObject): OpenAPIObject {
  const paths: OpenAPIObject['paths'] = {};
  const tags = new Set<string>();
  for (const [path, item] of Object.entries(document.paths).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!path.startsWith(`${PREFIX}/`)) continue;
    paths[path.slice(PREFIX.length)] = item;
    for (const method of METHODS) {
      const operation = item[method] as Operation | undefined;
      if (operation === undefined) continue;
      operation.tags?.forEach((tag) => tags.add(tag));
      completeOperation(operation, method);
    }
  }
  const components = document.components ?? {};
  const schemas = (components.schemas ?? {}) as Record<string, Schema>;
  for (const schema of Object.values(schemas)) completeSchema(schema);
  const used = JSON.stringify(paths);
  const problems = Object.fromEntries(
    Object.entries(TITLES)
      .filter(([status]) => used.includes(`/Probleem${status}"`))
      .map(([status, title]) => [
        `Probleem${status}`,
        {
          description: title,
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Probleem' } } },
        },
      ]),
  );
  return {
    ...document,
    paths,
    tags: [...tags]
      .sort()
      .map((name) => document.tags?.find((tag) => tag.name === name) ?? { name, description: name }),
    components: {
      ...components,
      headers: { ...components.headers, ...HEADERS },
      responses: { ...components.responses, ...(problems as typeof components.responses) },
      schemas: { ...components.schemas, Probleem: PROBLEM_SCHEMA as never },
    },
  };
}

function completeOperation(operation: Operation, method: string): void {
  // A question never takes the key (see `envelopeOf`), also where it leaves an event behind.
  if (method === 'get')
    operation.parameters = operation.parameters?.filter(
      (parameter) => !('name' in parameter) || parameter.name !== 'Idempotency-Key',
    );
  if (method === 'get' && operation['x-leest-van'] !== undefined)
    operation.parameters = [...(operation.parameters ?? []), ...structuredClone(BEKEND_PARAMETERS)] as never;
  if (method === 'get' && operation['x-leest-van'] !== undefined) addUitvoer(operation);
  const parameters = (operation.parameters ?? []) as { in?: string; name?: string; schema?: Schema }[];
  for (const { name, schema } of parameters)
    if (schema !== undefined && name !== undefined) completeProperty(name, schema);
  const isPublic = operation['x-openbaar'] === true;
  const isCommand = method !== 'get';
  const reads = operation['x-leest-van'] !== undefined;
  const statuses = [400, ...(isPublic ? [] : [401, 403])];
  if (parameters.some(({ in: place }) => place === 'path')) statuses.push(404);
  if (isCommand) statuses.push(409);
  if (operation.requestBody !== undefined) statuses.push(413, 415);
  statuses.push(500, 503);
  const responses = operation.responses as unknown as Record<string, Json>;
  for (const status of statuses) responses[status] ??= { $ref: `#/components/responses/Probleem${status}` };
  for (const [status, response] of Object.entries(responses)) {
    if (!/^[23]/.test(status)) {
      if (/^[45]/.test(status) && response['$ref'] === undefined) problemContent(response);
      continue;
    }
    response['description'] = response['description'] || (status === '201' ? 'Vastgelegd.' : 'Gelukt.');
    const names = [
      'API-Version',
      ...(isCommand || reads ? ['Kroniek-Positie'] : []),
      ...(reads ? ['Kroniek-Moment', 'Kroniek-Beschikbaar-Op', 'Kroniek-Beschikbaar-Tot-Positie'] : []),
    ];
    response['headers'] = {
      ...Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }])),
      ...(response['headers'] as Json | undefined),
    };
    for (const media of Object.values((response['content'] ?? {}) as Record<string, { schema?: Schema }>)) {
      if (media.schema !== undefined) completeSchema(media.schema);
    }
  }
}

/** What is a file of its own, such as `tarieven.csv`, has no other form. */
function addUitvoer(operation: Operation): void {
  const { 200: answer } = operation.responses as unknown as Record<string, { content?: Record<string, Json> }>;
  if (answer === undefined || Object.keys(answer.content ?? {}).includes(INHOUDSTYPEN.csv)) return;
  operation.parameters = [...(operation.parameters ?? []), ...structuredClone(UITVOER_PARAMETERS)] as never;
  answer.content = {
    'application/json': { schema: {} },
    ...answer.content,
    [INHOUDSTYPEN.csv]: { schema: { type: 'string' } },
    [INHOUDSTYPEN.xlsx]: { schema: { type: 'string', format: 'binary' } },
  };
}

function problemContent(response: Json): void {
  response['content'] = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Probleem' } } };
}

function completeSchema(schema: Schema): void {
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    completeProperty(name, property);
    completeSchema(property);
  }
  if (schema.items !== undefined) completeSchema(schema.items);
}

/** By our naming rule a `...Datum` is a calendar date and a `...Tijdstip` an instant; the document says so. */
function completeProperty(name: string, schema: Schema): void {
  const isText = [schema.type].flat().includes('string');
  if (!isText || schema.format !== undefined) return;
  if (/datum$/i.test(name)) schema.format = 'date';
  if (/tijdstip$/i.test(name)) schema.format = 'date-time';
}
