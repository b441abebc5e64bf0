import { declaratieEvents } from '../../src/declaratie/declaratie/declaratie.events.js';
import { aanbiederEvents } from '../../src/inkoop/aanbieder/aanbieder.events.js';
import { bestedingsruimteEvents } from '../../src/inkoop/bestedingsruimte/bestedingsruimte.events.js';
import { contractEvents } from '../../src/inkoop/contract/contract.events.js';
import { on } from '../../src/kernel/event-handlers.js';
import { toewijzingEvents } from '../../src/toegang/toewijzing/toewijzing.events.js';
import { defineProjection, type Writer } from '../runner/projection.js';
import { type RuimteDoc, type RuimtecontractDoc, type Stap } from './bestedingsruimte.docs.js';

interface Bron<Feit> {
  readonly type: string;
  readonly data: Feit;
  readonly occurredAt: string;
  readonly configVersion: string | null;
}

function stap(event: Bron<Stap['feit']>, write: Writer): void {
  const { type: soort, data: feit, occurredAt: op, configVersion: configuratieversie } = event;
  write.put<RuimteDoc>('ruimte', feit.ruimteId, (doc) =>
    doc === undefined ? null : { ...doc, stappen: [...doc.stappen, { soort, op, configuratieversie, feit } as Stap] },
  );
}

/** What may be spent under a contract, what was approved, and how the clock of the threshold runs (R-FIN-06). */
export const bestedingsruimteProjection = defineProjection({
  name: 'bestedingsruimte',
  version: 1,
  tables: {
    ruimte: { columns: { regio: 'text', contractId: 'text', aanbiederId: 'text' } },
    contract: { columns: { regio: 'text' } },
    aanbieder: { columns: { regio: 'text' } },
    /** Which contract a toewijzing is under. */
    toewijzing: { once: true, columns: { toewijzingId: 'text', contractId: 'text' } },
    /** The last day of the care of a declaratie: that day says in which period it counts. */
    ingediend: { once: true, columns: { declaratieId: 'text', laatsteDag: 'date' } },
    goedgekeurd: {
      once: true,
      columns: { regio: 'text', declaratieId: 'text', toewijzingId: 'text', goedgekeurdOp: 'date', bedrag: 'bigint' },
    },
  },
  on: [
    on(aanbiederEvents, {
      AanbiederRegistered: ({ data: { aanbiederId, naam }, regio }, write: Writer) => {
        write.put('aanbieder', aanbiederId, () => ({ aanbiederId, regio, naam }));
      },
    }),
    on(contractEvents, {
      ContractSigned: ({ data: { contractId, contractnummer, gemeenten }, regio }, write: Writer) => {
        const codes = gemeenten.map(({ gemeentecode }) => gemeentecode);
        write.put<RuimtecontractDoc>('contract', contractId, () => {
          return { regio, contractId, contractnummer, gemeenten: codes };
        });
      },
    }),
    on(toewijzingEvents, {
      ToewijzingSent: ({ data: { toewijzingId, contractId } }, write: Writer) => {
        write.add('toewijzing', toewijzingId, { toewijzingId, contractId });
      },
    }),
    on(declaratieEvents, {
      DeclaratieSubmitted: ({ data: { declaratieId, periode } }, write: Writer) => {
        write.add('ingediend', declaratieId, { declaratieId, laatsteDag: periode.tot });
      },
      DeclaratieApproved: ({ data, regio }, write) => {
        const { declaratieId, toewijzingId, goedgekeurdOp, bedrag } = data;
        if (toewijzingId === null) return;
        write.add('goedgekeurd', declaratieId, { regio, declaratieId, toewijzingId, goedgekeurdOp, bedrag });
      },
    }),
    on(bestedingsruimteEvents, {
      BestedingsruimteAgreed: ({ data, regio, occurredAt }, write: Writer) => {
        const { ruimteId, contractId, aanbiederId } = data;
        write.put<RuimteDoc>('ruimte', ruimteId, () => ({
          ...{ regio, ruimteId, contractId, aanbiederId, afspraak: data, afgesprokenOp: occurredAt, stappen: [] },
        }));
      },
      BestedingsruimteChanged: stap,
      BestedingsruimteEnded: stap,
      BestedingsdrempelReached: stap,
      BestedingsdrempelReleased: stap,
      BestedingsoverlegHeld: stap,
      BestedingsbesluitTaken: stap,
      BestedingstermijnMissed: stap,
    }),
  ],
});
