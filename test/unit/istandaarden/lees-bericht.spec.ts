import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { type BerichtFout, BerichtOnleesbaar } from '../../../src/istandaarden/berichten/fout.js';
import { type Bericht, leesBericht, MAX_PRODUCTEN } from '../../../src/istandaarden/berichten/lees-bericht.js';
import {
  type ToegewezenProduct,
  type Wmo301,
  wmo301 as definition301,
} from '../../../src/istandaarden/berichten/gegenereerd/wmo301.js';
import { writeBericht } from '../../../src/istandaarden/berichten/bericht-writer.js';
import { inhoud301, inhoud305 } from '../../../src/istandaarden/voorbeeld/voorbeeldbericht.js';
import { wmo305 as definition305 } from '../../../src/istandaarden/berichten/gegenereerd/wmo305.js';
import { BSN, wmo301, wmo305 } from '../../support/berichten.js';

const CONTEXT = { vandaag: '2026-11-22' };
const FIXTURES = new URL('../../fixtures/berichten/', import.meta.url);
const VECTOREN = new URL('../../fixtures/istandaarden/testvectoren.json', import.meta.url);

async function read(text: string | Uint8Array): Promise<Bericht> {
  return leesBericht(typeof text === 'string' ? Buffer.from(text) : text, CONTEXT);
}

async function faults(text: string | Uint8Array): Promise<readonly BerichtFout[]> {
  const outcome = await read(text).catch((error: unknown) => error);
  if (outcome instanceof BerichtOnleesbaar) return outcome.fouten;
  throw new Error(`Expected BerichtOnleesbaar, got ${outcome instanceof Error ? outcome.message : 'a message'}`);
}

/** Code and path of each fault, without the line. */
async function found(text: string | Uint8Array): Promise<string[]> {
  return (await faults(text)).map(({ code, plaats }) => `${code} ${plaats.replace(/ \(regel \d+\)$/, '')}`);
}

const KOP = {
  afzender: '0503',
  ontvanger: '98765432',
  bsn: BSN.een,
  identificatie: 'B-301-1',
  dagtekening: '2023-04-03',
};
const START = { afzender: '98765432', ontvanger: '0503', bsn: BSN.een, identificatie: 'B-305-1' };
const message301 = wmo301({ ...KOP, producten: [{ toewijzingNummer: 101, ingangsdatum: '2023-04-03' }] });
const message305 = wmo305({ ...START, producten: [{ toewijzingNummer: 101, begindatum: '2023-04-11' }] });
const telefoon = { telefoon01: { telefoonnummer: '0101234567', landnummer: '0031' } };
const P301 = 'Bericht/Client/ToegewezenProducten/ToegewezenProduct[1]';
const P305 = 'Bericht/Client/StartProducten/StartProduct[1]';

/** A 301 of which one product differs; `undefined` leaves an element out. */
function with301(change: Partial<ToegewezenProduct>, more: readonly Partial<ToegewezenProduct>[] = []): string {
  const inhoud = inhoud301({ ...KOP, producten: [{ toewijzingNummer: 101, ingangsdatum: '2023-04-03' }] });
  const [first] = inhoud.client.toegewezenProducten.toegewezenProduct;
  const all = [change, ...more].map((part) => ({ ...first!, ...part }));
  return write301({ toegewezenProducten: { toegewezenProduct: all } });
}

function write301(client: Partial<Wmo301['client']>): string {
  const inhoud = inhoud301({ ...KOP, producten: [{ toewijzingNummer: 101, ingangsdatum: '2023-04-03' }] });
  return writeBericht(definition301, { ...inhoud, client: { ...inhoud.client, ...client } });
}

describe('the fixtures', () => {
  for (const name of readdirSync(FIXTURES).filter((file) => file.endsWith('.xml'))) {
    const text = readFileSync(new URL(name, FIXTURES));
    const expected = readFileSync(new URL(name.replace(/\.xml$/, '.json'), FIXTURES), 'utf8');
    it(`reads ${name} as expected`, async () => {
      const outcome = await read(text).catch((error: unknown) => error);
      const seen =
        outcome instanceof BerichtOnleesbaar
          ? { fouten: outcome.fouten.map(({ plaats, code }) => ({ plaats, code })) }
          : { inhoud: (outcome as Bericht).inhoud };
      expect(seen).toEqual(JSON.parse(expected));
    });
  }
});

