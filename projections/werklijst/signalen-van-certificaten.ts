import { certificatenEvents } from '../../src/inkoop/partijen/certificaten/certificaten.events.js';
import { addDays } from '../../src/kernel/datum.js';
import { on } from '../../src/kernel/event-handlers.js';
import { VOORLOOP } from './soorten.js';
import { dagVan, type Fold, open, sluit, vooraf, wijzig, type Write } from './werklijst.docs.js';

/** Certificates that expire or were withdrawn, until another takes their place. */
export const signalenVanCertificaten: readonly Fold[] = [
  on(certificatenEvents, {
    CertificaatRegistered: (event, write: Write) => {
      const { aanbiederId, certificaatId, naam, geldigTot, vervangt } = event.data;
      if (vervangt !== null) sluit(event, write, ['certificaat', vervangt]);
      open(event, write, {
        soort: 'certificaat',
        ...{ aggregaat: 'certificaten', onderwerpId: certificaatId, aanbiederId },
        wat: naam,
        uiterlijk: geldigTot,
        verschijntOp: geldigTot === null ? null : vooraf(geldigTot, VOORLOOP.certificaat, dagVan(event.occurredAt)),
      });
    },
    CertificaatWithdrawn: (event, write: Write) => {
      const { certificaatId, ingetrokkenPer } = event.data;
      wijzig(event, write, ['certificaat', certificaatId], (doc) => ({
        ...doc,
        ...{ wat: `${doc.wat} (ingetrokken)`, verschijntOp: ingetrokkenPer, uiterlijk: addDays(ingetrokkenPer, -1) },
      }));
    },
  }),
];
