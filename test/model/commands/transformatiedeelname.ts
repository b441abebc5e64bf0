import fc from 'fast-check';
import { type transformatiedeelnameDecider as decider } from '../../../src/vernieuwing/transformatie/transformatiedeelname.decider.js';
import { type CommandsOf, id, mostly, naburigeDatum as datum, tekst, vandaag } from '../values.js';

const van = {
  deelnameId: fc.constant('33000000-0000-4000-8000-000000000051'),
  aanbiederId: fc.constant('33000000-0000-4000-8000-000000000052'),
  jaar: fc.constantFrom(2025, 2026),
  vandaag,
};
const stuk = fc.constant({ verwijzing: 'zaaksysteem 1', sha256: 'ab'.repeat(32) });
const spoor = fc.constantFrom('eigen-voorstel', 'pilot', 'onbekend');
const pilot = fc.constantFrom('samen-thuis', null);
const aanbod = fc.option(
  fc.record({
    sporen: fc.constant(['eigen-voorstel', 'pilot']),
    bron: fc.constant('R-INN-02'),
    wisselen: fc.boolean(),
  }),
  { freq: 8 },
);

const first = fc.record({
  ...{ type: fc.constant('ChooseTransformatiespoor' as const), ...van, spoor, pilot, gekozenOp: datum, aanbod },
});

export const transformatiedeelnameDeciderOpening = first;

export const transformatiedeelnameDecider: CommandsOf<typeof decider> = mostly(
  [
    first,
    fc.record({
      ...{ type: fc.constant('SwitchTransformatiespoor' as const), ...van, spoor, pilot, reden: tekst },
      ...{ gewisseldOp: datum, aanbod },
    }),
  ],
  [
    fc.record({
      type: fc.constant('SubmitTransformatievoorstel' as const),
      ...van,
      voorstel: stuk,
      ingediendOp: datum,
    }),
    fc.record({
      ...{ type: fc.constant('ReportTransformatieopbrengst' as const), ...van, opbrengstId: id, opbrengst: tekst },
      ...{ bedrag: fc.option(fc.nat(1_000_000)), bewijs: fc.array(stuk, { maxLength: 1 }), gemeldOp: datum },
    }),
  ],
);