describe('leesBericht', () => {
  it('reads a WMO301 into typed values (R-DAT-01)', async () => {
    const bericht = await read(message301);
    if (bericht.soort !== '301') throw new Error('no 301');
    expect(bericht).toMatchObject({ berichtcode: '414', versie: '3.2' });
    expect(bericht.inhoud.header.afzender).toBe('0503');
    expect(bericht.inhoud.client.toegewezenProducten.toegewezenProduct).toEqual([
      {
        toewijzingNummer: 101,
        product: { categorie: '02', code: '02A05' },
        toewijzingsdatum: '2023-04-03',
        toewijzingstijd: '12:00:00',
        ingangsdatum: '2023-04-03',
        omvang: { volume: 120, eenheid: '01', frequentie: '4' },
      },
    ]);
  });

  it('reads a WMO305 into typed values (R-DAT-01)', async () => {
    const bericht = await read(message305);
    if (bericht.soort !== '305') throw new Error('no 305');
    expect(bericht.inhoud.client.startProducten.startProduct[0]).toEqual({
      toewijzingNummer: 101,
      product: { categorie: '02', code: '02A05' },
      begindatum: '2023-04-11',
      statusAanlevering: '1',
    });
  });

  it('accepts what XML allows: other prefixes, a default namespace, comments, a BOM, LF', async () => {
    const other = message301.replaceAll('wmo301:', 'x1:').replaceAll('xmlns:wmo301', 'xmlns:x1');
    const plain = message301.replaceAll('wmo301:', '').replaceAll('xmlns:wmo301', 'xmlns');
    const hints = message301.replace(
      '<wmo301:Bericht ',
      '<wmo301:Bericht xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b" ',
    );
    const comment = message301.replace('<wmo301:Client>', '<!-- x --><wmo301:Client>').replaceAll('\r\n', '\n');
    for (const text of [other, plain, hints, `\uFEFF${message301}`, comment]) {
      expect((await read(text)).inhoud).toEqual((await read(message301)).inhoud);
    }
  });

  it('knows the message by its namespace and refuses any other', async () => {
    const wrong = [
      message301.replaceAll('/wmo301/', '/wmo302/'),
      message301.replaceAll('3_2', '3_1'),
      message301.replaceAll('www.istandaarden.nl', 'istandaarden.voorbeeld.invalid'),
      message301.replaceAll('wmo301:Bericht', 'wmo301:Berichten'),
      '<Bericht/>',
    ];
    for (const text of wrong) expect(await found(text)).toEqual(['BERICHT_ONBEKEND Bericht']);
  });

  it('reports an element of the wrong namespace', async () => {
    const text = message301.replaceAll('iwmo:Identificatie', 'wmo301:Identificatie');
    expect(await found(text)).toEqual(['ELEMENT_NAAMRUIMTE Bericht/Header/BerichtIdentificatie/Identificatie']);
  });

  it('reports elements in the wrong order, missing, double or unknown', async () => {
    const lines = message301.split('\r\n');
    const at = (name: string) => lines.findIndex((line) => line.includes(`:${name}>`));
    const swapped = [...lines];
    [swapped[at('Afzender')], swapped[at('Ontvanger')]] = [lines[at('Ontvanger')]!, lines[at('Afzender')]!];
    expect(await found(swapped.join('\r\n'))).toEqual(['ELEMENT_VOLGORDE Bericht/Header/Afzender']);

    const without = lines.filter((_, index) => index !== at('Geslacht'));
    expect(await found(without.join('\r\n'))).toEqual(['ELEMENT_ONTBREEKT Bericht/Client']);

    const double = lines.flatMap((line, index) => (index === at('Geslacht') ? [line, line] : [line]));
    expect(await found(double.join('\r\n'))).toEqual(['ELEMENT_TE_VAAK Bericht/Client/Geslacht']);

    const unknown = lines.flatMap((line, index) => (index === at('Geslacht') ? [line, '<x><y>1</y></x>'] : [line]));
    expect(await found(unknown.join('\r\n'))).toEqual(['ELEMENT_ONBEKEND Bericht/Client']);
  });

  it('reports text, elements and attributes that do not belong', async () => {
    const text = message301.replace('<wmo301:Client>', '<wmo301:Client>los');
    expect(await found(text)).toEqual(['TEKST_NIET_TOEGESTAAN Bericht/Client']);
    const nested = message301.replace('>414<', '><b>414</b><');
    expect(await found(nested)).toEqual(['ELEMENT_ONBEKEND Bericht/Header/BerichtCode']);
    const attribute = message301.replace('<wmo301:Client>', '<wmo301:Client id="1">');
    expect(await found(attribute)).toEqual(['ATTRIBUUT_ONBEKEND Bericht/Client']);
    const nil = message301.replace(
      '<wmo301:Geslacht>',
      '<wmo301:Geslacht xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true">',
    );
    expect(await found(nil)).toEqual(['ATTRIBUUT_ONBEKEND Bericht/Client/Geslacht']);
  });

  it('checks every value by its type, and says where', async () => {
    const cases: readonly [string, string, string][] = [
      ['>414<', '>418<', 'WAARDE_CODE Bericht/Header/BerichtCode'],
      ['>3</wmo301:BerichtVersie', '>2</wmo301:BerichtVersie', 'WAARDE_CODE Bericht/Header/BerichtVersie'],
      ['>2</wmo301:BerichtSub', '>1</wmo301:BerichtSub', 'WAARDE_CODE Bericht/Header/BerichtSubversie'],
      ['>0503<', '>503<', 'WAARDE_VORM Bericht/Header/Afzender'],
      ['>98765432<', '>9876543A<', 'WAARDE_VORM Bericht/Header/Ontvanger'],
      ['>B-301-1<', '>B-301-1234567<', 'WAARDE_TE_LANG Bericht/Header/BerichtIdentificatie/Identificatie'],
      ['>B-301-1<', '>   <', 'WAARDE_VORM Bericht/Header/BerichtIdentificatie/Identificatie'],
      ['>B-301-1<', '><', 'WAARDE_LEEG Bericht/Header/BerichtIdentificatie/Identificatie'],
      [`>${BSN.een}<`, '>999900007<', 'REGEL_CS002 Bericht/Client/Bsn'],
      [`>${BSN.een}<`, '>000000000<', 'REGEL_CS002 Bericht/Client/Bsn'],
      [`>${BSN.een}<`, '>99990000<', 'WAARDE_VORM Bericht/Client/Bsn'],
      ['>1950-06-01<', '>1950-02-30<', 'WAARDE_DATUM Bericht/Client/Geboortedatum/Datum'],
      ['>1950-06-01<', '>1950-06-01Z<', 'WAARDE_DATUM Bericht/Client/Geboortedatum/Datum'],
      ['>12:00:00<', '>25:00:00<', `WAARDE_TIJD ${P301}/Toewijzingstijd`],
      ['>12:00:00<', '>12:00:00+01:00<', `WAARDE_TIJD ${P301}/Toewijzingstijd`],
      ['>101<', '>-1<', `WAARDE_BEREIK ${P301}/ToewijzingNummer`],
      ['>101<', '>1000000000<', `WAARDE_BEREIK ${P301}/ToewijzingNummer`],
      ['>101<', '>1e3<', `WAARDE_GETAL ${P301}/ToewijzingNummer`],
      ['>02<', '>19<', `WAARDE_CODE ${P301}/Product/Categorie`],
      ['>NL<', '>XX<', 'WAARDE_CODE Bericht/Client/Contactgegevens/Contact[1]/Adres/LandCode'],
      [
        '>Voorbeeldstraat<',
        '>Voorbeeldstraatnaam te lang<',
        'WAARDE_TE_LANG Bericht/Client/Contactgegevens/Contact[1]/Adres/Straatnaam',
      ],
      ['>V<', '>V1<', 'WAARDE_VORM Bericht/Client/Naam/Voorletters'],
    ];
    for (const [from, to, expected] of cases) {
      expect(message301).toContain(from);
      expect(await found(message301.replace(from, to))).toEqual([expected]);
    }
  });

  it('counts characters, not code units, and trims numbers and dates as XML Schema does', async () => {
    await read(message301.replace('>Voorbeeldstraat<', `>${'😀'.repeat(24)}<`));
    const bericht = await read(message301.replace('>101<', '> +0101\r\n<').replace('>2023-04-03<', '> 2023-04-03 <'));
    expect((bericht.inhoud as Wmo301).client.toegewezenProducten.toegewezenProduct[0]?.toewijzingNummer).toBe(101);
  });

  it('reports all faults together, with the line and the retourcode of the standard', async () => {
    const text = message301.replace('>0503<', '>05<').replace(`>${BSN.een}<`, '>999900007<').replace('>0<', '>7<');
    expect(await faults(text)).toMatchObject([
      { plaats: 'Bericht/Header/Afzender (regel 7)', code: 'WAARDE_VORM', retourcode: null },
      { plaats: 'Bericht/Client/Bsn (regel 19)', code: 'REGEL_CS002', retourcode: '0001' },
      { plaats: 'Bericht/Client/Geslacht (regel 23)', code: 'WAARDE_CODE', retourcode: null },
    ]);
  });

  it('stops at a hundred faults', async () => {
    const text = message301.replace('<wmo301:Client>', `<wmo301:Client>${'<x/>'.repeat(100_000)}`);
    expect(await faults(text)).toHaveLength(100);
  });

  it('refuses a message with more producten than a person can have, quickly', async () => {
    const many = Array.from({ length: 20_000 }, (_, n) => ({ toewijzingNummer: n, ingangsdatum: '2023-04-03' }));
    const text = wmo301({ ...KOP, producten: many });
    expect(await found(text)).toEqual(['BERICHT_TE_VEEL_PRODUCTEN Bericht/Client/ToegewezenProducten']);
    expect(MAX_PRODUCTEN).toBeLessThan(20_000);
  });

  it('refuses hostile XML with the reason', async () => {
    const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
    const xxe = message301.replace(declaration, `${declaration}<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>`);
    expect(await faults(xxe)).toMatchObject([{ code: 'XML_DTD', plaats: 'regel 1, kolom 93' }]);
    const half = Buffer.from(message301).subarray(0, Math.floor(message301.length / 2));
    expect((await faults(half))[0]?.code).toBe('XML_AFGEBROKEN');
    expect((await faults(Buffer.from(`\uFEFF${message301}`, 'utf16le')))[0]?.code).toBe('XML_CODERING');
  });

  it('tells who sent a message that cannot be read, as far as the header goes', async () => {
    const outcome = await read(message301.replace('>0<', '>7<')).catch((error: unknown) => error);
    expect((outcome as BerichtOnleesbaar).kop).toEqual({
      berichtcode: '414',
      afzender: '0503',
      ontvanger: '98765432',
      identificatie: 'B-301-1',
    });
    const broken = await read(message301.replace('>0503<', '>geen<')).catch((error: unknown) => error);
    expect((broken as BerichtOnleesbaar).kop.afzender).toBeNull();
    const none = await read('<x>').catch((error: unknown) => error);
    expect((none as BerichtOnleesbaar).kop.berichtcode).toBeNull();
  });
});

