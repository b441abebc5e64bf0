/**
 * How a message of the standard is described: as data. An XML schema of iWmo or iJw uses only sequences, no choice and
 * no attributes, so a tree of elements with their order, cardinality and type says it all, for every message of the
 * family. The TypeScript type of a message follows from the same data (`ValueOf`).
 */
export type SimpleType = TextType | IntegerType | DateType | TimeType;

export interface TextType {
  readonly kind: 'text';
  readonly name: string;
  /** In characters (code points). */
  readonly maxLength?: number | undefined;
  /** Matches the whole value; free of catastrophic backtracking. */
  readonly pattern?: RegExp | undefined;
  /** What the pattern asks for, as the tail of a Dutch sentence: `moet ... zijn`. */
  readonly form?: string | undefined;
  /** Code -> meaning. */
  readonly codes?: ReadonlyMap<string, string> | undefined;
  /** CS002: the elfproef of the Burgerservicenummer. */
  readonly elfproef?: boolean | undefined;
}

export interface IntegerType {
  readonly kind: 'integer';
  readonly name: string;
  readonly max: number;
  /** A fixed value (BerichtVersie). */
  readonly fixed?: number | undefined;
}

/** A calendar date without time zone. */
export interface DateType {
  readonly kind: 'date';
  readonly name: string;
}

/** A time of day without time zone. */
export interface TimeType {
  readonly kind: 'time';
  readonly name: string;
}

/** An element stands in the namespace of the schema that declares its class: the message or the basisschema. */
export type Namespace = 'bericht' | 'basisschema';

export interface ComplexType<E extends readonly ElementDefinition[] = readonly ElementDefinition[]> {
  readonly kind: 'complex';
  /** Namespace of the children. */
  readonly namespace: Namespace;
  /** In the order of the message. */
  readonly elements: E;
}

export type Content = SimpleType | ComplexType;
export type Occurs = 'one' | 'optional' | 'many';

export interface ElementDefinition<
  Name extends string = string,
  C extends Content = Content,
  O extends Occurs = Occurs,
> {
  readonly name: Name;
  readonly content: C;
  /** `one` 1..1, `optional` 0..1, `many` 1..n. */
  readonly occurs: O;
}

export interface BerichtDefinition<Root extends ComplexType = ComplexType> {
  /** `WMO301`. */
  readonly bericht: string;
  /** COD002, three digits. */
  readonly berichtcode: string;
  readonly titel: string;
  /** Version of the standard, `3.2`. */
  readonly versie: string;
  readonly naamruimte: string;
  readonly basisschema: string;
  /** As the messages of the standard write them. */
  readonly prefix: string;
  readonly basisprefix: string;
  /** What the header of a message says that is made by these schemas (IV034). */
  readonly xsdVersie: { readonly basisschemaXsdVersie: string; readonly berichtXsdVersie: string };
  readonly afzender: 'gemeente' | 'aanbieder';
  readonly root: Root;
}

export function one<const N extends string, C extends Content>(name: N, content: C): ElementDefinition<N, C, 'one'> {
  return { name, content, occurs: 'one' };
}

export function optional<const N extends string, C extends Content>(
  name: N,
  content: C,
): ElementDefinition<N, C, 'optional'> {
  return { name, content, occurs: 'optional' };
}

export function many<const N extends string, C extends Content>(name: N, content: C): ElementDefinition<N, C, 'many'> {
  return { name, content, occurs: 'many' };
}

/** A class of the message schema. */
export function klasse<const E extends readonly ElementDefinition[]>(...elements: E): ComplexType<E> {
  return { kind: 'complex', namespace: 'bericht', elements };
}

/** A class of the basisschema (CDT). */
export function basisklasse<const E extends readonly ElementDefinition[]>(...elements: E): ComplexType<E> {
  return { kind: 'complex', namespace: 'basisschema', elements };
}

type Flat<T> = { readonly [K in keyof T]: T[K] };
type WithOccurs<E, O extends Occurs> = Extract<E, { readonly occurs: O }>;

/** The value that a valid element gives: text as string, integers as number, dates as `YYYY-MM-DD`. */
export type ValueOf<C> = C extends { readonly kind: 'integer' }
  ? number
  : C extends { readonly kind: 'complex'; readonly elements: readonly (infer E)[] }
    ? Flat<
        { [X in WithOccurs<E, 'one'> as PropertyName<X>]: ElementValue<X> } & {
          [X in WithOccurs<E, 'optional'> as PropertyName<X>]?: ElementValue<X> | undefined;
        } & { [X in WithOccurs<E, 'many'> as PropertyName<X>]: readonly ElementValue<X>[] }
      >
    : string;

type PropertyName<X> = X extends { readonly name: infer N extends string } ? Uncapitalize<N> : never;
type ElementValue<X> = X extends { readonly content: infer C } ? ValueOf<C> : never;

/** `ToewijzingNummer` -> `toewijzingNummer`, as `ValueOf` does for the type. */
export function propertyName(element: string): string {
  return element.charAt(0).toLowerCase() + element.slice(1);
}
