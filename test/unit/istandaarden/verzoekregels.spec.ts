import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type Voorbeeldaanvraag,
  type Voorbeeldwijziging,
} from '../../../src/istandaarden/voorbeeld/voorbeeldverzoek.js';
import { REDEN_AFWIJZING_VERZOEK as REDEN_AFWIJZING } from '../../../src/istandaarden/berichten/gegenereerd/basisschema.js';
import { REDEN_AFWIJZING_VERZOEK } from '../../../src/istandaarden/verzoek/verzoek-facts.js';
import { Rejection } from '../../../src/kernel/rejection.js';
import { BSN, wmo301, wmo315, wmo317 } from '../../support/berichten.js';
import { AGB, DELFT, envelopeFor, type Gateway, openGateway } from './gateway.js';

const GEMEENTE = { subject: 'test', rol: 'gemeente', organisatie: DELFT } as const;
const PER_WEEK = { volume: 120, eenheid: '01', frequentie: '2' };
const TOTAAL = { volume: 4_000, eenheid: '01', frequentie: '6' };

let teller = 0;
const kop = () => ({ identificatie: `V${(teller += 1)}`, dagtekening: '2023-05-31' });
const heen = () => ({ ...kop(), afzender: AGB, ontvanger: DELFT, bsn: BSN.een });

type Product = Parameters<typeof wmo301>[0]['producten'][number];
const toewijzing = (...producten: Partial<Product>[]): string =>
  wmo301({
    ...{ ...kop(), afzender: DELFT, ontvanger: AGB, bsn: BSN.een },
    producten: producten.map((product) => ({ toewijzingNummer: 101, ingangsdatum: '2023-04-10', ...product })),
  });
const aanvraag = (product: Partial<Voorbeeldaanvraag> = {}): string =>
  wmo315({ ...heen(), producten: [{ referentie: 'A1', van: '2023-06-12', ...product }] });
const wijziging = (verzoek: Partial<Voorbeeldwijziging> = {}): string =>
  wmo317({ ...heen(), verzoek: { referentie: 'W1', ...verzoek } });
const ANDERS = { toewijzingNummer: 101, van: '2023-06-12', omvang: PER_WEEK, tot: '2023-12-31' };
const NIEUW = {
  categorie: '07',
  code: '07A01',
  van: '2023-06-12',
  omvang: { volume: 2, eenheid: '16', frequentie: '4' },
};