describe('the rules of the 301', () => {
  const client = (inhoud: Partial<Wmo301['client']>): string => write301(inhoud);
  const contacts = (change: object): string => {
    const { contact } = inhoud301({ ...KOP, producten: [] }).client.contactgegevens;
    return client({ contactgegevens: { contact: [{ ...contact[0]!, ...change }] } });
  };
  const C1 = 'Bericht/Client/Contactgegevens/Contact[1]';
  const adres = inhoud301({ ...KOP, producten: [] }).client.contactgegevens.contact[0]!.adres!;
  const naam = { geslachtsnaam: { achternaam: 'Voorbeeld' }, naamGebruik: '1' };
  const relatie = { nummer: '1', soort: '15', naam, contact: { soort: '02', telefoon } } as const;

  const cases: readonly [string, string, string][] = [
    ['TR006', contacts({ soort: '02', adres: undefined }), `TR006 ${C1}`],
    ['TR061', contacts({ soort: '04' }), 'TR061 Bericht/Client/Contactgegevens'],
    ['CD005', contacts({ soort: '02', adres: { ...adres, landCode: undefined } }), `CD005 ${C1}`],
    ['CD009', contacts({ periode: { begindatum: '2023-01-01' } }), `CD009 ${C1}`],
    ['CD025', contacts({ adres: { ...adres, huis: undefined }, telefoon }), `CD025 ${C1}`],
    ['CD034', contacts({ adres: { huis: adres.huis }, telefoon }), `CD034 ${C1}`],
    ['CS089', contacts({ adres: { ...adres, postcode: '1234 ab' } }), `CS089 ${C1}`],
    ['CD007 without', client({ communicatie: { vorm: '1' } }), 'CD007 Bericht/Client/Communicatie'],
    ['CD007 with', client({ communicatie: { vorm: '2', taal: 'Deens' } }), 'CD007 Bericht/Client/Communicatie'],
    ['CS050', client({ naam: { ...naam, naamGebruik: '4' } }), 'CS050 Bericht/Client/Naam/NaamGebruik'],
    ['CS318', client({ naam: { ...naam, naamGebruik: '6' } }), 'CS318 Bericht/Client/Naam/NaamGebruik'],
    [
      'CS139',
      client({ geboortedatum: { datum: '1950-06-02', datumGebruik: '1' } }),
      'CS139 Bericht/Client/Geboortedatum/DatumGebruik',
    ],
    ['TR134', client({ geboortedatum: { datum: '2023-04-04' } }), 'TR134 Bericht/Client/Geboortedatum/Datum'],
    ['TR002', client({ geboortedatum: { datum: '1903-04-02' } }), 'TR002 Bericht/Client/Geboortedatum/Datum'],
    [
      'TR101 relatie',
      client({ relaties: { relatie: [relatie, relatie] } }),
      'TR101 Bericht/Client/Relaties/Relatie[2]',
    ],
    [
      'TR101 product',
      with301({}, [{ ingangsdatum: '2024-01-01', product: { categorie: '01', code: '01A01' } }]),
      `TR101 ${P301.replace('[1]', '[2]')}`,
    ],
    ['CS003', with301({ einddatum: '2023-04-02' }), `CS003 ${P301}/Einddatum`],
    ['CD041', with301({ omvang: undefined }), `CD041 ${P301}`],
    ['CD075', with301({ omvang: undefined, product: { categorie: '02' }, budget: 100 }), `CD075 ${P301}`],
    ['CD076', with301({ omvang: { volume: 1, eenheid: '04', frequentie: '2' } }), `CD076 ${P301}`],
    ['CD077', with301({ budget: 100, einddatum: '2023-12-31' }), `CD077 ${P301}/Omvang`],
    ['CD079', with301({ omvang: undefined, product: undefined }), `CD079 ${P301}`],
    ['CD080', with301({ product: { categorie: '02' } }), `CD080 ${P301}/Omvang`],
    ['CS335', with301({ redenWijziging: '13', einddatum: '2023-05-01' }), `CS335 ${P301}/RedenWijziging`],
    ['CS336', with301({ redenWijziging: '01' }), `CS336 ${P301}/RedenWijziging`],
    ['CS338', with301({ omvang: { volume: 1, eenheid: '16', frequentie: '1' } }), `CS338 ${P301}/Omvang`],
    [
      'TR302',
      with301({}, [{ toewijzingNummer: 102, ingangsdatum: '2024-01-01' }]),
      `TR302 ${P301.replace('[1]', '[2]')}`,
    ],
  ];
  for (const [name, text, expected] of cases) {
    it(`refuses a breach of ${name} with 0001`, async () => {
      expect(await found(text)).toEqual([`REGEL_${expected}`]);
      expect((await faults(text))[0]?.retourcode).toBe('0001');
    });
  }

  it('refuses a Dagtekening in the future with 8848', async () => {
    const text = wmo301({
      ...KOP,
      dagtekening: '2026-11-23',
      producten: [{ toewijzingNummer: 1, ingangsdatum: '2026-12-01' }],
    });
    expect(await faults(text)).toMatchObject([{ code: 'REGEL_TR135', retourcode: '8848' }]);
    const today = wmo301({
      ...KOP,
      dagtekening: '2026-11-22',
      producten: [{ toewijzingNummer: 1, ingangsdatum: '2026-12-01' }],
    });
    await read(today);
  });

  it('leaves alone what the rules allow', async () => {
    await read(with301({ redenWijziging: '13', einddatum: '2023-04-03' }));
    await read(with301({ product: undefined, omvang: undefined, budget: 100_000, einddatum: '2023-12-31' }));
    await read(with301({ einddatum: '2023-12-31' }, [{ toewijzingNummer: 102, ingangsdatum: '2024-01-01' }]));
    const wheelchair = { categorie: '11', code: '11A01' };
    await read(with301({ product: wheelchair }, [{ toewijzingNummer: 102, product: wheelchair }]));
    await read(write301({ geboortedatum: { datum: '1900-01-01', datumGebruik: '3' } }));
    await read(write301({ geboortedatum: { datum: '1903-04-03' } }));
  });
});

