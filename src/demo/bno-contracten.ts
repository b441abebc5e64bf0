import { AttachBepalingen } from '../inkoop/contractbepaling/contractbepalingen.commands.js';
import { type Bepaling } from '../inkoop/contractbepaling/inhoud/bepaling.js';
import {
  ActOnContractwijziging,
  AnnounceContractwijziging,
  ProposeContractwijziging,
  SignAddendum,
  type Wijzigingsactie,
} from '../inkoop/contractwijziging/contractwijziging.commands.js';
import { TOETSEN, type Wijzigingsinhoud } from '../inkoop/contractwijziging/inhoud/wijziging.js';
import { type Herziening } from '../inkoop/kwaliteitskader/inhoud/kwaliteitskader.js';
import { PublishKwaliteitskader } from '../inkoop/kwaliteitskader/kwaliteitskader.commands.js';
import { type Datum } from '../kernel/datum.js';
import { type BnoPlan, OSS } from './bno-plan.js';
import { type Act, type DemoContext, type Stand } from './verhaal.js';

const RAAM = 'Raamovereenkomst (tekst: verzonnen)';
const NIETS: Wijzigingsinhoud = { bepalingen: [], vervallen: [], bekostiging: [], kwaliteitskaders: [] };
/** The digest of an invented document. */
const document = (naam: string) => ({ naam, sha256: '5'.repeat(64), vindplaats: 'Archief van de centrumgemeente' });
const namens = (ctx: DemoContext) => ctx.envelope('contractbeheer', 'contractmanager');

function bepaling(sleutel: string, soort: Bepaling['soort'], titel: string, tekst: string, onderwerpen: string[] = []) {
  return { sleutel, soort, titel, tekst, artikel: null, onderwerpen };
}

/**
 * What the contracts from 2022 say, the kwaliteitskader that the centrumgemeente revises (R-CON-12), a product description
 * that is announced in time (R-CON-13), and a kernbeding that turns out to be too much for running contracts (R-PRC-26).
 */
export function bnoContracten({ aanbieders }: BnoPlan): Act[] {
  const contract = (stand: Stand, aanbieder: string): string => stand.need(`contract ${aanbieder}-2022`);
  return [
    publiceerKader('2021-12-06', '2022-01-01', null),
    ...aanbieders.map(({ sleutel }): Act => ({
      datum: '2022-01-03',
      wat: 'bepalingen vastgelegd',
      doe: async (ctx, stand) => {
        const data = { contractId: contract(stand, sleutel), bepalingen: BEPALINGEN, bron: RAAM };
        await ctx.dispatch(new AttachBepalingen(data, namens(ctx)));
      },
    })),
    ...productbeschrijving(contract),
    ...nieuwKernbeding(contract),
    publiceerKader('2022-10-03', '2023-01-01', {
      grond: 'ervaring',
      toelichting: 'Gesprekken met aanbieders lieten zien dat twee elementen hetzelfde vroegen (verzonnen).',
    }),
  ];
}

const BEPALINGEN: readonly Bepaling[] = [
  bepaling('kernbeding', 'kernbeding', 'Kernbeding', 'De aanbieder ondersteunt wie de gemeente aan hem toewijst.'),
  bepaling(
    ...(['wijzigingsbeding', 'wijzigingsbeding', 'Wijzigingsbeding'] as const),
    'De gemeenten kunnen de beschrijving van producten wijzigen, als zij dat tijdig aankondigen.',
    ['productbeschrijvingen'],
  ),
  bepaling(
    ...(['voorwaarden', 'werkvoorwaarde', 'Voorwaarden om te werken'] as const),
    'De aanbieder levert kwaliteit, signaleert en werkt samen.',
    ['kwaliteit', 'signaleren', 'samenwerken'],
  ),
  bepaling(
    ...(['monitoring', 'monitoringsbepaling', 'Monitoring', 'De aanbieder levert elk kwartaal cijfers.'] as const),
    ['budget', 'data', 'kengetallen', 'prijs', 'volume'],
  ),
];

function publiceerKader(datum: Datum, ingangsdatum: Datum, herziening: Herziening | null): Act {
  return {
    datum,
    wat: 'kwaliteitskader gepubliceerd',
    doe: async (ctx) => {
      const inhoud = {
        ...{ kader: 'kwaliteitskader-wmo', naam: 'Kwaliteitskader Wmo', centrumgemeente: OSS, elementen: [] },
        ...{
          document: document('Kwaliteitskader Wmo'),
          productcodes: null,
          geldtVoor: ['zin' as const, 'pgb' as const],
        },
        ...{ ingangsdatum, gepubliceerdOp: datum, bron: '004 besluit 4.3' },
      };
      await ctx.dispatch(
        new PublishKwaliteitskader(inhoud, herziening, ctx.envelope('contractbeheer', 'gemeente', OSS)),
      );
    },
  };
}

type Contract = (stand: Stand, aanbieder: string) => string;

