import { readFileSync } from 'node:fs';
import { isMap, isSeq, parseDocument, visit } from 'yaml';
import { type Regioprofiel, parseRegioprofiel } from '../../src/regio/regioconfiguratie/profiel/lees-profiel.js';

const BESTAND = { zwolle: 'zwolle-ijsselland', 'bno-o': 'brabant-noordoost-oost' } as const;
type Kort = keyof typeof BESTAND;

/** The profile of a region as text with every row on one line, changed where a test asks. */
export function profielYaml(regio: Kort, change: (yaml: string) => string = (yaml) => yaml): string {
  const document = parseDocument(readFileSync(`regios/${BESTAND[regio]}.yaml`, 'utf8'));
  visit(document, {
    Map: (key, map) => {
      const ownLists = map.items.some(
        ({ value }) => isSeq(value) && value.items.some((item) => isMap(item) && !item.flow),
      );
      if (typeof key === 'number' && !ownLists) map.flow = true;
    },
  });
  return change(document.toString({ lineWidth: 0 }));
}

export function profiel(regio: Kort, change?: (yaml: string) => string): Regioprofiel {
  return parseRegioprofiel(profielYaml(regio, change), `${regio}.yaml`);
}
