import { on } from '../../src/kernel/event-handlers.js';
import { uitgaandBerichtEvents } from '../../src/istandaarden/postvak/uitgaandbericht.events.js';
import { verzoekEvents } from '../../src/istandaarden/verzoek/verzoek.events.js';
import { open, sluit, type Fold, wijzig, type Write } from './werklijst.docs.js';

/**
 * Answers that must go out: only on their last day is there something for a person to do. Requests of aanbieders ask for a
 * decision from the day on which they come (OP274, OP346).
 */
export const signalenVanBerichten: readonly Fold[] = [
  on(uitgaandBerichtEvents, {
    UitgaandBerichtPrepared: (event, write: Write) => {
      const { uitgaandBerichtId, van, naar, antwoordOp, termijn } = event.data;
      if (termijn === null) return;
      open(event, write, {
        soort: 'antwoord',
        ...{ aggregaat: 'uitgaandbericht', onderwerpId: uitgaandBerichtId, gemeenten: [van] },
        wat: `Antwoord op bericht ${antwoordOp.identificatie} van AGB ${naar}`,
        ...{ uiterlijk: termijn.uiterste, verschijntOp: termijn.uiterste },
      });
    },
    UitgaandBerichtAnswered: (event, write: Write) => {
      const { uitgaandBerichtId, van, naar, uitkomst, retourcodes } = event.data;
      sluit(event, write, ['antwoord', uitgaandBerichtId]);
      if (uitkomst === 'goedgekeurd') return;
      open(event, write, {
        soort: 'bericht-teruggestuurd',
        ...{ aggregaat: 'uitgaandbericht', onderwerpId: uitgaandBerichtId, gemeenten: [van] },
        wat: `AGB ${naar} stuurde een bericht van de gemeente terug met ${retourcodes.join(', ')}`,
      });
    },
    UitgaandBerichtHandedOver: (event, write: Write) => sluit(event, write, ['antwoord', event.data.uitgaandBerichtId]),
  }),
  on(verzoekEvents, {
    VerzoekSubmitted: (event, write: Write) => {
      const { verzoekId, soort, aanbiederId, gemeentecode, termijn } = event.data;
      open(event, write, {
        soort: 'verzoek',
        ...{ aggregaat: 'verzoek', onderwerpId: verzoekId, aanbiederId, gemeenten: [gemeentecode] },
        wat: soort === 'toewijzing' ? 'Verzoek om een toewijzing (315)' : 'Verzoek om een wijziging (317)',
        uiterlijk: termijn.uiterste,
      });
    },
    VerzoekOnderzoekStarted: (event, write: Write) =>
      wijzig(event, write, ['verzoek', event.data.verzoekId], (doc) => ({ ...doc, uiterlijk: event.data.uiterste })),
    VerzoekGranted: (event, write: Write) => sluit(event, write, ['verzoek', event.data.verzoekId]),
    VerzoekRefused: (event, write: Write) => sluit(event, write, ['verzoek', event.data.verzoekId]),
  }),
];
