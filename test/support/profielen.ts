import { readFileSync } from 'node:fs';
import { type Regioprofiel, parseRegioprofiel } from '../../src/regio/regioconfiguratie/profiel/lees-profiel.js';

const KOP = {
  zwolle: {
    ...{ naam: 'Zwolle', wetten: 'Wmo2015, Jeugdwet', geldigVanaf: '2018-01-01' },
    ...{ gemeentecode: '0193', gemeente: 'Zwolle' },
  },
  'bno-o': {
    ...{ naam: 'Brabant Noordoost-oost', wetten: 'Wmo2015', geldigVanaf: '2022-01-01' },
    ...{ gemeentecode: '0828', gemeente: 'Oss' },
  },
} as const;

/** A whole profile around the sections of products that stand in test/fixtures/profielen. */
export function profielYaml(regio: keyof typeof KOP, change: (yaml: string) => string = (yaml) => yaml): string {
  const { naam, wetten, geldigVanaf, gemeentecode, gemeente } = KOP[regio];
  const kop = `regio: { id: ${regio}, naam: ${naam}, rechtsvorm: open, wetten: [${wetten}], bron: test }
geldigVanaf: ${geldigVanaf}
gemeenten:
  - { gemeentecode: '${gemeentecode}', naam: ${gemeente}, deelname: [{ rollen: [inkoop, contract], vanaf: ${geldigVanaf}, bron: test }] }
kalenders: []
`;
  return change(kop + readFileSync(`test/fixtures/profielen/${regio}-producten.yaml`, 'utf8'));
}

export function profiel(regio: keyof typeof KOP, change?: (yaml: string) => string): Regioprofiel {
  return parseRegioprofiel(profielYaml(regio, change), `${regio}.yaml`);
}
