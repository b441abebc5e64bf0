import { on } from '../../src/kernel/event-handlers.js';
import { contractconsequentieEvents } from '../../src/kwaliteit/contractconsequentie/contractconsequentie.events.js';
import { tevredenheidsonderzoekEvents } from '../../src/kwaliteit/tevredenheidsonderzoek/tevredenheidsonderzoek.events.js';
import { verbeterplanEvents } from '../../src/kwaliteit/verbeterplan/verbeterplan.events.js';
import { VOORLOOP } from './soorten.js';
import { type Bron, dagVan, open, sluit, sluitAlle, vooraf, wijzig, type Write, type Fold } from './werklijst.docs.js';

type OverPlan = Bron & { readonly data: { readonly verbeterplanId: string } };

const planAf =
  (hoe: 'afgehandeld' | 'vervallen') =>
  (event: OverPlan, write: Write): void =>
    sluitAlle(event, write, event.data.verbeterplanId, hoe);

/** Plans to submit and to judge, what follows on a failed one, and surveys that are due. */
export const signalenVanKwaliteit: readonly Fold[] = [
  on(verbeterplanEvents, {
    VerbeterplanRequired: (event, write: Write) => {
      const { verbeterplanId, aanbiederId, gemeentecode, kpiId, jaar, uiterlijkIndienen } = event.data;
      const gemeenten = gemeentecode === null ? null : [gemeentecode];
      const plan = { aggregaat: 'verbeterplan', onderwerpId: verbeterplanId, aanbiederId, gemeenten };
      open(event, write, {
        ...plan,
        soort: 'verbeterplan-indienen',
        wat: `Verbeterplan voor KPI ${kpiId} over ${jaar}`,
        uiterlijk: uiterlijkIndienen,
      });
      // Asked for when the plan comes; until then it only knows whom it is about.
      open(event, write, {
        ...plan,
        soort: 'verbeterplan-beoordelen',
        wat: `Ingediend verbeterplan voor KPI ${kpiId} over ${jaar}`,
        verschijntOp: null,
      });
    },
    VerbeterplanSubmitted: (event, write: Write) => {
      const { verbeterplanId, ingediendOp } = event.data;
      sluit(event, write, ['verbeterplan-indienen', verbeterplanId]);
      wijzig(event, write, ['verbeterplan-beoordelen', verbeterplanId], (doc) => ({
        ...doc,
        ...{ verschijntOp: ingediendOp, einde: null, eindeOp: null },
      }));
    },
    VerbeterplanApproved: (event, write: Write) =>
      sluit(event, write, ['verbeterplan-beoordelen', event.data.verbeterplanId]),
    VerbeterplanRejected: (event, write: Write) => {
      const { verbeterplanId, besluitDatum } = event.data;
      sluit(event, write, ['verbeterplan-beoordelen', verbeterplanId]);
      // A better plan is asked; no rule names a term for it.
      wijzig(event, write, ['verbeterplan-indienen', verbeterplanId], (doc) => ({
        ...doc,
        ...{ verschijntOp: besluitDatum, uiterlijk: null, einde: null, eindeOp: null },
      }));
    },
    VerbeterplanSucceeded: planAf('afgehandeld'),
    VerbeterplanFailed: planAf('vervallen'),
    VerbeterplanRequirementWithdrawn: planAf('vervallen'),
  }),
  on(contractconsequentieEvents, {
    ContractconsequentieRequired: (event, write: Write) => {
      const { consequentieId, aanbiederId, gemeentecode, kpiId, jaar } = event.data;
      open(event, write, {
        soort: 'contractconsequentie',
        ...{ aggregaat: 'contractconsequentie', onderwerpId: consequentieId, aanbiederId },
        gemeenten: gemeentecode === null ? null : [gemeentecode],
        wat: `Gevolg van het mislukte verbeterplan voor KPI ${kpiId}, oordeel over ${jaar}`,
      });
    },
    ContractconsequentieImposed: (event, write: Write) =>
      sluit(event, write, ['contractconsequentie', event.data.consequentieId]),
    ContractconsequentieWaived: (event, write: Write) =>
      sluit(event, write, ['contractconsequentie', event.data.consequentieId]),
  }),
  on(tevredenheidsonderzoekEvents, {
    TevredenheidsonderzoekExpected: (event, write: Write) => {
      const { aanbiederId, instrument, uitvoerder, uiterste } = event.data;
      const onderwerpId = `${event.regio}/${aanbiederId}/${instrument}`;
      // A later day takes the place of an earlier one.
      sluitAlle(event, write, onderwerpId, 'vervallen');
      open(event, write, {
        soort: 'tevredenheidsonderzoek',
        ...{ aggregaat: 'tevredenheidsonderzoek', onderwerpId, deel: uiterste, aanbiederId },
        ...(uitvoerder === 'aanbieder' ? {} : { rollen: ['contractmanager'] as const }),
        wat: `Tevredenheidsonderzoek met instrument ${instrument}`,
        uiterlijk: uiterste,
        verschijntOp: vooraf(uiterste, VOORLOOP.tevredenheidsonderzoek, dagVan(event.occurredAt)),
      });
    },
    TevredenheidsonderzoekSubmitted: (event, write: Write) => {
      const { aanbiederId, instrument } = event.data;
      sluitAlle(event, write, `${event.regio}/${aanbiederId}/${instrument}`, 'afgehandeld');
    },
  }),
];
