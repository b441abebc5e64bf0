import fc from 'fast-check';
import { type gegevensleveringDecider as decider } from '../../../src/gegevens/gegevenslevering/gegevenslevering.decider.js';
import { LEVERFREQUENTIES, LEVERKANALEN } from '../../../src/gegevens/inhoud/levering.js';
import {
  aanbiederId,
  type CommandsOf,
  gemeentecode,
  mostly,
  naburigeDatum as datum,
  tekst,
  vandaag,
} from '../values.js';

const first = fc.record({
  type: fc.constant('AgreeGegevenslevering' as const),
  afspraakId: fc.constant('9b000000-0000-4000-8000-000000000001'),
  afspraak: fc.record({
    sleutel: fc.constant('wachttijden'),
    bronhouder: fc.oneof(
      fc.record({ soort: fc.constant('gemeente' as const), gemeentecode }),
      fc.record({ soort: fc.constant('aanbieder' as const), aanbiederId }),
    ),
    gegevens: tekst,
    kanaal: fc.constantFrom(...LEVERKANALEN),
    standaard: tekst,
    // Months, so that some periods pass within the days of the story.
    frequentie: fc.constantFrom('maand' as const, ...LEVERFREQUENTIES),
    termijnDagen: fc.constantFrom(0, 14),
    vanaf: fc.constantFrom('2026-01-01', '2026-03-15'),
    laatsteDag: fc.option(fc.constantFrom('2026-04-10', '2026-12-31')),
    ontworpenMet: fc.option(tekst),
    bron: tekst,
  }),
  bronhouderBekend: fc.constantFrom(true, true, true, false),
  vandaag,
});

export const gegevensleveringDeciderOpening = first;

export const gegevensleveringDecider: CommandsOf<typeof decider> = mostly(
  [
    fc.record({
      type: fc.constant('ReceiveGegevenslevering' as const),
      over: datum,
      ontvangenOp: datum,
      kanaal: fc.constantFrom(...LEVERKANALEN),
      opmerking: fc.option(tekst),
      vandaag,
    }),
    fc.record({
      type: fc.constant('CloseLeverperiode' as const),
      van: fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01', '2026-03-15', '2026-04-01'),
      vandaag,
    }),
  ],
  [
    first,
    fc.record({
      type: fc.constant('WithdrawGegevensleveringReceipt' as const),
      over: datum,
      reden: tekst,
      vandaag,
    }),
    fc.record({ type: fc.constant('EndGegevenslevering' as const), laatsteDag: datum, reden: tekst, vandaag }),
  ],
);
