import { type Datum } from '../kernel/datum.js';
import { type BnoPlan, GEMEENTEN_2022, INDEX_2023, UNIFORME_TARIEVEN } from './bno-plan.js';
import { aanmelding, gunning, inkoopronde, rondedaad } from './inkoopverhaal.js';
import { anderenamen } from './namen.js';
import { toeval } from './toeval.js';
import { type Act } from './verhaal.js';
import { registerAanbieder, signContract } from './zorgverhaal.js';

const OPEN_HOUSE = 'wmo-2024';
const SUBSIDIE = 'zelfregie-2027';
const ZELFREGIE = '09A03';
const BRON = 'R-PRC-22, R-PRC-23; 004 r.152, r.683 (deze ronde, haar dagen en wie zich aanmeldde: verzonnen)';

const EISEN = [
  { sleutel: 'kwaliteitskader', gebied: 'kwaliteit', tekst: 'De aanbieder werkt volgens het kwaliteitskader.' },
  { sleutel: 'palet', gebied: 'aanbod', tekst: 'Het aanbod draagt wezenlijk bij aan het palet aan zorgvormen.' },
];
const VOLDOET = { kwaliteitskader: true, palet: true };

/** What each aanbieder of the story applies for. */
const ONDERDELEN: Readonly<Record<string, readonly string[]>> = {
  wonen: ['wonen'],
  begeleiding: ['begeleiding'],
  daginvulling: ['daginvulling', 'begeleiding'],
  logeren: ['verblijf', 'daginvulling'],
};

/** Open house without moments: who meets the demands and adds something comes in, at any time, after a conversation. */
export function bnoInkoop(seed: number, plan: BnoPlan): Act[] {
  return [...nieuwkomers(seed, plan), ...openHouse(), ...contracten(plan), ...later(), ...subsidie(), ...volgende()];
}

const NIEUWKOMERS: Readonly<Record<string, Datum>> = {
  'wonen-nieuw': '2026-02-02',
  'begeleiding-afgewezen': '2026-09-07',
  'verblijf-beoordeeld': '2026-09-07',
  'begeleiding-aangemeld': '2026-10-19',
  'zelfregie-ander': '2026-09-07',
};

function nieuwkomers(seed: number, { aanbieders, preventie }: BnoPlan): Act[] {
  const sleutels = Object.entries(NIEUWKOMERS);
  const bekend = [...aanbieders, preventie].map(({ naam }) => naam);
  const namen = anderenamen(toeval(seed + 12), sleutels.length, bekend);
  return sleutels.map(([sleutel, datum], index) =>
    registerAanbieder(datum, {
      sleutel,
      naam: namen[index]!,
      agbcode: `9952${String(2005 + index * 13)}`,
      sinds: datum,
    }),
  );
}

function openHouse(): Act[] {
  return inkoopronde({
    ...{ sleutel: OPEN_HOUSE, naam: 'Open house Wmo vanaf 2024', gemeenten: GEMEENTEN_2022, bron: BRON },
    onderdelen: [
      { sleutel: 'wonen', naam: 'Beschermd wonen', productcodes: ['15A01', '15A02'] },
      { sleutel: 'begeleiding', naam: 'Individuele begeleiding', productcodes: ['02A01', '02A02'] },
      { sleutel: 'daginvulling', naam: 'Daginvulling', productcodes: ['07A01', '07A02'] },
      { sleutel: 'verblijf', naam: 'Kortdurend verblijf', productcodes: ['04A01', '04A02'] },
    ],
    ...{ contractenVanaf: '2024-01-01', gestartOp: '2023-05-08', gepubliceerdOp: '2023-08-14' },
    keuze: { instrument: 'open-house', reden: 'Inwoners kiezen; wie voldoet mag meedoen.' },
    eisen: EISEN,
    momenten: [],
  });
}