/** Two aanbieders of individual support: one signs its addendum, the other has not yet. */
function productbeschrijving(contract: Contract): Act[] {
  const inhoud = {
    ...NIETS,
    bepalingen: [
      bepaling(
        ...(['beschrijving-02a01', 'productbeschrijving', 'Beschrijving van 02A01'] as const),
        'Ondersteuning gericht op wat de inwoner zelf weer kan (verzonnen).',
        ['02A01'],
      ),
    ],
  };
  const besluit = 'De kring van aanbieders en de omvang van de opdracht blijven gelijk.';
  const wijziging = (stand: Stand): string => stand.need('wijziging beschrijving');
  return [
    stelVoor('2022-05-09', 'beschrijving', ['begeleiding', 'daginvulling'], contract, {
      ...{ titel: 'Nieuwe beschrijving van begeleiding', inhoud, beoogdeIngangsdatum: '2023-01-01' },
      grond: { soort: 'wijzigingsbeding', bepaling: 'wijzigingsbeding', toelichting: '004 paragraaf 2.2' },
    }),
    ...beoordeel('2022-06-07', 'beschrijving', () => false, besluit),
    {
      datum: '2022-09-05',
      wat: 'wijziging aangekondigd',
      doe: async (ctx, stand) => {
        const data = {
          wijzigingId: wijziging(stand),
          kenmerk: 'Brief aan de aanbieders',
          aangekondigdOp: '2022-09-05',
        };
        await ctx.dispatch(new AnnounceContractwijziging(data, namens(ctx)));
      },
    },
    {
      datum: '2022-11-07',
      wat: 'addendum getekend',
      doe: async (ctx, stand) => {
        const data = {
          ...{
            wijzigingId: wijziging(stand),
            contractId: contract(stand, 'begeleiding'),
            document: document('Addendum'),
          },
          ...{ ondertekendOp: '2022-11-07', ingangsdatum: '2023-01-01', overgang: { oudeBepalingTot: '2023-06-30' } },
        };
        await ctx.dispatch(new SignAddendum(data, namens(ctx)));
      },
    },
  ];
}

/** Both sides want it, and still it cannot be done without a new inkoopronde. */
function nieuwKernbeding(contract: Contract): Act[] {
  const tekst = 'De aanbieder ondersteunt en behandelt wie de gemeente aan hem toewijst (verzonnen).';
  const inhoud = { ...NIETS, bepalingen: [bepaling('kernbeding', 'kernbeding', 'Kernbeding', tekst)] };
  const besluit = 'Aanbieders van behandeling hadden ook ingeschreven.';
  return [
    stelVoor('2022-08-08', 'kernbeding', ['wonen'], contract, {
      ...{ titel: 'Nieuw kernbeding beschermd wonen', inhoud, beoogdeIngangsdatum: '2023-04-01' },
      grond: { soort: 'wederzijds', bepaling: null, toelichting: '004 paragraaf 5.1 punt 5' },
    }),
    ...beoordeel('2022-09-12', 'kernbeding', (toets) => toets !== 'economisch-evenwicht', besluit),
  ];
}

interface Voorstel extends Pick<ProposeContractwijziging['data'], 'titel' | 'inhoud' | 'beoogdeIngangsdatum'> {
  readonly grond: Pick<ProposeContractwijziging['data']['grond'], 'soort' | 'bepaling' | 'toelichting'>;
}

function stelVoor(
  datum: Datum,
  sleutel: string,
  aanbieders: readonly string[],
  contract: Contract,
  { grond, ...voorstel }: Voorstel,
): Act {
  return {
    datum,
    wat: 'contractwijziging voorgesteld',
    doe: async (ctx, stand) => {
      const contractIds = aanbieders.map((one) => contract(stand, one));
      const helemaal = { ...grond, pilot: null, bewijs: [], verplichtVanaf: null };
      const { antwoord } = await ctx.dispatch<{ wijzigingId: string }>(
        new ProposeContractwijziging({ ...voorstel, contractIds, grond: helemaal, voorgesteldOp: datum }, namens(ctx)),
      );
      stand.set(`wijziging ${sleutel}`, antwoord.wijzigingId);
    },
  };
}

/** The three answers on one day, the verdict on the same: substantial where a test says so. */
function beoordeel(datum: Datum, sleutel: string, ja: (toets: string) => boolean, reden: string): Act[] {
  const acties: Wijzigingsactie[] = [
    ...TOETSEN.map((toets) => ({
      ...{ type: 'AnswerToets' as const, toets, ja: ja(toets), beantwoordOp: datum },
      reden: 'Besproken met de inkopers (verzonnen).',
    })),
    { type: 'JudgeContractwijziging', wezenlijk: TOETSEN.some(ja), reden, besluitDatum: datum },
  ];
  return acties.map((actie) => ({
    datum,
    wat: 'contractwijziging beoordeeld',
    doe: async (ctx, stand) => {
      await ctx.dispatch(new ActOnContractwijziging(stand.need(`wijziging ${sleutel}`), actie, namens(ctx)));
    },
  }));
}
