import { actie, consultatie, contractgesprek, type Demogesprek, gespreksactie } from './gesprekkenverhaal.js';
import { type Act } from './verhaal.js';

/** Conversations of H5 with their kaart, actions that are open, done and late, and a consultation that runs. All invented. */
export function h5Gesprekken(): Act[] {
  return [...partner(), ...mislukt(), ...acties(), ...markt()];
}

/** With the strategic partner, one to one (R-PAR-09). */
function partner(): Act[] {
  return [
    ...contractgesprek({
      ...{ aanbieder: 'excellent', uitgenodigdOp: '2026-10-05', datum: '2026-10-19' },
      agenda: [
        { punt: 'Wachttijd in Westland', bron: 'eigen', verwijzing: null },
        { punt: 'Ontwikkeldoelen van het partnerschap', bron: 'eigen', verwijzing: null },
      ],
      verslag: {
        punten: [
          { nummer: 1, besproken: 'Twee begeleiders beginnen in december.', uitkomst: 'loopt-door' },
          { nummer: 2, besproken: 'Het eerste doel is bereikt.', uitkomst: 'afgedaan' },
        ],
        buitenAgenda: [{ punt: 'Opleiding', besproken: 'Er komt een leerplek voor drie studenten.' }],
        volgendGesprek: '2027-03-15',
        acties: [{ wat: 'Wachttijd per gemeente aanleveren', wie: 'aanbieder', uiterlijk: '2027-01-15' }],
      },
    }),
  ];
}

const GESPREK: Demogesprek = {
  ...{ aanbieder: 'mislukt', uitgenodigdOp: '2026-08-31', datum: '2026-09-14' },
  agenda: [
    { punt: 'KPI starttermijn onvoldoende in 2025', bron: 'kpi', verwijzing: 'starttermijn' },
    { punt: 'Mislukt verbeterplan', bron: 'verbeterplan', verwijzing: 'starttermijn' },
    { punt: 'Jaarrekening', bron: 'eigen', verwijzing: null },
  ],
  verslag: {
    punten: [
      { nummer: 1, besproken: 'Zes vacatures staan open; de planning gaat per wijk.', uitkomst: 'loopt-door' },
      { nummer: 2, besproken: 'De aanbieder begrijpt dat een gevolg voor het contract volgt.', uitkomst: 'loopt-door' },
      { nummer: 3, besproken: 'De accountant was verhinderd.', uitkomst: 'niet-besproken' },
    ],
    buitenAgenda: [],
    volgendGesprek: '2026-12-07',
    acties: [
      { wat: 'Plan van werving met aantallen per maand', wie: 'aanbieder', uiterlijk: '2026-10-02' },
      { wat: 'Gesprek met de accountant plannen', wie: 'contractmanager', uiterlijk: '2026-10-16' },
      { wat: 'Lijst van niet gestarte toewijzingen', wie: 'aanbieder', uiterlijk: '2026-12-04' },
    ],
  },
};

/** One action was done, one is late and one is open. */
function mislukt(): Act[] {
  return [
    ...contractgesprek(GESPREK),
    gespreksactie(GESPREK, 0, '2026-09-28', {
      ...{ type: 'CloseActie', resultaat: 'Plan ontvangen: twee mensen per maand.', geslotenOp: '2026-09-28' },
    }),
  ];
}

function acties(): Act[] {
  return [
    ...actie({
      ...{ wat: 'Eisen aan begeleiding uitwerken met drie aanbieders', wie: 'beleidsadviseur', bron: 'overleg' },
      ...{ afgesprokenOp: '2026-05-18', uiterlijk: '2026-09-01' },
      klaar: { op: '2026-08-24', resultaat: 'Notitie besproken met de aanbieders.' },
    }),
    ...actie({
      ...{
        wat: 'Wachtlijst van vijftien clienten doorlopen',
        wie: 'aanbieder',
        bron: 'signaal',
        aanbieder: 'ingediend',
      },
      ...{ afgesprokenOp: '2026-10-12', uiterlijk: '2026-10-30' },
    }),
  ];
}

function markt(): Act[] {
  return consultatie({
    opening: {
      ...{ soort: 'marktconsultatie', onderwerp: 'Ontmoetingscentra vanaf 2028', document: null, over: null },
      vragen: ['Hoeveel plaatsen zijn er per gemeente nodig?', 'Kan vervoer in de prijs?'],
      gevraagd: [
        { soort: 'aanbieders', naam: 'Aanbieders van ontmoetingscentra', gemeentecode: null },
        { soort: 'clientenorganisatie', naam: 'Clientenraad', gemeentecode: null },
      ],
      ...{ kanaal: 'digitaal platform', van: '2026-10-12', tot: '2026-12-11', geopendOp: '2026-10-12' },
    },
    adviezen: [
      {
        van: { soort: 'clientenorganisatie', naam: 'Clientenraad', gemeentecode: null },
        ...{ document: null, ontvangenOp: '2026-10-26', punten: ['Houd de centra op loopafstand.'] },
      },
    ],
  });
}
