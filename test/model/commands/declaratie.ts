import fc from 'fast-check';
import { type declaratieDecider as decider } from '../../../src/declaratie/declaratie/declaratie.decider.js';
import { aanbiederId, bedrag, type CommandsOf, datum, gemeentecode, id, jaar, productcode, wet } from '../values.js';
import { betaald, controlefeiten, DECLARATIE, ingediend } from './controlefeiten.js';

const bekend = {
  aanbiederBekend: fc.constantFrom(true, true, false),
  clientBekend: fc.constantFrom(true, true, false),
};

const submit = fc.record({
  type: fc.constant('SubmitDeclaratie' as const),
  declaratie: ingediend,
  ...bekend,
  vandaag: fc.constant('2026-05-05'),
});

const approve = fc.record({
  type: fc.constant('ApproveDeclaratie' as const),
  declaratie: fc.record({
    declaratieId: fc.constant(DECLARATIE),
    aanbiederId,
    clientId: id,
    gemeentecode,
    perceel: fc.constantFrom('1', '2a'),
    wet,
    productcode,
    jaar,
    bedrag: fc.oneof(bedrag, fc.constantFrom(0, -4_750)),
    goedgekeurdOp: datum,
    toewijzingId: fc.constant(null),
    betaler: fc.constant(null),
    berichtId: fc.constant(null),
  }),
  ...bekend,
  vandaag: datum,
});

const check = fc.record({
  type: fc.constant('CheckDeclaratie' as const),
  feiten: fc.option(controlefeiten, { freq: 6 }),
  betaald,
  vandaag: fc.constant('2026-05-05'),
});

const refuse = fc.record({
  type: fc.constant('RefuseDeclaratie' as const),
  bevinding: fc.constant({ regel: 'TR388', reden: 'De periode is geen hele maand.', retourcode: '9388' }),
  vandaag: fc.constant('2026-05-05'),
});

export const declaratieDeciderOpening = fc.oneof({ weight: 3, arbitrary: submit }, { weight: 1, arbitrary: approve });
export const declaratieDecider: CommandsOf<typeof decider> = fc.oneof(submit, approve, check, refuse);
