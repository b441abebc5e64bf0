import { type TestApp } from './app.js';

/** A GET that answers from read models, as the OpenAPI document tells it. */
export interface Leesroute {
  readonly path: string;
  readonly leestVan: readonly string[];
  readonly rollen: readonly string[];
  readonly openbaar: boolean;
  readonly parameters: readonly Parameter[];
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly example?: unknown;
  readonly schema?: { readonly example?: unknown; readonly examples?: readonly unknown[] };
}

interface Operation {
  readonly 'x-leest-van'?: readonly string[];
  readonly 'x-rollen'?: readonly string[];
  readonly 'x-openbaar'?: boolean;
  readonly parameters?: readonly Parameter[];
}

export async function leesroutes(app: TestApp): Promise<Leesroute[]> {
  const document = (await app.ask('GET', '/v1/openapi.json')).json<{ paths: Record<string, { get?: Operation }> }>();
  return Object.entries(document.paths).flatMap(([path, { get }]) => {
    const leestVan = get?.['x-leest-van'];
    if (leestVan === undefined) return [];
    return [
      {
        path: `/v1${path}`,
        leestVan,
        rollen: get?.['x-rollen'] ?? [],
        openbaar: get?.['x-openbaar'] === true,
        parameters: get?.parameters ?? [],
      },
    ];
  });
}

const PLACE = /\{(\w+)\}/g;

export const placesOf = (path: string): string[] => [...path.matchAll(PLACE)].map(([, name]) => name!);

/** The path with the required query parameters, each with the example of the document. */
export function address({ path, parameters }: Leesroute, places: Readonly<Record<string, string>> = {}): string {
  const filled = path.replace(PLACE, (_, name: string) => encodeURIComponent(places[name] ?? ''));
  const query = new URLSearchParams();
  for (const parameter of parameters) {
    if (parameter.in !== 'query' || parameter.required !== true) continue;
    const example = parameter.example ?? parameter.schema?.example ?? parameter.schema?.examples?.[0];
    query.set(parameter.name, String(example));
  }
  return query.size === 0 ? filled : `${filled}?${query.toString()}`;
}

export const withQuery = (url: string, name: string, value: string): string =>
  `${url}${url.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(value)}`;

/**
 * Values for the places of a path, from any object in the answers that has a property for each: at most three, spread
 * over what there is. Null stands in a path as `alle`.
 */
export function placesFrom(answers: readonly unknown[], names: readonly string[]): Record<string, string>[] {
  const found = new Map<string, Record<string, string>>();
  const visit = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    const places = placesIn(value as Readonly<Record<string, unknown>>, names);
    if (places !== undefined) found.set(JSON.stringify(places), places);
    Object.values(value).forEach(visit);
  };
  answers.forEach(visit);
  const all = [...found.values()];
  const indexes = new Set([0, all.length >> 1, all.length - 1]);
  return all.filter((_, index) => indexes.has(index));
}

function placesIn(
  value: Readonly<Record<string, unknown>>,
  names: readonly string[],
): Record<string, string> | undefined {
  const places: Record<string, string> = {};
  for (const name of names) {
    const one = value[name];
    if (one === null) places[name] = 'alle';
    else if (typeof one === 'string' || typeof one === 'number') places[name] = String(one);
    else return undefined;
  }
  return places;
}
