import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { maakDeclaratieAntwoord, totaalBedrag } from '../../../../src/istandaarden/antwoord/declaratie-antwoord.js';
import { readBericht } from '../../../../src/istandaarden/berichten/bericht-reader.js';
import { writeBericht } from '../../../../src/istandaarden/berichten/bericht-writer.js';
import { BERICHTEN } from '../../../../src/istandaarden/berichten/gegenereerd/berichten.js';
import { type Wmo323, wmo323 } from '../../../../src/istandaarden/berichten/gegenereerd/wmo323.js';
import { type Wmo325, wmo325 } from '../../../../src/istandaarden/berichten/gegenereerd/wmo325.js';
import { type Bevinding, type Controleniveau } from '../../../../src/istandaarden/regels/bevinding.js';
import { ensureXmllint, validByXmllint } from '../../../support/istandaarden/xmllint.js';

interface Bedrag {
  readonly bedrag: number;
  readonly debetCredit: string;
}
interface Vector {
  readonly id: string;
  readonly invoer: {
    readonly prestaties: readonly (Bedrag & { readonly afgewezen?: boolean })[];
    readonly afkeurOp?: string;
    readonly totaalToegekendBedragIn325?: Bedrag;
  };
  readonly verwacht: {
    readonly totaalIngediendBedrag?: Bedrag;
    readonly totaalToegekendBedrag?: Bedrag;
    readonly prestatiesIn325?: number;
    readonly retourCodeDeclaratieAntwoord?: string;
    readonly inhoud325?: string;
  };
}

const KENMERK = { identificatie: 'A-1', dagtekening: '2023-07-26' };
const FIXTURES = new URL('../../../fixtures/istandaarden/', import.meta.url);
const VECTOREN = (
  JSON.parse(readFileSync(new URL('testvectoren.json', FIXTURES), 'utf8')) as { totalen325: readonly Vector[] }
).totalen325;
const REGEL = 'Bericht/Declaratie/Clienten/Client[1]/Prestaties/Prestatie';

function broken(pad: string, retourcode: string, niveau: Controleniveau = 3): Bevinding {
  return { regel: 'TR000', niveau, retourcode, pad, melding: 'Dit klopt niet.' };
}

async function voorbeeld(): Promise<Wmo323> {
  const { value } = await readBericht(readFileSync(new URL('WMO323.xml', FIXTURES)), [wmo323]);
  return value;
}

/** The real 323 with one client, and lines with these amounts. */
async function declaratie({ prestaties }: Vector['invoer']): Promise<Wmo323> {
  const bericht = await voorbeeld();
  const [client] = bericht.declaratie.clienten.client;
  const [regel] = client!.prestaties.prestatie;
  const prestatie = prestaties.map(({ bedrag, debetCredit }, index) => ({
    ...regel!,
    productReferentie: { referentieNummer: `R${index + 1}` },
    ingediendBedrag: { bedrag, debetCredit },
  }));
  const totaal = totaalBedrag(prestaties);
  return {
    ...bericht,
    declaratie: {
      ...bericht.declaratie,
      totaalIngediendBedrag: totaal,
      clienten: { client: [{ bsn: client!.bsn, prestaties: { prestatie } }] },
    },
  };
}

function gevonden({ prestaties, afkeurOp }: Vector['invoer']): Bevinding[] {
  if (afkeurOp === 'DeclaratieAntwoord') return [broken('Bericht/Declaratie/DeclaratieNummer', '9333')];
  if (afkeurOp === 'bericht') return [broken('Bericht/Declaratie', '0001', 2)];
  return prestaties.flatMap(({ afgewezen }, index) =>
    afgewezen === true ? [broken(`${REGEL}[${index + 1}]/GeleverdVolume`, '9321')] : [],
  );
}

const antwoordOp = (value: Wmo323, bevindingen: readonly Bevinding[]): Wmo325 =>
  maakDeclaratieAntwoord({ definition: wmo323, value }, bevindingen, KENMERK)!.value as unknown as Wmo325;

const bedragOf = ({ totaalBedrag: bedrag, debetCredit }: { totaalBedrag: number; debetCredit: string }): Bedrag => ({
  bedrag,
  debetCredit,
});

beforeAll(ensureXmllint);

