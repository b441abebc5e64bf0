import {
  AgreeBestedingsruimte,
  DecideBestedingsruimte,
  RecordBestedingsoverleg,
} from '../inkoop/bestedingsruimte/bestedingsruimte.commands.js';
import { addDays, type Datum } from '../kernel/datum.js';
import { type BnoPlan, GEMEENTEN_2021, OSS } from './bno-plan.js';
import { consultatie } from './gesprekkenverhaal.js';
import { type Act, type DemoContext, geef, werkdag } from './verhaal.js';

const document = (naam: string) => ({ naam, sha256: 'c'.repeat(64), vindplaats: 'in het archief (verzonnen)' });

/** The consultation of the spring of 2021 (R-OVL-08; what was said is invented), and a bestedingsruimte that filled up. */
export function bnoGesprekken(plan: BnoPlan): Act[] {
  return [...voorjaar(), ...ruimte(plan)];
}

function voorjaar(): Act[] {
  const raad = (gemeentecode: string) => ({
    soort: 'adviesraad' as const,
    naam: 'Adviesraad Sociaal Domein',
    gemeentecode,
  });
  const aanbieders = { soort: 'aanbieders' as const, naam: 'Alle gecontracteerde aanbieders', gemeentecode: null };
  return consultatie({
    opening: {
      ...{ soort: 'concept', onderwerp: 'Concept-inkoopplan Wmo 2022-2023', over: null },
      vragen: ['Is de opgave helder?', 'Wat betekent het plan voor clienten?'],
      document: document('Concept-inkoopplan'),
      gevraagd: [aanbieders, ...GEMEENTEN_2021.map(raad)],
      ...{ kanaal: 'Pleio', van: '2021-02-25', tot: '2021-03-08', geopendOp: '2021-02-25' },
    },
    adviezen: [
      {
        ...{ van: aanbieders, document: null, ontvangenOp: '2021-03-04' },
        punten: ['Indexeer elk jaar.', 'Laat kleine aanbieders samen een plan van aanpak maken.'],
        antwoord: {
          antwoorden: [
            { nummer: 1, verwerking: 'overgenomen', waarom: 'De index staat in het contract.' },
            { nummer: 2, verwerking: 'niet-overgenomen', waarom: 'Elke aanbieder blijft zelf aanspreekbaar.' },
          ],
          beantwoordOp: '2021-03-15',
        },
      },
      {
        ...{ van: raad(OSS), document: document('Advies'), ontvangenOp: '2021-03-08' },
        punten: ['Schrijf het plan in eenvoudige taal.', 'Vraag ieder jaar de mening van clienten.'],
        antwoord: {
          antwoorden: [
            { nummer: 1, verwerking: 'deels-overgenomen', waarom: 'De samenvatting is herschreven.' },
            { nummer: 2, verwerking: 'overgenomen', waarom: 'Het onderzoek staat in het kwaliteitskader.' },
          ],
          beantwoordOp: '2021-03-16',
        },
      },
    ],
    sluiting: {
      conclusie: 'Het plan is op drie punten aangepast en gaat naar de colleges.',
      ...{ verslag: document('Verslag van de consultatie'), geslotenOp: '2021-03-17' },
    },
  });
}

const NAAM = 'ruimte wonen-2022';
const JAAR = { van: '2022-01-01', tot: '2022-12-31' };

/** The day on which so much of what is declared for the year has been declared. */
function dagVan(bedragen: readonly { readonly op: Datum; readonly bedrag: number }[], deel: number): Datum {
  let som = 0;
  for (const { op, bedrag } of [...bedragen].sort((a, b) => (a.op < b.op ? -1 : 1))) {
    som += bedrag;
    if (som >= deel) return op;
  }
  throw new Error('Nothing is declared for this contract in the story.');
}

/** The 70% of the Contractstandaard was passed in the year: talked about within its term, and raised (R-FIN-06). */
function ruimte({ trajecten }: BnoPlan): Act[] {
  const bedragen = trajecten
    .filter(({ aanbieder }) => aanbieder === 'wonen')
    .flatMap(({ declaraties }) => declaraties)
    .filter(({ tot }) => JAAR.van <= tot && tot <= JAAR.tot);
  const alles = bedragen.reduce((som, one) => som + one.bedrag, 0);
  const bedrag = Math.ceil(alles / 100_000) * 100_000;
  // Of the whole year, so that the talk comes after the threshold and before the end of the year.
  const overlegOp = werkdag(addDays(dagVan(bedragen, bedrag * 0.7), 7));
  const besluitOp = werkdag(addDays(overlegOp, 10));
  const namens = (ctx: DemoContext) => ctx.envelope('contractbeheer', 'contractmanager');
  const overleg = geef(overlegOp, 'overleg over bestedingsruimte', (ctx, stand) => {
    const van = { contractId: stand.need('contract wonen-2022'), ruimteId: stand.need(NAAM) };
    return new RecordBestedingsoverleg(
      { ...van, gehoudenOp: overlegOp, kenmerk: 'gespreksverslag 2022 (verzonnen)' },
      namens(ctx),
    );
  });
  return [
    geef(
      '2022-01-10',
      'bestedingsruimte afgesproken',
      (ctx, stand) =>
        new AgreeBestedingsruimte(
          {
            ...{ contractId: stand.need('contract wonen-2022'), ...JAAR, bedrag },
            ...{ grond: 'Raming over het jaar (verzonnen).', bron: 'Bijlage bij het contract (verzonnen)' },
          },
          namens(ctx),
        ),
      ['ruimteId', NAAM],
    ),
    { ...overleg, steunt: true },
    geef(besluitOp, 'bestedingsruimte verhoogd', (ctx, stand) => {
      const van = { contractId: stand.need('contract wonen-2022'), ruimteId: stand.need(NAAM) };
      const besluit = { uitkomst: 'verhoogd' as const, besluitOp, kenmerk: 'besluit 2022 (verzonnen)' };
      const nieuw = { bedrag: bedrag + 2_500_000, clientenstopId: null };
      const motivering = 'Er zijn meer clienten dan geraamd.';
      return new DecideBestedingsruimte({ ...van, ...besluit, motivering, ...nieuw }, namens(ctx));
    }),
  ];
}
