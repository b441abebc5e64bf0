import { beforeAll, describe, expect, it } from '@jest/globals';
import { readBericht } from '../../../src/istandaarden/berichten/bericht-reader.js';
import { BERICHTEN } from '../../../src/istandaarden/berichten/gegenereerd/berichten.js';
import { beoordeelBericht } from '../../../src/istandaarden/regels/beoordeel-bericht.js';
import {
  inhoud323,
  voorbeeld323,
  type Voorbeelddeclaratie,
} from '../../../src/istandaarden/voorbeeld/voorbeelddeclaratie.js';
import { ensureXmllint, validByXmllint } from '../../support/istandaarden/xmllint.js';

const REGEL = {
  ...{ toewijzingNummer: 101, volume: 4, tarief: 6_370, van: '2026-09-01', tot: '2026-09-30' },
  ...{ bsn: '999900006', referentie: 'R1' },
} as const;
const DECLARATIE: Voorbeelddeclaratie = {
  ...{ afzender: '98765432', ontvanger: '0503', identificatie: '323-1', declaratieNummer: 'D202609' },
  ...{ van: '2026-09-01', tot: '2026-09-30', dagtekening: '2026-10-05' },
  prestaties: [
    REGEL,
    { ...REGEL, bsn: '999900018', referentie: 'R2', toewijzingNummer: 102, eenheid: '83', volume: 12_500 },
    { ...REGEL, referentie: 'R3', toewijzingNummer: 103, crediteert: 'OUD1', volume: 2 },
  ],
};

describe.each(['WMO', 'JW'] as const)('an example of a %s declaratie', (familie) => {
  beforeAll(ensureXmllint);
  const soort = familie === 'WMO' ? { categorie: '02', code: '02A05' } : { categorie: '45', code: '45A04' };
  const declaratie = {
    ...{ ...DECLARATIE, familie },
    prestaties: DECLARATIE.prestaties.map((regel) => ({ ...regel, ...soort })),
  };

  it('is what the standard allows, to its schema and to its rules', async () => {
    const xml = voorbeeld323(declaratie);
    expect(await validByXmllint({ bericht: `${familie}323` }, [xml])).toEqual([true]);
    const gelezen = await readBericht(Buffer.from(xml), BERICHTEN);
    expect(gelezen.value).toEqual(inhoud323(declaratie));
    expect(beoordeelBericht(gelezen.definition as never, gelezen.value as never, { vandaag: '2026-10-06' })).toEqual(
      [],
    );
  });

  it('puts the lines of a client together and adds up what is asked and taken back', () => {
    const { totaalIngediendBedrag, clienten } = inhoud323(declaratie).declaratie;
    expect(clienten.client.map(({ bsn, prestaties }) => [bsn, prestaties.prestatie.length])).toEqual([
      ['999900006', 2],
      ['999900018', 1],
    ]);
    expect(totaalIngediendBedrag).toEqual({ totaalBedrag: 4 * 6_370 + 12_500 - 2 * 6_370, debetCredit: 'D' });
  });
});
