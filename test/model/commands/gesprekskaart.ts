import fc from 'fast-check';
import { type gesprekskaartDecider as decider } from '../../../src/leveranciersmanagement/gesprek/gesprekskaart.decider.js';
import { aanbiederId, type CommandsOf, mostly, naburigeDatum as datum, tekst, vandaag } from '../values.js';

const van = { gesprekskaartId: fc.constant('33000000-0000-4000-8000-000000000081'), vandaag };
const PUNTEN = [
  { nummer: 1, punt: 'Wachttijd', bron: 'kpi' as const, verwijzing: 'starttermijn' },
  { nummer: 2, punt: 'Plannen', bron: 'eigen' as const, verwijzing: null },
];
const agenda = fc.integer({ min: 0, max: 2 }).map((aantal) => PUNTEN.slice(0, aantal));
const first = fc.record({
  ...{ type: fc.constant('InviteContractgesprek' as const), ...van, aanbiederId, agenda },
  overleg: fc.constant({ jaar: 2026, overlegId: '33000000-0000-4000-8000-000000000062' }),
  soort: fc.constant('contractgesprek'),
  uitgenodigdOp: datum,
});
const bespreking = {
  punten: fc
    .integer({ min: 0, max: 2 })
    .map((aantal) =>
      PUNTEN.slice(0, aantal).map(({ nummer }) => ({ nummer, besproken: 'Ja.', uitkomst: 'loopt-door' as const })),
    ),
  buitenAgenda: fc.array(fc.record({ punt: tekst, besproken: tekst }), { maxLength: 1 }),
  volgendGesprek: fc.option(datum),
};

export const gesprekskaartDeciderOpening = first;

export const gesprekskaartDecider: CommandsOf<typeof decider> = mostly(
  [
    first,
    fc.record({
      ...{ type: fc.constant('CompleteGesprekskaart' as const), ...van, ...bespreking, gehoudenOp: datum },
      kpis: fc.constant<never[]>([]),
      acties: fc.constant<never[]>([]),
    }),
  ],
  [
    fc.record({
      ...{ type: fc.constant('CorrectGesprekskaart' as const), ...van, ...bespreking, reden: tekst },
      gecorrigeerdOp: datum,
    }),
  ],
);
