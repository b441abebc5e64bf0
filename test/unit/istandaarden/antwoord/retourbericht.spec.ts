import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { maakRetour, retourVan } from '../../../../src/istandaarden/antwoord/retourbericht.js';
import { readBericht } from '../../../../src/istandaarden/berichten/bericht-reader.js';
import { writeBericht } from '../../../../src/istandaarden/berichten/bericht-writer.js';
import { type BerichtDefinition, type ComplexType } from '../../../../src/istandaarden/berichten/definitie.js';
import { BERICHTEN } from '../../../../src/istandaarden/berichten/gegenereerd/berichten.js';
import { type Wmo302 } from '../../../../src/istandaarden/berichten/gegenereerd/wmo302.js';
import { type Wmo306 } from '../../../../src/istandaarden/berichten/gegenereerd/wmo306.js';
import { type Bevinding, type Controleniveau } from '../../../../src/istandaarden/regels/bevinding.js';
import { anyBericht } from '../../../support/istandaarden/willekeurig.js';
import { ensureXmllint, validByXmllint } from '../../../support/istandaarden/xmllint.js';

const KENMERK = { identificatie: 'R-1', dagtekening: '2023-07-26' };
const HEEN = (BERICHTEN as readonly BerichtDefinition[]).filter((definition) => retourVan(definition) !== undefined);

function broken(pad: string, retourcode: string, niveau: Controleniveau = 3): Bevinding {
  return { regel: 'TR000', niveau, retourcode, pad, melding: 'Dit klopt niet.' };
}

async function example(name: string): Promise<{ definition: BerichtDefinition; value: unknown }> {
  const bytes = readFileSync(new URL(`../../../fixtures/istandaarden/${name}.xml`, import.meta.url));
  return readBericht(bytes, BERICHTEN);
}

/** Every path on which a valid message has an element, with its number in a list. */
function pathsOf(type: ComplexType, value: unknown, path = 'Bericht'): string[] {
  return type.elements.flatMap(({ name, content, occurs }) => {
    const found = (value as Record<string, unknown>)[name.charAt(0).toLowerCase() + name.slice(1)];
    if (found === undefined) return [];
    const items = occurs === 'many' ? (found as unknown[]) : [found];
    return items.flatMap((item, index) => {
      const own = occurs === 'many' ? `${path}/${name}[${index + 1}]` : `${path}/${name}`;
      return content.kind === 'complex' ? [own, ...pathsOf(content, item, own)] : [own];
    });
  });
}

beforeAll(ensureXmllint);

it('answers 301, 305, 307, 315, 317 and 319 of both families with their return message', () => {
  const pairs = HEEN.map((definition) => `${definition.bericht}-${retourVan(definition)?.bericht}`);
  expect(pairs).toEqual(
    ['WMO', 'JW'].flatMap((family) =>
      ['301-302', '305-306', '307-308', '315-316', '317-318', '319-320'].map(
        (pair) => `${family}${pair.slice(0, 4)}${family}${pair.slice(4)}`,
      ),
    ),
  );
});

describe('the header', () => {
  it('is that of the message, sender and receiver not swapped, with only the BerichtCode of the answer (R-DAT-01)', async () => {
    const heen = await example('WMO305');
    const { header } = heen.value as Wmo306;
    const retour = maakRetour(heen, [], KENMERK);
    expect(retour?.value).toEqual({
      header: {
        ...header,
        berichtCode: '419',
        identificatieRetour: 'R-1',
        dagtekeningRetour: '2023-07-26',
        xsdVersieRetour: { basisschemaXsdVersie: '1.0.0', berichtXsdVersie: '1.0.0' },
      },
    });
  });

  it('comes back alone, with 0001 for a rule inside the message and else with the code of a rule in the header', async () => {
    const heen = await example('WMO305');
    const inside = [broken('Bericht/Client/Bsn', '0001', 2), broken('Bericht/Header/Afzender', 'S300', 4)];
    const codes = (found: readonly Bevinding[]) => {
      const { header, client } = maakRetour(heen, found, KENMERK)?.value as unknown as Wmo306;
      return [header.retourCodes?.retourCode, client];
    };
    expect(codes(inside)).toEqual([['0001'], undefined]);
    const kop = [
      broken('Bericht/Header/BerichtIdentificatie/Dagtekening', '8848', 4),
      broken('Bericht/Client/StartProducten/StartProduct[1]', '9019'),
    ];
    expect(codes(kop)).toEqual([['8848'], undefined]);
  });

  it('has no return message where the schema is broken: the sender gets an error instead', async () => {
    expect(maakRetour(await example('WMO305'), [broken('Bericht', '', 1)], KENMERK)).toBeUndefined();
  });
});

