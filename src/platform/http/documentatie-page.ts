import { type OpenAPIObject } from '@nestjs/swagger';

type Json = Record<string, unknown>;
interface Schema {
  type?: string | string[];
  format?: string;
  description?: string;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  example?: unknown;
  examples?: unknown[];
  $ref?: string;
}
interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema?: Schema;
  example?: unknown;
}
interface Operation {
  operationId?: string;
  summary?: string;
  description?: string;
  tags?: string[];
  parameters?: Parameter[];
  requestBody?: { content?: Record<string, { schema?: Schema }> };
  responses?: Record<
    string,
    Json & { description?: string; content?: Record<string, { schema?: Schema }>; $ref?: string }
  >;
  'x-rollen'?: string[];
  'x-openbaar'?: boolean;
}

const STYLE = `
:root { color-scheme: light dark; --rand: #767676; --vlak: #f3f3f3; }
@media (prefers-color-scheme: dark) { :root { --rand: #9a9a9a; --vlak: #262626; } }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; }
h2 { margin-top: 3rem; border-bottom: 2px solid var(--rand); }
h3 { margin-top: 2rem; }
h3 code { font-size: 1rem; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; }
th, td { border: 1px solid var(--rand); padding: .3rem .5rem; text-align: left; vertical-align: top; }
th { background: var(--vlak); }
caption { text-align: left; font-weight: bold; padding: .3rem 0; }
code { background: var(--vlak); padding: 0 .2rem; overflow-wrap: anywhere; }
nav ul { columns: 2; }
:target { outline: 3px solid var(--rand); outline-offset: 4px; }
`;

