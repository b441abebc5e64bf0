import { on } from '../../src/kernel/event-handlers.js';
import { uitgaandBerichtEvents } from '../../src/istandaarden/postvak/uitgaandbericht.events.js';
import { open, sluit, type Fold, type Write } from './werklijst.docs.js';

/** Answers that must go out: only on their last day is there something for a person to do. */
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
    UitgaandBerichtHandedOver: (event, write: Write) => sluit(event, write, ['antwoord', event.data.uitgaandBerichtId]),
  }),
];