describe('the client', () => {
  it('comes back whole, with the code on the class whose rule is broken and 0200 on the others (R-DAT-01)', async () => {
    const heen = await example('WMO301');
    const pad = 'Bericht/Client/ToegewezenProducten/ToegewezenProduct[1]/ToewijzingNummer';
    const value = maakRetour(heen, [broken(pad, '9332'), broken(pad, '9332')], KENMERK)?.value as unknown as Wmo302;
    const { client } = value;
    expect(value.header.retourCodes?.retourCode).toEqual(['0200']);
    expect(client?.retourCodes.retourCode).toEqual(['0200']);
    expect(client?.toegewezenProducten.toegewezenProduct.map(({ retourCodes }) => retourCodes.retourCode)).toEqual([
      ['9332'],
    ]);
    expect(client?.contactgegevens.contact[0]?.retourCodes.retourCode).toEqual(['0200']);
  });

  it('gets the code of a rule about an element that is not there: no code is lost', async () => {
    const heen = await example('WMO305');
    const pad = 'Bericht/Client/StartProducten/StartProduct[99]';
    const { client } = maakRetour(heen, [broken(pad, '9019')], KENMERK)?.value as unknown as Wmo306;
    expect(client?.retourCodes.retourCode).toEqual(['9019']);
  });

  it('says 0233 of what was not judged because its client was rejected', async () => {
    const heen = await example('WMO301');
    const { client } = maakRetour(heen, [broken('Bericht/Client/Naam', '8187')], KENMERK)?.value as unknown as Wmo302;
    expect(client?.retourCodes.retourCode).toEqual(['8187']);
    expect(client?.toegewezenProducten.toegewezenProduct[0]?.retourCodes.retourCode).toEqual(['0233']);
    expect(client?.relaties?.relatie[0]?.contact.retourCodes.retourCode).toEqual(['0233']);
  });
});

describe('any answer', () => {
  for (const definition of HEEN) {
    it(`to ${definition.bericht} is valid by the national schema and reads back equal (R-DAT-01)`, async () => {
      const codes = fc.constantFrom('0001', '9019', '9063', '9332', 'S300', 'S329');
      const niveau = fc.constantFrom<Controleniveau>(2, 3, 4);
      const answers = anyBericht(definition).chain((value) => {
        const pad = fc.constantFrom(...pathsOf(definition.root, value));
        const found = fc.record({ pad, retourcode: codes, niveau });
        return fc.array(found, { maxLength: 4 }).map((all) =>
          maakRetour(
            { definition, value },
            all.map((one) => broken(one.pad, one.retourcode, one.niveau)),
            KENMERK,
          ),
        );
      });
      await fc.assert(
        fc.asyncProperty(fc.array(answers, { minLength: 1, maxLength: 30, size: 'max' }), async (made) => {
          const retour = retourVan(definition)!;
          const written = made.map((answer) => writeBericht(retour, answer!.value));
          expect(await validByXmllint(retour, written)).toEqual(written.map(() => true));
          for (const [index, text] of written.entries()) {
            expect((await readBericht(Buffer.from(text), BERICHTEN)).value).toEqual(made[index]?.value);
          }
        }),
        { numRuns: 2, interruptAfterTimeLimit: 20_000 },
      );
    });
  }
});
