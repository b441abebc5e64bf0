import { describe, expect, it } from '@jest/globals';
import { csv } from '../../../src/platform/http/csv.js';
import { gevraagdFormaat } from '../../../src/platform/http/uitvoer/formaat.js';
import { alsTekst, kenmerkenVan, Kolommen, rijVan, tabellenVan } from '../../../src/platform/http/uitvoer/tabel.js';

const tekst = (object: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries([...rijVan(object)].map(([plaats, cel]) => [plaats, alsTekst(cel)]));

function koppen(...rijen: Record<string, unknown>[]): string[] {
  const kolommen = new Kolommen();
  for (const one of rijen) kolommen.voegToe(rijVan(one));
  return kolommen.koppen;
}

describe('a row of an answer as cells', () => {
  it('has euros for cents, percentages for basispunten and words for yes and no', () => {
    const rij = { bedrag: 123_456, aandeelTop3Basispunten: 829, aantal: 12, geldt: true, score: 755, leeg: null };
    expect(tekst(rij)).toEqual({
      ...{ bedrag: '1234,56', aandeelTop3Basispunten: '8,29', aantal: '12', geldt: 'ja', score: '7,55', leeg: '' },
    });
    expect(koppen(rij)).toEqual(['Bedrag (euro)', 'Aandeel top3 (%)', 'Aantal', 'Geldt', 'Score', 'Leeg']);
  });

  it('leaves a score alone where the row says that it counts', () => {
    expect(tekst({ score: 7, eenheid: 'aantal' })).toEqual({ score: '7', eenheid: 'aantal' });
    expect(tekst({ waarde: 10_000, eenheid: 'eurocent' })).toMatchObject({ waarde: '100,00' });
  });

  it('spreads an object over columns and tells a list in one cell', () => {
    const rij = {
      aanbieder: { naam: 'De Sperwer', agbcode: '42990001' },
      gemeenten: [{ naam: 'Delft' }, { naam: 'Rijswijk' }],
      opties: [{ volgnummer: 1, bedrag: 500 }],
    };
    expect(tekst(rij)).toEqual({
      ...{ 'aanbieder.naam': 'De Sperwer', 'aanbieder.agbcode': '42990001', gemeenten: 'Delft; Rijswijk' },
      opties: 'volgnummer: 1, bedrag (euro): 5,00',
    });
  });

  it('has no column for an object that is empty in one row and whole in another', () => {
    expect(koppen({ besluit: null }, { besluit: { naam: 'x', genomenOp: '2026-01-01' } })).toEqual([
      ...['Besluit naam', 'Besluit genomen op'],
    ]);
  });

  it('tells the lists of an answer apart from what holds for all rows', () => {
    const antwoord = { aantal: 1, jaar: 2025, scope: ['a'], percelen: [{ wet: 'w' }], resultaten: [] };
    expect(tabellenVan(antwoord).map(({ naam }) => naam)).toEqual(['resultaten', 'percelen']);
    expect(kenmerkenVan(antwoord)).toEqual({ jaar: 2025, scope: ['a'] });
  });
});

describe('CSV', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+31612345678', "'+31612345678"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-2+3', "'-2+3"],
    ['-12,50', '-12,50'],
    ['gewoon', 'gewoon'],
    ['a;b', '"a;b"'],
  ])('writes %s so that no spreadsheet runs it', (value, cell) => {
    expect(csv([[value]])).toBe(`${cell}\r\n`);
  });
});

describe('the form that was asked', () => {
  const vraag = (query: Record<string, unknown>, accept?: string) => {
    const faults: { plaats: string; code: string; melding: string }[] = [];
    return [gevraagdFormaat(query, accept, { faults }), faults.map(({ plaats }) => plaats)];
  };

  it.each([
    ['text/csv', 'csv'],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
    ['application/json, text/csv', undefined],
    ['text/csv;q=0.5, application/json;q=0.9', undefined],
    ['text/csv, */*;q=0.1', 'csv'],
    ['text/html, */*', undefined],
    [undefined, undefined],
  ])('is for Accept %s: %s', (accept, formaat) => {
    expect(vraag({}, accept)).toEqual([formaat, []]);
  });

  it('is what the query says before what the header says, and refuses what is not there', () => {
    expect(vraag({ formaat: 'xlsx' }, 'text/csv')).toEqual(['xlsx', []]);
    expect(vraag({ formaat: 'json' }, 'text/csv')).toEqual([undefined, []]);
    expect(vraag({ formaat: 'pdf' })).toEqual([undefined, ['formaat']]);
  });
});
