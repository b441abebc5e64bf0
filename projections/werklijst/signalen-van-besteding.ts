import { bestedingsruimteEvents } from '../../src/inkoop/bestedingsruimte/bestedingsruimte.events.js';
import { on } from '../../src/kernel/event-handlers.js';
import { type Bron, type Fold, open, sluit, wijzig, type Write } from './werklijst.docs.js';

type VanSignaal = Bron & { readonly data: { readonly contractId: string; readonly signaalId: string } };

function weg(event: VanSignaal, write: Write, hoe: 'afgehandeld' | 'vervallen'): void {
  const { contractId, signaalId } = event.data;
  sluit(event, write, ['bestedingsoverleg', contractId, signaalId], hoe);
  sluit(event, write, ['bestedingsbesluit', contractId, signaalId], hoe);
}

/** The clock of the bestedingsruimte: talk, then decide. A missed term leaves the signal open, and late. */
export const signalenVanBesteding: readonly Fold[] = [
  on(bestedingsruimteEvents, {
    BestedingsdrempelReached: (event, write: Write) => {
      const { contractId, aanbiederId, signaalId, overlegVoor: uiterlijk, besluitVoor } = event.data;
      open(event, write, {
        soort: 'bestedingsoverleg',
        ...{ aggregaat: 'bestedingsruimte', onderwerpId: contractId, deel: signaalId, aanbiederId, uiterlijk },
        wat: 'De bestedingsruimte van een contract is bijna gebruikt; overleg met de aanbieder',
      });
      open(event, write, {
        soort: 'bestedingsbesluit',
        ...{ aggregaat: 'bestedingsruimte', onderwerpId: contractId, deel: signaalId, aanbiederId },
        wat: 'De bestedingsruimte van een contract is bijna gebruikt; er is nog geen besluit',
        uiterlijk: besluitVoor,
      });
    },
    BestedingsoverlegHeld: (event, write: Write) => {
      const { contractId, signaalId, besluitVoor: uiterlijk } = event.data;
      sluit(event, write, ['bestedingsoverleg', contractId, signaalId]);
      wijzig(event, write, ['bestedingsbesluit', contractId, signaalId], (doc) => ({ ...doc, uiterlijk }));
    },
    BestedingsbesluitTaken: (event, write: Write) => weg(event, write, 'afgehandeld'),
    BestedingsdrempelReleased: (event, write: Write) => weg(event, write, 'vervallen'),
  }),
];