describe('rules of the standard on requests and their answers', () => {
  let gateway: Gateway;
  beforeEach(async () => {
    gateway = await openGateway();
    await gateway.receive(toewijzing({}));
  });
  afterEach(() => gateway.close());

  /** The requests that a message led to. */
  const goed = async (...berichten: string[]): Promise<string[]> => {
    const ids: string[] = [];
    for (const bericht of berichten) {
      const { status, gevolgen } = await gateway.receive(bericht);
      expect(status).toBe('verwerkt');
      ids.push(...gevolgen.filter(({ soort }) => soort === 'verzoek').map(({ id }) => id));
    }
    return ids;
  };
  const fout = async (bericht: string): Promise<(string | null)[]> => {
    const { errors } = await gateway.refuse(bericht);
    return errors.map(({ melding }) => /\[retourcode (\w+)\]/.exec(melding)?.[1] ?? null);
  };
  const wijsAf = async (
    verzoekId: string,
    redenCode = '7',
    woonplaatsgemeente: string | null = null,
  ): Promise<void> => {
    await gateway.besluit.afwijzing(
      { verzoekId, redenCode, woonplaatsgemeente, toelichting: null },
      envelopeFor(GEMEENTE),
    );
  };
  const onderzoek = async (verzoekId: string): Promise<void> => {
    await gateway.besluit.onderzoek(verzoekId, envelopeFor(GEMEENTE));
  };
  const weigert = async (daad: Promise<void>): Promise<string> => {
    const error: unknown = await daad.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (error instanceof Rejection) return error.code;
    throw new Error(`Expected a Rejection, got ${String(error)}`);
  };

  it('TR304: a 317 is about a client with a toewijzing', async () => {
    const vreemd = { ...heen(), bsn: BSN.twee, verzoek: { referentie: 'W9', teWijzigen: [ANDERS] } };
    expect(await fout(wmo317(vreemd))).toEqual(['8187']);
    await goed(wijziging({ teWijzigen: [ANDERS] }));
  });

  it('TR347: an aanbieder uses a reference once within a law', async () => {
    const [eerste] = await goed(aanvraag({ categorie: '07', code: '07A01', tot: '2023-12-31' }));
    await wijsAf(eerste!);
    expect(await fout(aanvraag())).toEqual(['9347']);
    expect(await fout(wijziging({ referentie: 'A1', teWijzigen: [ANDERS] }))).toEqual(['9347']);
    // The same reference under the other law is another one.
    await goed(
      wmo315({
        ...{ ...heen(), familie: 'JW' as const },
        producten: [{ referentie: 'A1', van: '2023-06-12', categorie: '45', code: '45A04' }],
      }),
    );
  });

  it('TR349: a 317 names every current toewijzing', async () => {
    await gateway.receive(
      toewijzing({ toewijzingNummer: 102, categorie: '07', code: '07A01', ingangsdatum: '2023-07-01' }),
    );
    expect(await fout(wijziging({ teWijzigen: [ANDERS] }))).toEqual(['9349']);
    await goed(wijziging({ teWijzigen: [ANDERS], ongewijzigd: [102] }));
  });

  it('TR350: what stays unchanged is a current toewijzing', async () => {
    const met = (nummer: number): string => wijziging({ teWijzigen: [ANDERS], ongewijzigd: [nummer] });
    expect(await fout(met(999))).toEqual(['9350']);
    const oud = { toewijzingNummer: 102, categorie: '07', code: '07A01', ingangsdatum: '2023-04-01' };
    await gateway.receive(toewijzing({ ...oud, einddatum: '2023-05-30' }));
    expect(await fout(met(102))).toEqual(['9350']);
    await goed(wijziging({ ongewijzigd: [101], nieuw: [NIEUW] }));
  });

  it('TR351: what changes is a current toewijzing', async () => {
    const ander = { ...ANDERS, toewijzingNummer: 999 };
    expect(await fout(wijziging({ ongewijzigd: [101], teWijzigen: [ander] }))).toEqual(['9351']);
    await goed(wijziging({ teWijzigen: [ANDERS] }));
  });

  it('TR357: a change begins after the Dagtekening or where the toewijzing began', async () => {
    expect(await fout(wijziging({ teWijzigen: [{ ...ANDERS, van: '2023-05-31' }] }))).toEqual(['9357']);
    await goed(wijziging({ teWijzigen: [{ ...ANDERS, van: '2023-06-01' }] }));
  });

  it('TR357: the first day of the toewijzing is allowed too', async () => {
    await goed(wijziging({ teWijzigen: [{ ...ANDERS, van: '2023-04-10' }] }));
  });

  it('TR361: the same product does not overlap itself in what is asked', async () => {
    const zelfde = { van: '2023-06-12', omvang: PER_WEEK, tot: '2023-12-31' };
    expect(await fout(wijziging({ ongewijzigd: [101], nieuw: [zelfde] }))).toEqual(['9361']);
    await goed(wijziging({ ongewijzigd: [101], nieuw: [NIEUW] }));
  });

  it('TR373: a Volume for the whole term changes from its first day', async () => {
    const totaal = { toewijzingNummer: 102, categorie: '07', code: '07A01', omvang: TOTAAL, einddatum: '2023-12-31' };
    await gateway.receive(toewijzing(totaal));
    const anders = { toewijzingNummer: 102, omvang: { ...TOTAAL, volume: 5_000 }, tot: '2023-12-31' };
    const vraag = (van: string): string => wijziging({ ongewijzigd: [101], teWijzigen: [{ ...anders, van }] });
    expect(await fout(vraag('2023-06-12'))).toEqual(['9373']);
    await goed(vraag('2023-04-10'));
  });

  it('TR374: no second request while the first stands open', async () => {
    const [eerste] = await goed(wijziging({ teWijzigen: [ANDERS] }));
    expect(await fout(wijziging({ referentie: 'W2', teWijzigen: [ANDERS] }))).toEqual(['9374']);
    expect(await fout(aanvraag({ categorie: '07', code: '07A01' }))).toEqual(['9374']);
    await onderzoek(eerste!);
    expect(await fout(wijziging({ referentie: 'W2', teWijzigen: [ANDERS] }))).toEqual(['9374']);
    await wijsAf(eerste!);
    await goed(wijziging({ referentie: 'W2', teWijzigen: [ANDERS] }));
  });

  it('TR411: of a toewijzing with a product code the wanted Omvang is told', async () => {
    const zonder = { toewijzingNummer: 101, van: '2023-06-12', omvang: null };
    expect(await fout(wijziging({ teWijzigen: [zonder] }))).toEqual(['9411']);
    await goed(wijziging({ teWijzigen: [ANDERS] }));
  });

  it('TR379: a 301 names only a request that stands open', async () => {
    const met = (referentie: string): string =>
      toewijzing({ toewijzingNummer: 201, categorie: '07', code: '07A01', referentie });
    expect(await fout(met('A1'))).toEqual(['9379']);
    const [verzoekId] = await goed(aanvraag({ categorie: '07', code: '07A01' }));
    expect(await fout(met('A2'))).toEqual(['9379']);
    await goed(met('A1'));
    expect((await gateway.events()).filter(({ type }) => type === 'VerzoekGranted').map(({ data }) => data)).toEqual([
      expect.objectContaining({ verzoekId, toewijzingen: [expect.objectContaining({ soort: 'toewijzing' })] }),
    ]);
    // Granted once: the next 301 leaves the reference out, and the next request is welcome.
    expect(await fout(toewijzing({ toewijzingNummer: 202, categorie: '07', code: '07A01', referentie: 'A1' }))).toEqual(
      ['9379'],
    );
    await goed(aanvraag({ referentie: 'A3', categorie: '07', code: '07A01' }));
  });

  it('TR355: only a request that was received is answered with a 319', async () => {
    expect(await weigert(wijsAf('00000000-0000-4000-8000-000000000001'))).toBe('VERZOEK_ONBEKEND');
    const [verzoekId] = await goed(aanvraag());
    await wijsAf(verzoekId!);
  });

  it('TR359: what a 301 granted is not answered with a 319', async () => {
    const [verzoekId] = await goed(aanvraag({ categorie: '07', code: '07A01' }));
    await goed(toewijzing({ toewijzingNummer: 201, categorie: '07', code: '07A01', referentie: 'A1' }));
    expect(await weigert(wijsAf(verzoekId!))).toBe('VERZOEK_AFGEHANDELD');
    expect(await weigert(onderzoek(verzoekId!))).toBe('VERZOEK_AFGEHANDELD');
  });

  it('TR360: that a request is looked into is told once and first', async () => {
    const [verzoekId] = await goed(aanvraag());
    await onderzoek(verzoekId!);
    expect(await weigert(onderzoek(verzoekId!))).toBe('VERZOEK_AL_IN_ONDERZOEK');
  });

  it('TR365: after a refusal no other answer follows', async () => {
    const [verzoekId] = await goed(aanvraag());
    await onderzoek(verzoekId!);
    await wijsAf(verzoekId!);
    expect(await weigert(wijsAf(verzoekId!))).toBe('VERZOEK_AFGEHANDELD');
    expect(await weigert(onderzoek(verzoekId!))).toBe('VERZOEK_AFGEHANDELD');
  });

  it('knows the reasons of a refusal by the words of the standard', () => {
    expect(new Map(Object.entries(REDEN_AFWIJZING_VERZOEK))).toEqual(REDEN_AFWIJZING.codes);
  });

  it('TR377 and TR409: another gemeente is named with reason 8 of the Jeugdwet, and only then', async () => {
    const jeugd = {
      ...{ ...heen(), familie: 'JW' as const },
      producten: [{ referentie: 'J1', van: '2023-06-12', categorie: '45', code: '45A04' }],
    };
    const [verzoekId] = await goed(wmo315(jeugd));
    expect(await weigert(wijsAf(verzoekId!, '8'))).toBe('WOONPLAATSGEMEENTE_ONTBREEKT');
    expect(await weigert(wijsAf(verzoekId!, '8', DELFT))).toBe('WOONPLAATSGEMEENTE_ONTBREEKT');
    expect(await weigert(wijsAf(verzoekId!, '7', '0603'))).toBe('WOONPLAATSGEMEENTE_NIET_GEVRAAGD');
    await wijsAf(verzoekId!, '8', '0603');
  });
});
