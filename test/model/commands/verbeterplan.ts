import fc from 'fast-check';
import { VERDICTS } from '../../../src/kwaliteit/kpimeting/kpimeting.events.js';
import { type verbeterplanDecider as decider } from '../../../src/kwaliteit/verbeterplan/verbeterplan.decider.js';
import { verbeterplanIdOf } from '../../../src/kwaliteit/verbeterplan/verbeterplan-id.js';
import {
  AANBIEDERS,
  actor,
  type CommandsOf,
  gemeentecode,
  GEMEENTEN,
  mostly,
  naburigeDatum as datum,
  REGIO,
  tekst,
  vandaag,
} from '../values.js';

export const SUBJECT = {
  aanbiederId: AANBIEDERS[0],
  kpiId: 'continuiteit',
  segment: null,
  gemeentecode: GEMEENTEN[0],
  jaar: 2024,
} as const;

const verbeterplanId = fc.constant(verbeterplanIdOf({ regio: REGIO, ...SUBJECT }));
const menselijk = {
  actor,
  regio: fc.oneof({ weight: 9, arbitrary: fc.constant(REGIO) }, { weight: 1, arbitrary: fc.constant('rivierenland') }),
  vandaag,
};
const besluit = {
  ...menselijk,
  verbeterplanId,
  versie: fc.constantFrom(1, 1, 2, 3),
  namensGemeenten: fc.array(gemeentecode, { minLength: 1, maxLength: 2 }),
  gemeentenVanRegio: fc.constantFrom([...GEMEENTEN], GEMEENTEN.slice(0, 1)),
  besluitDatum: datum,
};
const metingId = fc.constantFrom('meting-1', 'meting-2');

export const verbeterplanDecider: CommandsOf<typeof decider> = mostly(
  [
    fc.record({
      type: fc.constant('RequireVerbeterplan' as const),
      verbeterplanId,
      ...(Object.fromEntries(Object.entries(SUBJECT).map(([name, value]) => [name, fc.constant(value)])) as {
        [Name in keyof typeof SUBJECT]: fc.Arbitrary<(typeof SUBJECT)[Name]>;
      }),
      metingId,
      verdictEventId: fc.constant('verdict-1'),
      score: fc.integer({ min: 0, max: 10_000 }),
      vastgesteldOp: datum,
      indientermijnDagen: fc.option(fc.integer({ min: 0, max: 30 }), { freq: 4 }),
    }),
    fc.record({
      ...menselijk,
      type: fc.constant('SubmitVerbeterplan' as const),
      verbeterplanId,
      samenvatting: tekst,
      maatregelen: fc.array(fc.record({ omschrijving: tekst, gereedOp: datum }), { minLength: 1, maxLength: 2 }),
    }),
    fc.record({ ...besluit, type: fc.constant('ApproveVerbeterplan' as const), toelichting: fc.option(tekst) }),
    fc.record({
      ...besluit,
      type: fc.constant('RejectVerbeterplan' as const),
      redenen: fc.array(tekst, { maxLength: 2 }),
    }),
    fc.record({
      type: fc.constant('SignalVerbeterplanOverdue' as const),
      verbeterplanId,
      uiterlijkIndienen: datum,
      vandaag,
    }),
  ],
  [
    fc.record({
      type: fc.constant('WithdrawVerbeterplanRequirement' as const),
      verbeterplanId,
      reden: tekst,
      op: datum,
    }),
    fc.record({
      type: fc.constant('ConcludeVerbeterplan' as const),
      verbeterplanId,
      jaar: fc.constantFrom(2024, 2025, 2025, 2026),
      metingId,
      verdict: fc.constantFrom(...VERDICTS),
      vastgesteldOp: datum,
    }),
  ],
);