function escape(text: string | undefined): string {
  return (text ?? '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function show(value: unknown): string {
  return value === undefined ? '' : `<code>${escape(typeof value === 'string' ? value : JSON.stringify(value))}</code>`;
}

/** A readable page of the OpenAPI document: plain HTML, no script, nothing from elsewhere. */
export function documentatiePage(document: OpenAPIObject): { html: string; style: string } {
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    (['get', 'post', 'put', 'patch', 'delete'] as const).flatMap((method) => {
      const operation = (item as Record<string, Operation | undefined>)[method];
      return operation === undefined ? [] : [{ path: `/v1${path}`, method: method.toUpperCase(), operation }];
    }),
  );
  const tags = [...new Set(operations.map(({ operation }) => operation.tags?.[0] ?? 'Overig'))].sort();
  const id = (method: string, path: string, operation: Operation): string =>
    operation.operationId ?? `${method}${path}`.replace(/\W+/g, '-');

  const typeOf = (schema: Schema | undefined): string => {
    if (schema === undefined) return '';
    if (schema.$ref !== undefined) {
      const name = schema.$ref.split('/').pop() ?? '';
      return `<a href="#schema-${escape(name)}">${escape(name)}</a>`;
    }
    const several = schema.allOf ?? schema.anyOf ?? schema.oneOf;
    if (several !== undefined) return several.map(typeOf).join(' of ');
    if (schema.items !== undefined) return `lijst van ${typeOf(schema.items)}`;
    const base = [schema.type].flat().filter(Boolean).join(' of ') + (schema.format ? ` (${schema.format})` : '');
    return escape(base) + (schema.enum === undefined ? '' : `: ${schema.enum.map(show).join(', ')}`);
  };
  const properties = (schema: Schema, caption: string): string =>
    `<table><caption>${escape(caption)}</caption><thead><tr><th scope="col">Naam</th><th scope="col">Soort</th>` +
    `<th scope="col">Verplicht</th><th scope="col">Betekenis</th><th scope="col">Voorbeeld</th></tr></thead><tbody>` +
    Object.entries(schema.properties ?? {})
      .map(
        ([name, property]) =>
          `<tr><th scope="row"><code>${escape(name)}</code></th><td>${typeOf(property)}</td>` +
          `<td>${schema.required?.includes(name) ? 'ja' : 'nee'}</td><td>${escape(property.description)}</td>` +
          `<td>${show(property.example ?? property.examples?.[0])}</td></tr>`,
      )
      .join('') +
    '</tbody></table>';
  const operationHtml = ({ path, method, operation }: (typeof operations)[number]): string => {
    const roles =
      operation['x-openbaar'] === true ? 'iedereen, zonder token' : (operation['x-rollen'] ?? []).join(', ');
    const parameters = operation.parameters ?? [];
    const bodies = Object.entries(operation.requestBody?.content ?? {});
    return (
      `<section id="${escape(id(method, path, operation))}"><h3>${escape(operation.summary ?? path)}<br>` +
      `<code>${method} ${escape(path)}</code></h3>` +
      (operation.description ? `<p>${escape(operation.description)}</p>` : '') +
      `<p>Toegang: ${escape(roles)}</p>` +
      (parameters.length === 0
        ? ''
        : '<table><caption>Parameters</caption><thead><tr><th scope="col">Naam</th><th scope="col">Plaats</th>' +
          '<th scope="col">Soort</th><th scope="col">Verplicht</th><th scope="col">Betekenis</th></tr></thead><tbody>' +
          parameters
            .map(
              (parameter) =>
                `<tr><th scope="row"><code>${escape(parameter.name)}</code></th><td>${escape(parameter.in)}</td>` +
                `<td>${typeOf(parameter.schema)}</td><td>${parameter.required ? 'ja' : 'nee'}</td>` +
                `<td>${escape(parameter.description)}</td></tr>`,
            )
            .join('') +
          '</tbody></table>') +
      bodies.map(([media, { schema }]) => `<p>Inhoud: <code>${escape(media)}</code> ${typeOf(schema)}</p>`).join('') +
      '<table><caption>Antwoorden</caption><thead><tr><th scope="col">Status</th><th scope="col">Betekenis</th>' +
      '<th scope="col">Inhoud</th></tr></thead><tbody>' +
      Object.entries(operation.responses ?? {})
        .map(([status, response]) => {
          const found = response.$ref === undefined ? response : resolve(document, response.$ref);
          const content = Object.values((found['content'] ?? {}) as Record<string, { schema?: Schema }>);
          return (
            `<tr><th scope="row">${escape(status)}</th><td>${escape(found['description'] as string | undefined)}</td>` +
            `<td>${content.map(({ schema }) => typeOf(schema)).join(', ')}</td></tr>`
          );
        })
        .join('') +
      '</tbody></table></section>'
    );
  };

  const html =
    `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${escape(document.info.title)}: API</title>` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><style>${STYLE}</style></head><body>` +
    `<header><h1>${escape(document.info.title)} ${escape(document.info.version)}</h1>` +
    `<p>${escape(document.info.description)}</p>` +
    `<p>Hetzelfde document voor programma's: <a href="/v1/openapi.json">/v1/openapi.json</a> (OpenAPI ` +
    `${escape(document.openapi)}). Contact: ${escape(document.info.contact?.name)}, ` +
    `<a href="mailto:${escape(document.info.contact?.email)}">${escape(document.info.contact?.email)}</a>.</p></header>` +
    `<nav aria-label="Onderwerpen"><ul>${tags.map((tag) => `<li><a href="#tag-${escape(slug(tag))}">${escape(tag)}</a></li>`).join('')}` +
    '<li><a href="#schemas">Gegevens</a></li></ul></nav><main>' +
    tags
      .map(
        (tag) =>
          `<h2 id="tag-${escape(slug(tag))}">${escape(tag)}</h2>` +
          operations
            .filter(({ operation }) => (operation.tags?.[0] ?? 'Overig') === tag)
            .map(operationHtml)
            .join(''),
      )
      .join('') +
    '<h2 id="schemas">Gegevens</h2>' +
    Object.entries(schemas)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, schema]) => `<section id="schema-${escape(name)}">${properties(schema, name)}</section>`)
      .join('') +
    '</main></body></html>';
  return { html, style: STYLE };
}

function slug(text: string): string {
  return text.toLowerCase().replace(/\W+/g, '-');
}

function resolve(document: OpenAPIObject, ref: string): Json {
  const found = ref
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((node, key) => (node as Json | undefined)?.[key], document);
  return (found ?? {}) as Json;
}
