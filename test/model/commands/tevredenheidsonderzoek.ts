import fc from 'fast-check';
import {
  onderzoekId,
  type tevredenheidsonderzoekDecider as decider,
} from '../../../src/kwaliteit/tevredenheidsonderzoek/tevredenheidsonderzoek.decider.js';
import { UITVOERDERS } from '../../../src/kwaliteit/tevredenheidsonderzoek/tevredenheidsonderzoek.events.js';
import {
  AANBIEDERS,
  actor,
  type CommandsOf,
  datum,
  gemeentecode,
  GEMEENTEN,
  jaar,
  REGIO,
  segment,
  SEGMENTEN,
} from '../values.js';

const aanbiederId = fc.constant(AANBIEDERS[0]);
const uitvoerder = fc.constantFrom(...UITVOERDERS);
const instrument = fc.constantFrom('aanbieder', 'ceo');
const maanden = fc.option(fc.constantFrom(12, 24), { freq: 5 });
const personen = fc.integer({ min: 1, max: 9 });

const onderzoek = fc
  .record({
    aanbiederId,
    segment,
    gemeentecode: fc.option(gemeentecode),
    jaar,
    uitvoerder,
    instrument,
    gemiddelde: fc.integer({ min: 100, max: 1_000 }),
    respondenten: personen,
    uitgenodigd: personen,
    peildatum: datum,
  })
  .map((one) => ({ ...one, onderzoekId: onderzoekId(REGIO, one) }));

export const tevredenheidsonderzoekDecider: CommandsOf<typeof decider> = fc.oneof(
  fc.record({
    type: fc.constant('SubmitTevredenheidsonderzoek' as const),
    onderzoek,
    actor,
    bekend: fc.constant({ segmenten: SEGMENTEN.slice(0, 1), gemeenten: [...GEMEENTEN] }),
    maanden,
    vandaag: datum,
  }),
  fc.record({
    type: fc.constant('ExpectTevredenheidsonderzoek' as const),
    aanbiederId,
    uitvoerder,
    instrument,
    vanaf: datum,
    maanden,
  }),
  fc.record({
    type: fc.constant('SignalTevredenheidsonderzoekOverdue' as const),
    aanbiederId,
    uitvoerder,
    instrument,
    uiterste: datum,
    vandaag: datum,
  }),
);
