import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { maakRetour } from '../../../src/istandaarden/antwoord/retourbericht.js';
import { writeBericht } from '../../../src/istandaarden/berichten/bericht-writer.js';
import { readBericht } from '../../../src/istandaarden/berichten/bericht-reader.js';
import { BERICHTEN } from '../../../src/istandaarden/berichten/gegenereerd/berichten.js';
import { type Jw319 } from '../../../src/istandaarden/berichten/gegenereerd/jw319.js';
import { type Wmo301 } from '../../../src/istandaarden/berichten/gegenereerd/wmo301.js';
import { type VoorbereidBericht } from '../../../src/istandaarden/postvak/uitgaandbericht.events.js';
import { beoordeelBericht } from '../../../src/istandaarden/regels/beoordeel-bericht.js';
import { type GrantVerzoek } from '../../../src/istandaarden/verzoek/verzoek.commands.js';
import { verzoekDecider } from '../../../src/istandaarden/verzoek/verzoek.decider.js';
import { Rejection } from '../../../src/kernel/rejection.js';
import { type Actor } from '../../../src/platform/event-store/event-store.js';
import { toewijzingIdOf } from '../../../src/toegang/toewijzing/toewijzing-parts.js';
import { BSN, wmo301, wmo305, wmo315, wmo317 } from '../../support/berichten.js';
import { ensureXmllint, validByXmllint } from '../../support/istandaarden/xmllint.js';
import { AANBIEDER, AGB, DELFT, envelopeFor, type Gateway, openGateway } from './gateway.js';

const GEMEENTE: Actor = { subject: 'test', rol: 'gemeente', organisatie: DELFT };
const MAAND = { volume: 120, eenheid: '01', frequentie: '4' };
const WEEK = { volume: 60, eenheid: '01', frequentie: '2' };
const DAGDEEL = { volume: 2, eenheid: '16', frequentie: '4' };
const EEN = toewijzingIdOf('h5', DELFT, '101');

let teller = 0;
const kop = () => ({ identificatie: `B${(teller += 1)}`, dagtekening: '2023-05-31' });
const heen = () => ({ ...kop(), afzender: AGB, ontvanger: DELFT, bsn: BSN.een });
type Product = Parameters<typeof wmo301>[0]['producten'][number];
const toewijzing = (...producten: Partial<Product>[]): string =>
  wmo301({
    ...{ ...kop(), afzender: DELFT, ontvanger: AGB, bsn: BSN.een },
    producten: producten.map((product) => ({ toewijzingNummer: 101, ingangsdatum: '2023-04-10', ...product })),
  });
const ANDER = { categorie: '07', code: '07A01', van: '2023-06-12', omvang: DAGDEEL };