function contracten({ aanbieders }: BnoPlan): Act[] {
  return aanbieders.flatMap(({ sleutel, producten, agbcode }) => [
    ...aanmelding({
      ...{ ronde: OPEN_HOUSE, aanbieder: sleutel, onderdelen: ONDERDELEN[sleutel]!, op: '2023-09-04' },
      ...{ inschrijver: { lokaal: true }, gesprekOp: '2023-09-25', toets: { op: '2023-09-25', eisen: VOLDOET } },
      beoordeling: { op: '2023-10-02', bijdrage: 'Zet voort wat er is.' },
      toegelaten: { op: '2023-10-09', reden: 'Voldoet aan de eisen.' },
    }),
    signContract('2023-12-11', {
      ...{ sleutel: `${sleutel}-2024`, aanbieder: sleutel, contractnummer: `BNO-2024-${agbcode.slice(-4)}` },
      ...{ gemeenten: GEMEENTEN_2022, productcodes: producten, ingangsdatum: '2024-01-01', duurMaanden: 48 },
      ...{ zonderOpties: true, tarieven: tarievenVan(producten) },
    }),
  ]);
}

function tarievenVan(producten: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    producten.map((code) => [code, Math.round(UNIFORME_TARIEVEN[code]! * INDEX_2023)] as const),
  );
}

/** Years after the opening others still come, and the answer differs. */
function later(): Act[] {
  return [
    ...aanmelding({
      ...{ ronde: OPEN_HOUSE, aanbieder: 'wonen-nieuw', onderdelen: ['wonen'], op: '2026-02-09' },
      ...{ gesprekOp: '2026-03-02', toets: { op: '2026-03-02', eisen: VOLDOET } },
      beoordeling: { op: '2026-03-16', bijdrage: 'Kleine woonvormen in Land van Cuijk, die er nog niet zijn.' },
      toegelaten: { op: '2026-03-23', reden: 'Draagt wezenlijk bij aan het palet.' },
    }),
    signContract('2026-05-11', {
      ...{ sleutel: 'wonen-nieuw', aanbieder: 'wonen-nieuw', contractnummer: 'BNO-2026-2005', zonderOpties: true },
      ...{ gemeenten: GEMEENTEN_2022, productcodes: ['15A01'], ingangsdatum: '2026-06-01', duurMaanden: 19 },
      // As the card of the day: the price is the same for all.
      tarieven: { '15A01': 12_704 },
    }),
    ...aanmelding({
      ...{ ronde: OPEN_HOUSE, aanbieder: 'begeleiding-afgewezen', onderdelen: ['begeleiding'], op: '2026-09-14' },
      ...{ gesprekOp: '2026-10-05', toets: { op: '2026-10-05', eisen: { kwaliteitskader: true, palet: false } } },
      beoordeling: { op: '2026-10-12', bijdrage: 'Hetzelfde als zes anderen al bieden.' },
      afgewezen: { op: '2026-10-26', redenen: ['Het aanbod draagt niet bij aan het palet aan zorgvormen.'] },
    }),
    ...aanmelding({
      ...{ ronde: OPEN_HOUSE, aanbieder: 'verblijf-beoordeeld', onderdelen: ['verblijf'], op: '2026-09-28' },
      ...{ gesprekOp: '2026-10-19', toets: { op: '2026-10-19', eisen: VOLDOET } },
      beoordeling: { op: '2026-10-26', bijdrage: 'Weekenden in Boekel en Bernheze.' },
    }),
    ...aanmelding({
      ...{ ronde: OPEN_HOUSE, aanbieder: 'begeleiding-aangemeld', onderdelen: ['begeleiding'], op: '2026-10-26' },
      toelichting: 'Begeleiding voor mensen met niet-aangeboren hersenletsel.',
    }),
  ];
}

