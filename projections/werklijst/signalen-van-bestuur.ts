import { type Datum } from '../../src/kernel/datum.js';
import { on } from '../../src/kernel/event-handlers.js';
import {
  dienstverleningsovereenkomstEvents,
  sluitAan,
} from '../../src/regio/besluitvorming/dienstverleningsovereenkomst/dienstverleningsovereenkomst.events.js';
import { escalatieEvents } from '../../src/regio/besluitvorming/escalatie/escalatie.events.js';
import { mijlpaalEvents } from '../../src/regio/besluitvorming/mijlpaal/mijlpaal.events.js';
import { VOORLOOP } from './soorten.js';
import {
  type Bron,
  dagVan,
  metEinde,
  open,
  sluit,
  type SignaalDoc,
  vooraf,
  wijzig,
  type Write,
  type Fold,
} from './werklijst.docs.js';

const OPEN = { einde: null, eindeOp: null } as const;

/** The end of a DVO, when it is signalled; without an end there is nothing to signal. */
function eindeVan(laatsteDag: Datum | null, signaalOp: Datum | null, event: Bron) {
  const verschijntOp =
    laatsteDag === null ? null : (signaalOp ?? vooraf(laatsteDag, VOORLOOP.dvoEinde, dagVan(event.occurredAt)));
  return { uiterlijk: laatsteDag, verschijntOp };
}

function mijlpaalOp(event: Bron, gepland: { readonly tot: Datum }) {
  return {
    uiterlijk: gepland.tot,
    verschijntOp: vooraf(gepland.tot, VOORLOOP.mijlpaal, dagVan(event.occurredAt)),
    ...OPEN,
  };
}

/** Milestones, agreements that end, and knelpunten that wait for a decision. */
export const signalenVanBestuur: readonly Fold[] = [
  on(mijlpaalEvents, {
    MijlpaalPlanned: (event, write: Write) => {
      const { mijlpaalId, naam, spoor, orgaan, gepland } = event.data;
      const bij = [spoor?.naam, orgaan].filter((one) => one !== null && one !== undefined);
      open(event, write, {
        soort: 'mijlpaal',
        ...{ aggregaat: 'mijlpaal', onderwerpId: mijlpaalId },
        wat: bij.length === 0 ? naam : `${naam} (${bij.join(', ')})`,
        ...mijlpaalOp(event, gepland),
      });
    },
    MijlpaalReplanned: (event, write: Write) =>
      wijzig(event, write, ['mijlpaal', event.data.mijlpaalId], (doc) => ({
        ...doc,
        ...mijlpaalOp(event, event.data.gepland),
      })),
    MijlpaalReached: (event, write: Write) => sluit(event, write, ['mijlpaal', event.data.mijlpaalId]),
    MijlpaalReachedCorrected: (event, write: Write) => {
      const { mijlpaalId, bereiktOp } = event.data;
      if (bereiktOp === null) wijzig(event, write, ['mijlpaal', mijlpaalId], (doc) => ({ ...doc, ...OPEN }));
    },
    MijlpaalCancelled: (event, write: Write) => sluit(event, write, ['mijlpaal', event.data.mijlpaalId], 'vervallen'),
  }),
  on(dienstverleningsovereenkomstEvents, {
    DvoRegistered: (event, write: Write) => {
      const { dvoId, naam, laatsteDag, signaalOp } = event.data;
      open(event, write, {
        soort: 'dvo-einde',
        ...{ aggregaat: 'dienstverleningsovereenkomst', onderwerpId: dvoId },
        wat: naam,
        ...eindeVan(laatsteDag, signaalOp, event),
      });
    },
    DvoExtended: (event, write: Write) => {
      const { dvoId, nieuweLaatsteDag, signaalOp } = event.data;
      verzet(event, write, dvoId, eindeVan(nieuweLaatsteDag, signaalOp, event));
    },
    DvoEnded: (event, write: Write) => {
      const { dvoId, laatsteDag, signaalOp } = event.data;
      verzet(event, write, dvoId, eindeVan(laatsteDag, signaalOp, event));
    },
    DvoCorrected: (event, write: Write) => {
      const { dvoId, laatsteDag, signaalOp } = event.data;
      verzet(event, write, dvoId, eindeVan(laatsteDag, signaalOp, event));
    },
    DvoSuccessorNamed: (event, write: Write) => {
      const { dvoId, opvolgerVanaf } = event.data;
      wijzig(event, write, ['dvo-einde', dvoId], (doc) =>
        doc.uiterlijk !== null && sluitAan(opvolgerVanaf, doc.uiterlijk) ? metEinde(event, 'afgehandeld')(doc) : doc,
      );
    },
  }),
  on(escalatieEvents, {
    KnelpuntEscalated: (event, write: Write) => {
      const { escalatieId, knelpunt, orgaan } = event.data;
      open(event, write, {
        soort: 'escalatie',
        ...{ aggregaat: 'escalatie', onderwerpId: escalatieId },
        wat: `${knelpunt} (bij ${orgaan})`,
      });
    },
    EscalatieDecided: (event, write: Write) => sluit(event, write, ['escalatie', event.data.escalatieId]),
  }),
];

function verzet(event: Bron, write: Write, dvoId: string, dagen: Pick<SignaalDoc, 'uiterlijk' | 'verschijntOp'>): void {
  wijzig(event, write, ['dvo-einde', dvoId], (doc) => ({ ...doc, ...dagen }));
}