describe('the rules of the 305', () => {
  it('refuses StatusAanlevering 2 and 9, and a start that is in twice', async () => {
    for (const statusAanlevering of ['2', '9']) {
      const text = wmo305({
        ...START,
        producten: [{ toewijzingNummer: 1, begindatum: '2023-04-11', statusAanlevering }],
      });
      expect(await found(text)).toEqual([`REGEL_CS058 ${P305}/StatusAanlevering`]);
    }
    const start = { toewijzingNummer: 1, begindatum: '2023-04-11' };
    const twice = wmo305({ ...START, producten: [start, { ...start, statusAanlevering: '3' }] });
    expect(await found(twice)).toEqual([`REGEL_TR101 ${P305.replace('[1]', '[2]')}`]);
  });
});

describe('writing', () => {
  it('gives back what was written, for any message of our own', async () => {
    const text = fc
      .string({ minLength: 1, maxLength: 20, unit: 'grapheme' })
      .filter((s) => /^[^\s]+$/.test(s) && [...s].length <= 20);
    const inhoud = fc.record({ achternaam: text, nummer: fc.nat(999_999_999) });
    await fc.assert(
      fc.asyncProperty(inhoud, async ({ achternaam, nummer }) => {
        const wanted = inhoud305({
          ...START,
          persoon: { achternaam },
          producten: [{ toewijzingNummer: nummer, begindatum: '2023-04-11' }],
        });
        const outcome = await read(writeBericht(definition305, wanted)).catch((error: unknown) => error);
        if (outcome instanceof BerichtOnleesbaar) {
          // Some characters exist in JavaScript and not in XML.
          expect(outcome.fouten[0]?.code).toBe('XML_ONJUIST');
        } else {
          expect((outcome as Bericht).inhoud).toEqual(JSON.parse(JSON.stringify(wanted)));
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('damaged messages', () => {
  it('are read or refused, whatever was changed, and never leak the BSN', async () => {
    const originals = [Buffer.from(message301), Buffer.from(message305)];
    const edit = fc.record({
      at: fc.nat(10_000),
      remove: fc.nat(40),
      insert: fc.oneof(
        fc.uint8Array({ maxLength: 8 }),
        fc
          .constantFrom(
            '<',
            '>',
            '&',
            '&#0;',
            '&x;',
            ']]>',
            '<!--',
            '<![CDATA[',
            '<?x?>',
            '<!DOCTYPE x>',
            '"',
            '/>',
            '\0',
            '</',
          )
          .map((s) => Buffer.from(s)),
      ),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...originals),
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        async (original, edits) => {
          let bytes: Uint8Array = original;
          for (const { at, remove, insert } of edits) {
            const place = at % bytes.length;
            bytes = Buffer.concat([bytes.subarray(0, place), insert, bytes.subarray(place + remove)]);
            if (bytes.length === 0) break;
          }
          const outcome = await read(bytes).catch((error: unknown) => error);
          if (outcome instanceof Error) {
            expect(outcome).toBeInstanceOf(BerichtOnleesbaar);
            const { fouten, message, stack } = outcome as BerichtOnleesbaar;
            const said = JSON.stringify([fouten, message, stack]);
            expect(said).not.toContain(BSN.een);
            expect(said).not.toContain('1950-06-01');
            expect(fouten.length).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('the worked cases of the standard', () => {
  it('follows those for combinations of values and for the elfproef', async () => {
    const { combinaties, bsn } = JSON.parse(readFileSync(VECTOREN, 'utf8')) as {
      combinaties: {
        invoer: { bericht: string; eenheid: string; frequentie: string; einddatum: string | null };
        verwacht: { regel?: string };
      }[];
      bsn: { invoer: string; verwacht: { geldig: boolean } }[];
    };
    for (const { invoer, verwacht } of combinaties.filter(({ invoer: { bericht } }) => bericht === '301')) {
      const { eenheid, frequentie } = invoer;
      const text = with301({
        ingangsdatum: '2020-01-01',
        einddatum: invoer.einddatum ?? undefined,
        omvang: { volume: 1, eenheid, frequentie },
      });
      const codes = await faults(text).then(
        (all) => all.map(({ code }) => code),
        () => [],
      );
      expect(codes).toEqual(verwacht.regel === undefined ? [] : [`REGEL_${verwacht.regel}`]);
    }
    for (const { invoer, verwacht } of bsn) {
      const text = message301.replace(`>${BSN.een}<`, `>${invoer}<`);
      const outcome = await read(text).then(
        () => true,
        () => false,
      );
      expect([invoer, outcome]).toEqual([invoer, verwacht.geldig]);
    }
  });
});
