import {
  type ComplexType,
  type ElementDefinition,
  type Namespace,
  propertyName,
  type SimpleType,
} from './definitie.js';

/** A definition made ready for reading: children are found by name, and by their place in the sequence. */
export interface SchemaType {
  readonly namespace: Namespace;
  readonly elements: readonly SchemaElement[];
  readonly byName: ReadonlyMap<string, SchemaElement>;
}

export interface SchemaElement {
  readonly name: string;
  readonly property: string;
  readonly index: number;
  readonly many: boolean;
  readonly required: boolean;
  /** One of the two is set. */
  readonly simple: SimpleType | undefined;
  readonly complex: SchemaType | undefined;
}

const made = new WeakMap<ComplexType, SchemaType>();

export function schemaOf(type: ComplexType): SchemaType {
  const before = made.get(type);
  if (before !== undefined) return before;
  const elements = type.elements.map(elementOf);
  const schema = {
    namespace: type.namespace,
    elements,
    byName: new Map(elements.map((element) => [element.name, element])),
  };
  made.set(type, schema);
  return schema;
}

function elementOf({ name, content, occurs }: ElementDefinition, index: number): SchemaElement {
  return {
    name,
    property: propertyName(name),
    index,
    many: occurs === 'many',
    required: occurs !== 'optional',
    simple: content.kind === 'complex' ? undefined : content,
    complex: content.kind === 'complex' ? schemaOf(content) : undefined,
  };
}
