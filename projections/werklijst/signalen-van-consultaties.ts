import { addDays, type Datum } from '../../src/kernel/datum.js';
import { on } from '../../src/kernel/event-handlers.js';
import { consultatieEvents } from '../../src/leveranciersmanagement/consultatie/consultatie.events.js';
import { type Fold, open, sluit, sluitAlle, wijzig, type Write } from './werklijst.docs.js';

/** The day after the last one to react: then the advice is answered and the report made. */
const naTermijn = (tot: Datum): Datum => addDays(tot, 1);

/** Advice that waits for its answer, and consultations that wait for their report (R-OVL-08, R-OVL-09). */
export const signalenVanConsultaties: readonly Fold[] = [
  on(consultatieEvents, {
    ConsultatieOpened: (event, write: Write) => {
      const { consultatieId, onderwerp, tot } = event.data;
      open(event, write, {
        ...{ soort: 'consultatie', aggregaat: 'consultatie', onderwerpId: consultatieId, wat: onderwerp },
        verschijntOp: naTermijn(tot),
      });
    },
    ConsultatieExtended: (event, write: Write) =>
      wijzig(event, write, ['consultatie', event.data.consultatieId], (doc) => ({
        ...{ ...doc, verschijntOp: naTermijn(event.data.tot) },
      })),
    AdviesSubmitted: (event, write: Write) => {
      const { consultatieId, adviesId, van, punten } = event.data;
      open(event, write, {
        ...{ soort: 'advies-beantwoorden', aggregaat: 'consultatie', onderwerpId: consultatieId, deel: adviesId },
        wat: `Advies van ${van.naam}, ${punten.length} ${punten.length === 1 ? 'punt' : 'punten'}`,
      });
    },
    AdviesAnswered: (event, write: Write) =>
      sluit(event, write, ['advies-beantwoorden', event.data.consultatieId, event.data.adviesId]),
    ConsultatieClosed: (event, write: Write) => sluit(event, write, ['consultatie', event.data.consultatieId]),
    ConsultatieWithdrawn: (event, write: Write) => sluitAlle(event, write, event.data.consultatieId, 'vervallen'),
  }),
];
