import { on } from '../../src/kernel/event-handlers.js';
import { actieEvents } from '../../src/leveranciersmanagement/actie/actie.events.js';
import { type Fold, open, sluit, wijzig, type Write } from './werklijst.docs.js';

/** Actions that were agreed: they stay until they are done or dropped (R-OVL-05). */
export const signalenVanActies: readonly Fold[] = [
  on(actieEvents, {
    ActieAgreed: (event, write: Write) => {
      const { actieId, wat, wie, uiterlijk, aanbiederId } = event.data;
      open(event, write, {
        ...{ soort: 'actie', aggregaat: 'actie', onderwerpId: actieId, aanbiederId, uiterlijk },
        wat: `${wat} (${wie})`,
      });
    },
    ActieMoved: (event, write: Write) =>
      wijzig(event, write, ['actie', event.data.actieId], (doc) => ({ ...doc, uiterlijk: event.data.uiterlijk })),
    ActieClosed: (event, write: Write) => sluit(event, write, ['actie', event.data.actieId]),
    ActieDropped: (event, write: Write) => sluit(event, write, ['actie', event.data.actieId], 'vervallen'),
  }),
];