describe('the totals of a 325', () => {
  for (const { id, invoer, verwacht } of VECTOREN) {
    it(`are those of test vector ${id} (R-DAT-01)`, async () => {
      const antwoord = antwoordOp(await declaratie(invoer), gevonden(invoer));
      const { header, declaratieAntwoord } = antwoord;
      if (verwacht.inhoud325 !== undefined) {
        expect([header.retourCodes.retourCode, declaratieAntwoord]).toEqual([['0001'], undefined]);
        return;
      }
      const regels = declaratieAntwoord?.clienten?.client.flatMap(({ prestaties }) => prestaties.prestatie) ?? [];
      expect(bedragOf(declaratieAntwoord!.totaalIngediendBedrag)).toEqual(verwacht.totaalIngediendBedrag);
      expect(bedragOf(declaratieAntwoord!.totaalToegekendBedrag)).toEqual(verwacht.totaalToegekendBedrag);
      expect(regels).toHaveLength(verwacht.prestatiesIn325!);
      const code = verwacht.retourCodeDeclaratieAntwoord ?? '9333';
      expect(declaratieAntwoord?.retourCodes.retourCode).toEqual([code]);
    });
  }
});

describe('the declaratie-antwoord', () => {
  it('comes from the gemeente, names the declaration and holds only what is rejected (R-DAT-01)', async () => {
    const value = await voorbeeld();
    const { header, declaratieAntwoord } = antwoordOp(value, [
      broken(`${REGEL}[1]`, '9321'),
      broken(`${REGEL}[1]`, '9322'),
    ]);
    expect(header).toEqual({
      ...{ berichtCode: '485', berichtVersie: 3, berichtSubversie: 2 },
      afzender: value.header.ontvanger,
      ontvanger: value.header.afzender,
      berichtIdentificatie: KENMERK,
      xsdVersie: wmo325.xsdVersie,
      declaratieIdentificatie: value.header.berichtIdentificatie,
      xsdVersieDeclaratie: value.header.xsdVersie,
      retourCodes: { retourCode: ['0200'] },
    });
    const [client, ...others] = declaratieAntwoord?.clienten?.client ?? [];
    expect(others).toEqual([]);
    expect(client?.retourCodes.retourCode).toEqual(['0200']);
    expect(client?.prestaties.prestatie.map(({ retourCodes }) => retourCodes.retourCode)).toEqual([['9321', '9322']]);
  });

  it('says of the declaration and of each line what its sender said (TR337, TR366, TR367, TR371, TR376)', async () => {
    const value = await voorbeeld();
    const { header, declaratieAntwoord } = antwoordOp(value, [broken(`${REGEL}[1]`, '9321')]);
    expect([header.declaratieIdentificatie, header.xsdVersieDeclaratie, declaratieAntwoord!.declaratieNummer]).toEqual([
      value.header.berichtIdentificatie,
      value.header.xsdVersie,
      value.declaratie.declaratieNummer,
    ]);
    const [client] = declaratieAntwoord!.clienten!.client;
    const { retourCodes: _retourCodes, ...terug } = client!.prestaties.prestatie[0]!;
    const gestuurd = value.declaratie.clienten.client[0]!.prestaties.prestatie[0]!;
    expect(gestuurd).toMatchObject(terug);
    expect(terug.productReferentie).toEqual(gestuurd.productReferentie);
    expect(Object.keys(terug).length).toBeGreaterThan(1);
  });

  it('rejects all lines of a rejected client as not judged', async () => {
    const value = await voorbeeld();
    const { declaratieAntwoord } = antwoordOp(value, [broken('Bericht/Declaratie/Clienten/Client[1]/Bsn', '8187')]);
    const [client] = declaratieAntwoord!.clienten!.client;
    expect(client?.retourCodes.retourCode).toEqual(['8187']);
    const lines = value.declaratie.clienten.client[0]!.prestaties.prestatie;
    expect(client?.prestaties.prestatie.map(({ retourCodes }) => retourCodes.retourCode)).toEqual(
      lines.map(() => ['0233']),
    );
  });

  it('answers no other message than a 323, and none of which the schema is broken', async () => {
    const value = await voorbeeld();
    expect(maakDeclaratieAntwoord({ definition: wmo325, value }, [], KENMERK)).toBeUndefined();
    expect(maakDeclaratieAntwoord({ definition: wmo323, value }, [broken('Bericht', '', 1)], KENMERK)).toBeUndefined();
  });

  it('is valid by the national schema and reads back equal', async () => {
    const answers = await Promise.all(
      VECTOREN.map(async ({ invoer }) => antwoordOp(await declaratie(invoer), gevonden(invoer))),
    );
    const written = answers.map((answer) => writeBericht(wmo325, answer));
    expect(await validByXmllint(wmo325, written)).toEqual(written.map(() => true));
    for (const [index, text] of written.entries()) {
      expect((await readBericht(Buffer.from(text), BERICHTEN)).value).toEqual(answers[index]);
    }
  });
});