describe('decisions on requests', () => {
  let gateway: Gateway;
  beforeAll(ensureXmllint);
  beforeEach(async () => {
    gateway = await openGateway();
  });
  afterEach(() => gateway.close());

  const vraag = async (bericht: string): Promise<string> => {
    const { gevolgen } = await gateway.receive(bericht);
    return gevolgen.find(({ soort }) => soort === 'verzoek')!.id;
  };
  const kenToe = async (verzoekId: string, data: Omit<GrantVerzoek['data'], 'verzoekId'> = {}, actor = GEMEENTE) =>
    (await gateway.besluit.toekenning({ verzoekId, ...data }, envelopeFor(actor))).antwoord;
  const weigert = async (daad: Promise<unknown>): Promise<Rejection> => {
    const error: unknown = await daad.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (error instanceof Rejection) return error;
    throw new Error(`Expected a Rejection, got ${String(error)}`);
  };
  /** Valid by the national schema and by every rule inside the message. */
  const gestuurd = async <T>(uitgaandBerichtId: string): Promise<{ bericht: string; inhoud: T }> => {
    const { tekst } = (await gateway.postvak.lees(uitgaandBerichtId, 'h5'))!;
    const { definition, value } = await readBericht(Buffer.from(tekst), BERICHTEN);
    expect(await validByXmllint(definition, [tekst])).toEqual([true]);
    expect(beoordeelBericht(definition, value, { vandaag: '2023-12-31' })).toEqual([]);
    return { bericht: definition.bericht, inhoud: value as T };
  };
  const data = async <T>(type: string): Promise<T[]> =>
    (await gateway.events()).filter((event) => event.type === type).map((event) => event.data as T);
  const producten = ({ client }: Wmo301) =>
    client.toegewezenProducten.toegewezenProduct.map((product) => ({
      ...{ code: product.product?.code, van: product.ingangsdatum, tot: product.einddatum },
      ...{ reden: product.redenWijziging, referentie: product.referentieAanbieder, omvang: product.omvang?.volume },
    }));

  it('grants a 315 by a 301 with all current toewijzingen, and only what was asked carries its reference (R-DAT-01)', async () => {
    await gateway.receive(toewijzing({}));
    const bericht = wmo315({ ...heen(), producten: [{ ...ANDER, referentie: 'A1', tot: '2023-12-31' }] });
    const verzoekId = await vraag(bericht);
    const { uitgaandBerichtId, toewijzingen } = await kenToe(verzoekId, { afwijking: { einddatum: '2023-09-30' } });
    const { bericht: soort, inhoud } = await gestuurd<Wmo301>(uitgaandBerichtId);
    expect(soort).toBe('WMO301');
    expect(inhoud.header).toMatchObject({ afzender: DELFT, ontvanger: AGB });
    const nieuw = {
      code: '07A01',
      van: '2023-06-12',
      tot: '2023-09-30',
      reden: undefined,
      referentie: 'A1',
      omvang: 2,
    };
    const oud = {
      code: '02A05',
      van: '2023-04-10',
      tot: undefined,
      reden: undefined,
      referentie: undefined,
      omvang: 120,
    };
    expect(producten(inhoud)).toEqual([oud, nieuw]);
    expect(await data('VerzoekGranted')).toEqual([
      { verzoekId, toewijzingen, afwijkingen: ['einddatum'], berichtId: null, uiterste: '2023-06-08', tijdig: true },
    ]);
    expect(await data<{ gewensteStartdatum: string }>('ToewijzingSent')).toMatchObject([
      { toewijzingId: EEN },
      { toewijzingId: toewijzingen[0]!.toewijzingId, productcode: '07A01', einddatum: '2023-09-30' },
    ]);
    // The answer stands in the outbox with the term of the request.
    expect((await data<VoorbereidBericht>('UitgaandBerichtPrepared')).at(-1)).toMatchObject({
      ...{ berichtcode: '414', van: DELFT, naar: AGB, uitkomst: 'goedgekeurd', retourcodes: [] },
      antwoordOp: { berichtcode: '444' },
      termijn: { werkdagen: 5, uiterste: '2023-06-08' },
    });
  });

  it('answers the receipt of a 315 and a 317 with a 316 and a 318, and takes each in once (R-DAT-01)', async () => {
    const bericht = wmo315({
      ...heen(),
      producten: [
        { ...ANDER, referentie: 'A1' },
        { van: '2023-06-12', referentie: 'A2' },
      ],
    });
    const { antwoordId, gevolgen } = await gateway.receive(bericht);
    expect(gevolgen.map(({ soort }) => soort)).toEqual(['verzoek', 'verzoek']);
    expect((await gestuurd(antwoordId!)).bericht).toBe('WMO316');
    expect((await gateway.receive(bericht)).status).toBe('al verwerkt');
    expect(await data('VerzoekSubmitted')).toHaveLength(2);
    await gateway.receive(toewijzing({ referentie: 'A2', ingangsdatum: '2023-06-12' }));
    for (const { id } of gevolgen) {
      const { stand } = await gateway.aggregates.state(verzoekDecider, id, 'h5');
      if (stand === 'ontvangen')
        await gateway.besluit.afwijzing(
          { verzoekId: id, redenCode: '4', woonplaatsgemeente: null, toelichting: null },
          envelopeFor(GEMEENTE),
        );
    }
    const verzoek = { referentie: 'W1', ongewijzigd: [101], nieuw: [ANDER] };
    const { antwoordId: op317 } = await gateway.receive(wmo317({ ...heen(), verzoek }));
    expect((await gestuurd(op317!)).bericht).toBe('WMO318');
  });

  it('grants a 317 whole: ended and new for another Omvang, new for what is new, the reference at all (R-DAT-01)', async () => {
    await gateway.receive(toewijzing({}));
    await gateway.receive(
      toewijzing({
        toewijzingNummer: 102,
        categorie: '07',
        code: '07A01',
        omvang: DAGDEEL,
        ingangsdatum: '2023-05-01',
        einddatum: '2023-06-30',
      }),
    );
    await gateway.receive(wmo305({ ...heen(), producten: [{ toewijzingNummer: 101, begindatum: '2023-04-12' }] }));
    const verzoek = {
      referentie: 'W1',
      ongewijzigd: [102],
      teWijzigen: [{ toewijzingNummer: 101, van: '2023-06-12', omvang: WEEK, tot: '2023-12-31' }],
      nieuw: [{ ...ANDER, van: '2023-07-01' }],
    };
    const verzoekId = await vraag(wmo317({ ...heen(), verzoek }));
    const { uitgaandBerichtId, toewijzingen } = await kenToe(verzoekId);
    expect(toewijzingen.map(({ soort }) => soort)).toEqual(['ongewijzigd', 'correctie', 'toewijzing', 'toewijzing']);
    const { inhoud } = await gestuurd<Wmo301>(uitgaandBerichtId);
    const referentie = 'W1';
    const gevonden = producten(inhoud);
    expect(gevonden).toHaveLength(4);
    expect(gevonden).toEqual(
      expect.arrayContaining([
        { code: '02A05', van: '2023-04-10', tot: '2023-06-11', reden: '12', referentie, omvang: 120 },
        { code: '07A01', van: '2023-05-01', tot: '2023-06-30', reden: undefined, referentie, omvang: 2 },
        { code: '02A05', van: '2023-06-12', tot: '2023-12-31', reden: undefined, referentie, omvang: 60 },
        { code: '07A01', van: '2023-07-01', tot: undefined, reden: undefined, referentie, omvang: 2 },
      ]),
    );
    expect(await data('VervolgAdmitted')).toMatchObject([{ vervolgtOp: EEN }]);
  });

  it('keeps the number where a Volume for the whole term changes, and takes away what never began (R-DAT-01)', async () => {
    const totaal = { volume: 4_000, eenheid: '01', frequentie: '6' };
    await gateway.receive(toewijzing({ omvang: totaal, einddatum: '2023-12-31' }));
    await gateway.receive(
      toewijzing({
        toewijzingNummer: 102,
        categorie: '07',
        code: '07A01',
        omvang: DAGDEEL,
        ingangsdatum: '2023-06-12',
      }),
    );
    const verzoek = {
      referentie: 'W1',
      teWijzigen: [
        { toewijzingNummer: 101, van: '2023-04-10', omvang: { ...totaal, volume: 5_000 }, tot: '2023-12-31' },
        { toewijzingNummer: 102, van: '2023-06-12', omvang: { ...DAGDEEL, volume: 3 } },
      ],
    };
    const { uitgaandBerichtId, toewijzingen } = await kenToe(await vraag(wmo317({ ...heen(), verzoek })));
    expect(toewijzingen.map(({ soort }) => soort)).toEqual(['correctie', 'intrekking', 'toewijzing']);
    const { inhoud } = await gestuurd<Wmo301>(uitgaandBerichtId);
    const referentie = 'W1';
    expect(producten(inhoud)).toEqual(
      expect.arrayContaining([
        { code: '02A05', van: '2023-04-10', tot: '2023-12-31', reden: '12', referentie, omvang: 5_000 },
        { code: '07A01', van: '2023-06-12', tot: '2023-06-12', reden: '13', referentie, omvang: 2 },
        { code: '07A01', van: '2023-06-12', tot: undefined, reden: undefined, referentie, omvang: 3 },
      ]),
    );
  });

  it('grants all of a 317 or nothing (R-DAT-01)', async () => {
    await gateway.receive(toewijzing({}));
    const teWijzigen = [{ toewijzingNummer: 101, van: '2023-06-12', omvang: WEEK, tot: '2023-12-31' }];
    const verzoek = { referentie: 'W1', teWijzigen, nieuw: [{ ...ANDER, categorie: '08', code: '08A01' }] };
    const verzoekId = await vraag(wmo317({ ...heen(), verzoek }));
    const before = await gateway.types();
    expect((await weigert(kenToe(verzoekId))).code).toBe('TOEWIJZING_PRODUCT_ONBEKEND');
    expect((await weigert(kenToe(verzoekId, { afwijking: { omvang: MAAND } }))).code).toBe(
      'WIJZIGING_ALLEEN_ALS_GEVRAAGD',
    );
    expect((await weigert(kenToe(verzoekId, { data: [{ vraag: 9 }] }))).code).toBe('VRAAG_ONBEKEND');
    expect(await gateway.types()).toEqual(before);
    expect((await gateway.aggregates.state(verzoekDecider, verzoekId, 'h5')).stand).toBe('ontvangen');
  });

  it('makes no 301 without an address, and says what is missing (R-DAT-01)', async () => {
    const verzoekId = await vraag(wmo315({ ...heen(), producten: [{ ...ANDER, referentie: 'A1' }] }));
    const before = await gateway.types();
    const { code, errors } = await weigert(kenToe(verzoekId));
    expect(code).toBe('TOEWIJZINGSBERICHT_ONVOLLEDIG');
    expect(errors.map((error) => error.code)).toEqual(['REGEL_TR006', 'REGEL_CD034']);
    expect(await gateway.types()).toEqual(before);
    const clientId = (await gateway.vault.findByBsn(BSN.een, 'h5'))!;
    const adres = {
      straat: 'Voorbeeldstraat',
      huisnummer: '12',
      toevoeging: 'A bis',
      postcode: '2700 AA',
      plaats: 'Delft',
    };
    await gateway.vault.update(clientId, {
      achternaam: 'Voorbeeld',
      voorletters: 'V',
      geslacht: '2',
      adres,
      telefoon: '+31 15 1234567',
    });
    const { inhoud } = await gestuurd<Wmo301>((await kenToe(verzoekId)).uitgaandBerichtId);
    expect(inhoud.client.contactgegevens.contact).toMatchObject([
      {
        adres: {
          huis: { huisnummer: 12, huisletter: 'A', huisnummerToevoeging: 'bis' },
          postcode: '2700AA',
          landCode: 'NL',
        },
        telefoon: { telefoon01: { telefoonnummer: '0151234567' } },
      },
    ]);
    expect(inhoud.client.geboortedatum).toEqual({ datum: '1900-01-01', datumGebruik: '3' });
  });

  it('tells by a 319 that a request is looked into, and refuses it with its reason, under both laws (R-DAT-01)', async () => {
    const jeugd = { ...heen(), familie: 'JW' as const, bsn: BSN.twee };
    const jw = await vraag(
      wmo315({ ...jeugd, producten: [{ referentie: 'J1', van: '2023-06-12', categorie: '45', code: '45A04' }] }),
    );
    const onderzoek = await gateway.besluit.onderzoek(jw, envelopeFor(GEMEENTE));
    const in319 = await gestuurd<Jw319>(onderzoek.antwoord.uitgaandBerichtId);
    expect([in319.bericht, in319.inhoud.antwoord]).toEqual([
      'JW319',
      { referentieAanbieder: 'J1', verzoekAntwoord: '2' },
    ]);
    // Eight weeks from the Dagtekening of the request.
    expect(await data('VerzoekOnderzoekStarted')).toEqual([
      { verzoekId: jw, tijdig: true, weken: 8, uiterste: '2023-07-26' },
    ]);
    gateway.clock.set('2023-06-20T09:00:00Z');
    const nee = { verzoekId: jw, redenCode: '8', woonplaatsgemeente: '0603', toelichting: 'Verhuisd' };
    const { antwoord } = await gateway.besluit.afwijzing(nee, envelopeFor(GEMEENTE));
    const { inhoud } = await gestuurd<Jw319>(antwoord.uitgaandBerichtId);
    expect(inhoud.antwoord).toEqual({
      ...{
        referentieAanbieder: 'J1',
        verzoekAntwoord: '1',
        redenAfwijzingVerzoek: '8',
        woonplaatsbeginsel: { gemeente: '0603' },
      },
    });
    // OP359: two weeks from receipt for the woonplaatsbeginsel, though the onderzoek may last longer.
    expect(await data('VerzoekRefused')).toMatchObject([{ uiterste: '2023-06-15', tijdig: false }]);
    expect(
      (await data<VoorbereidBericht>('UitgaandBerichtPrepared')).map(({ berichtcode, uitkomst, termijn }) => [
        berichtcode,
        uitkomst,
        termijn,
      ]),
    ).toEqual([
      ['447', 'goedgekeurd', expect.anything()],
      ['488', 'in-onderzoek', { werkdagen: 5, kalenderVersie: 'atw-1', uiterste: '2023-06-08' }],
      ['488', 'afgewezen', { werkdagen: null, kalenderVersie: null, uiterste: '2023-07-26' }],
    ]);
  });

  it('takes the 302 and the 320 of the aanbieder to what it sent, once, and tells which codes came back (R-DAT-01)', async () => {
    const [eerste, tweede] = (
      await gateway.receive(
        wmo315({
          ...heen(),
          producten: [
            { ...ANDER, referentie: 'A1' },
            { van: '2023-06-12', referentie: 'A2' },
          ],
        }),
      )
    ).gevolgen.map(({ id }) => id);
    const onderzoek = await gateway.besluit.onderzoek(eerste!, envelopeFor(GEMEENTE));
    const nee = { verzoekId: tweede!, redenCode: '4', woonplaatsgemeente: null, toelichting: null };
    const afwijzing = await gateway.besluit.afwijzing(nee, envelopeFor(GEMEENTE));
    const retour = async (
      uitgaandBerichtId: string,
      codes: readonly string[],
      identificatie: string,
    ): Promise<string> => {
      const { tekst } = (await gateway.postvak.lees(uitgaandBerichtId, 'h5'))!;
      const { definition, value } = await readBericht(Buffer.from(tekst), BERICHTEN);
      const bevindingen = codes.map((retourcode) => ({
        ...{ regel: 'TR355', niveau: 3 as const, retourcode, pad: 'Bericht/Antwoord', melding: '' },
      }));
      const kenmerk = { identificatie, dagtekening: '2023-06-01' };
      const antwoord = maakRetour({ definition, value }, bevindingen, kenmerk)!;
      return writeBericht(antwoord.definition, antwoord.value as never);
    };
    const goed = await retour(onderzoek.antwoord.uitgaandBerichtId, [], 'R1');
    const fout = await retour(afwijzing.antwoord.uitgaandBerichtId, ['9355'], 'R2');
    expect(await validByXmllint({ bericht: 'WMO320' }, [goed, fout])).toEqual([true, true]);
    for (const xml of [goed, fout]) {
      expect(await gateway.receive(xml)).toMatchObject({ status: 'verwerkt', antwoordId: null });
      expect(await gateway.receive(xml)).toMatchObject({ status: 'al verwerkt' });
    }
    expect(await data('UitgaandBerichtAnswered')).toMatchObject([
      { uitgaandBerichtId: onderzoek.antwoord.uitgaandBerichtId, uitkomst: 'goedgekeurd', retourcodes: [] },
      { uitgaandBerichtId: afwijzing.antwoord.uitgaandBerichtId, uitkomst: 'afgewezen', retourcodes: ['9355'] },
    ]);
    // The same mark for another text, a second return message, an answer to nothing, and the role of somebody else.
    const codes = async (xml: string): Promise<string[]> =>
      (await weigert(gateway.receive(xml))).errors.map(({ code }) => code);
    expect(await codes(fout.replace('>R2<', '>R1<'))).toEqual(['BERICHT_IDENTIFICATIE_HERGEBRUIKT']);
    expect((await weigert(gateway.receive(goed.replace('>R1<', '>R3<')))).code).toBe('UITGAAND_BERICHT_AL_BEANTWOORD');
    const onbekend = goed.replace('>R1<', '>R4<').replace(/Identificatie>[A-Z]{12}</, 'Identificatie>QQQQQQQQQQQQ<');
    expect(await codes(onbekend)).toEqual(['RETOUR_ZONDER_BERICHT']);
    const vreemd = { subject: 'x', rol: 'gemeente', organisatie: DELFT } as const;
    expect((await weigert(gateway.receive(goed.replace('>R1<', '>R5<'), vreemd))).code).toBe('AFZENDER_NIET_UZELF');
    expect(JSON.stringify(await gateway.events().then((all) => all.map((one) => one.data)))).not.toContain(BSN.een);
  });

  it('keeps the reference and what is said about the client out of the log (R-DAT-09)', async () => {
    const verzoekId = await vraag(wmo315({ ...heen(), producten: [{ ...ANDER, referentie: 'mevrouw Voorbeeld' }] }));
    await gateway.besluit.onderzoek(verzoekId, envelopeFor(GEMEENTE));
    const log = JSON.stringify((await gateway.events()).map(({ data: inhoud }) => inhoud));
    expect(log).not.toContain('mevrouw');
    expect(log).not.toContain('Praktijk');
    expect(log).not.toContain(BSN.een);
  });

  it('lets the gemeente of the client decide, and nobody else', async () => {
    const verzoekId = await vraag(wmo315({ ...heen(), producten: [{ ...ANDER, referentie: 'A1' }] }));
    for (const actor of [
      { subject: 'x', rol: 'gemeente', organisatie: '0603' },
      { subject: 'x', rol: 'aanbieder', organisatie: AANBIEDER },
    ] satisfies Actor[]) {
      expect((await weigert(kenToe(verzoekId, {}, actor))).code).toBe('VERZOEK_ONBEKEND');
      expect((await weigert(gateway.besluit.onderzoek(verzoekId, envelopeFor(actor)))).code).toBe('VERZOEK_ONBEKEND');
    }
  });
});
