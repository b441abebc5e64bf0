import { aanbiederEvents } from '../../src/inkoop/aanbieder/aanbieder.events.js';
import { on } from '../../src/kernel/event-handlers.js';
import { defineProjection, type Writer } from '../runner/projection.js';
import { feitenVanRegio } from './feiten-van-regio.js';
import { signalenVanActies } from './signalen-van-acties.js';
import { signalenVanBerichten } from './signalen-van-berichten.js';
import { signalenVanBesteding } from './signalen-van-besteding.js';
import { signalenVanBestuur } from './signalen-van-bestuur.js';
import { signalenVanCertificaten } from './signalen-van-certificaten.js';
import { signalenVanConsultaties } from './signalen-van-consultaties.js';
import { feitenVanContract } from './signalen-van-contract.js';
import { feitenVanGesprekken } from './signalen-van-gesprekken.js';
import { signalenVanInkoop } from './signalen-van-inkoop.js';
import { signalenVanKwaliteit } from './signalen-van-kwaliteit.js';
import { signalenVanOverdracht } from './signalen-van-overdracht.js';
import { signalenVanUitvoering } from './signalen-van-uitvoering.js';
import { werkdaden } from './werkdaden.js';
import { naElkaar } from './werklijst.docs.js';

export interface WerkaanbiederDoc {
  readonly regio: string;
  readonly aanbiederId: string;
  readonly naam: string;
}

/**
 * What must be done, by whom and by when (Q-001, Q-003; R-CON-18). Events only begin, move and end signals; which of them
 * show on a day, and which are late, is computed by the question from the day that it asks about.
 */
export const werklijstProjection = defineProjection({
  name: 'werklijst',
  version: 5,
  tables: {
    signalen: { columns: { regio: 'text', onderwerpId: 'text', verschijntOp: 'date', eindeOp: 'date' } },
    contracten: { columns: { regio: 'text' } },
    gesprekken: { columns: { regio: 'text' } },
    partners: { columns: { regio: 'text' } },
    overlegnormen: { columns: { regio: 'text' } },
    rondes: { columns: { regio: 'text' } },
    leveringen: { columns: { regio: 'text' } },
    werk: { columns: { regio: 'text' } },
    aanbieders: { columns: { regio: 'text' } },
    regels: { columns: { regio: 'text' } },
    toewijzingen: { columns: { regio: 'text', contractId: 'text' } },
    overdrachtstarts: { columns: { regio: 'text', contractId: 'text' } },
  },
  on: [
    naElkaar([
      ...feitenVanRegio,
      ...feitenVanContract,
      ...feitenVanGesprekken,
      ...signalenVanCertificaten,
      ...signalenVanInkoop,
      ...signalenVanActies,
      ...signalenVanBerichten,
      ...signalenVanBesteding,
      ...signalenVanBestuur,
      ...signalenVanConsultaties,
      ...signalenVanKwaliteit,
      ...signalenVanOverdracht,
      ...signalenVanUitvoering,
      ...werkdaden,
      on(aanbiederEvents, {
        AanbiederRegistered: ({ data: { aanbiederId, naam }, regio }, write: Writer<'aanbieders'>) =>
          write.put<WerkaanbiederDoc>('aanbieders', aanbiederId, () => ({ regio, aanbiederId, naam })),
      }),
    ]),
  ],
});