/** The support by experts by experience is paid by subsidie, given once for all (R-PRC-27). */
function subsidie(): Act[] {
  const melding = { ronde: SUBSIDIE, onderdelen: ['zelfregie'] };
  return [
    ...inkoopronde({
      ...{ sleutel: SUBSIDIE, naam: 'Subsidie zelfregie en herstel 2027', gemeenten: GEMEENTEN_2022 },
      bron: 'R-PRC-27; 004 r.978 (deze ronde: verzonnen)',
      onderdelen: [
        { sleutel: 'zelfregie', naam: 'Zelfregie en herstel', productcodes: [ZELFREGIE], minimum: 1, maximum: 1 },
      ],
      ...{ contractenVanaf: '2027-01-01', gestartOp: '2026-06-15', gepubliceerdOp: '2026-08-24' },
      keuze: { instrument: 'subsidie', reden: 'Een open inloop is geen maatwerk per inwoner.' },
      raming: { bedrag: 38_000_000, onderbouwing: 'Twee jaar van de huidige subsidie.' },
      eisen: [{ sleutel: 'ervaring', gebied: 'aanbod', tekst: 'Ervaringsdeskundigen doen mee.' }],
      criteria: [
        { sleutel: 'inhoud', naam: 'Inhoud van het plan', gewicht: 7_000 },
        { sleutel: 'bereik', naam: 'Bereik in de kleine kernen', gewicht: 3_000 },
      ],
      momenten: [{ sleutel: 'aanvragen', opent: '2026-09-01', sluit: '2026-10-02' }],
    }),
    ...aanmelding({
      ...{ ...melding, aanbieder: 'preventie', op: '2026-09-21', inschrijver: { lokaal: true } },
      ...{ gesprekOp: '2026-10-06', toets: { op: '2026-10-06', eisen: { ervaring: true } } },
      beoordeling: {
        op: '2026-10-12',
        bijdrage: 'Een inloop in elke gemeente.',
        scores: { inhoud: 8_500, bereik: 7_000 },
      },
      toegelaten: { op: '2026-10-13', reden: 'Het hoogste oordeel.' },
    }),
    ...aanmelding({
      ...{ ...melding, aanbieder: 'zelfregie-ander', op: '2026-09-28' },
      ...{ gesprekOp: '2026-10-06', toets: { op: '2026-10-06', eisen: { ervaring: true } } },
      beoordeling: { op: '2026-10-12', bijdrage: 'Een inloop in Oss.', scores: { inhoud: 7_000, bereik: 4_000 } },
      afgewezen: { op: '2026-10-13', redenen: ['Een ander plan kreeg een hoger oordeel.'] },
    }),
    rondedaad('2026-10-05', SUBSIDIE, {
      ...{ type: 'CloseInkoopronde', reden: 'De tijd om aan te vragen is voorbij.', geslotenOp: '2026-10-05' },
    }),
    gunning('2026-10-19', SUBSIDIE, {
      ...{ type: 'AwardProvisionally', redenOnderMinimum: null, gegundOp: '2026-10-19' },
    }),
  ];
}

/** What comes after the contracts that run to the end of 2027 is only being prepared. */
function volgende(): Act[] {
  return inkoopronde({
    ...{ sleutel: 'wmo-2028', naam: 'Open house Wmo vanaf 2028', gemeenten: GEMEENTEN_2022, bron: BRON },
    onderdelen: [
      { sleutel: 'wonen', naam: 'Beschermd wonen', productcodes: ['15A01', '15A02'] },
      { sleutel: 'begeleiding', naam: 'Individuele begeleiding', productcodes: ['02A01', '02A02'] },
    ],
    ...{ contractenVanaf: '2028-01-01', gestartOp: '2026-06-15', gepubliceerdOp: null },
    keuze: { instrument: 'open-house', reden: 'De evaluatie vond geen reden voor iets anders.' },
    eisen: EISEN,
    momenten: [{ sleutel: 'eerste-aanmeldingen', opent: '2027-04-05', sluit: '2027-06-04' }],
  });
}
