import fc from 'fast-check';
import { INSTRUMENTEN } from '../../../src/inkoop/inkoopronde/inhoud/ronde.js';
import { type inkoopvormkeuzeDecider as decider } from '../../../src/inkoop/inkoopronde/keuze/inkoopvormkeuze.decider.js';
import {
  KEUZECRITERIA,
  SASOORDELEN,
  UITZONDERINGSGRONDEN,
} from '../../../src/inkoop/inkoopronde/keuze/inkoopvormkeuze.events.js';
import { type CommandsOf, mostly, naburigeDatum as datum, tekst, vandaag } from '../values.js';

const rondeId = fc.constant('9c000000-0000-4000-8000-000000000001');
const gepubliceerd = fc.constantFrom(false, false, false, true);
const scores = KEUZECRITERIA.map((criterium) => ({
  criterium,
  oordeel: criterium === 'publiek-privaat' ? ('privaat' as const) : ('dubbel' as const),
  toelichting: null,
}));

export const inkoopvormkeuzeDecider: CommandsOf<typeof decider> = mostly(
  [
    fc.record({
      type: fc.constant('ChooseInkoopvorm' as const),
      rondeId,
      instrument: fc.constantFrom('open-house' as const, ...INSTRUMENTEN),
      reden: tekst,
      gekozenOp: datum,
      uitzondering: fc.option(
        fc.record({ grond: fc.constantFrom(...UITZONDERINGSGRONDEN), reden: tekst, strengereEisen: tekst }),
      ),
      openHouse: fc.constantFrom(null, 'toegestaan' as const, 'nee-tenzij' as const),
      subsidie: fc.constantFrom(null, 'mogelijk' as const, 'niet-mogelijk' as const),
      gepubliceerd,
      vandaag,
    }),
    fc.record({
      type: fc.constant('EstimateContractwaarde' as const),
      rondeId,
      bedrag: fc.constantFrom(75_000_000, 75_000_001),
      drempel: fc.constantFrom(75_000_000, null),
      onderbouwing: tekst,
      geraamdOp: datum,
      gepubliceerd,
      vandaag,
    }),
    fc.record({
      type: fc.constant('JudgeSasVraag' as const),
      rondeId,
      oordeel: fc.constantFrom(...SASOORDELEN),
      reden: tekst,
      bron: tekst,
      beoordeeldOp: datum,
      gepubliceerd,
      vandaag,
    }),
  ],
  [
    fc.record({
      type: fc.constant('ScoreInkoopvorm' as const),
      rondeId,
      instrument: fc.constantFrom(...INSTRUMENTEN),
      scores: fc.constantFrom(scores, [...scores].reverse(), [...scores.slice(1), scores[1]!]),
      beoordeeldOp: datum,
      bron: tekst,
      gepubliceerd,
      vandaag,
    }),
  ],
);
