import { budgetEvents } from '../../src/declaratie/budget/budget.events.js';
import { gegevensleveringEvents } from '../../src/gegevens/gegevenslevering/gegevenslevering.events.js';
import { type Bronhouder, type Leverperiode } from '../../src/gegevens/inhoud/levering.js';
import { addDays } from '../../src/kernel/datum.js';
import { on } from '../../src/kernel/event-handlers.js';
import { partnerlopenIn } from '../../src/leveranciersmanagement/partnerschap/partnerloop-facts.js';
import { partnerschapEvents } from '../../src/leveranciersmanagement/partnerschap/partnerschap.events.js';
import { schouwEvents } from '../../src/toegang/schouw/schouw.events.js';
import { toewijzingEvents } from '../../src/toegang/toewijzing/toewijzing.events.js';
import { type Writer } from '../runner/projection.js';
import { STARTTERMIJN_DAGEN, VOORLOOP } from './soorten.js';
import { type Bron, dagVan, open, sluit, sluitAlle, vooraf, wijzig, type Write, type Fold } from './werklijst.docs.js';

const partnerlopen = partnerlopenIn('partners');

type OverToewijzing = Bron & { readonly data: { readonly toewijzingId: string } };
type OverBudget = Bron & {
  readonly data: {
    readonly budgetId: string;
    readonly plaats: {
      readonly gemeentecode: string | null;
      readonly soort: string;
      readonly code: string;
      readonly jaar: number;
    };
  };
};

const startAf =
  (hoe: 'afgehandeld' | 'vervallen') =>
  (event: OverToewijzing, write: Write): void =>
    sluit(event, write, ['starttermijn', event.data.toewijzingId], hoe);

const gezien =
  (wat: string) =>
  (event: OverBudget, write: Write): void => {
    const { budgetId, plaats } = event.data;
    open(event, write, {
      soort: 'budget',
      ...{ aggregaat: 'budget', onderwerpId: budgetId },
      gemeenten: plaats.gemeentecode === null ? null : [plaats.gemeentecode],
      wat: `Plafond van ${plaats.soort} ${plaats.code} over ${plaats.jaar} ${wat}`,
    });
  };

/** Care that must start, checks, ceilings and partners. */
export const signalenVanUitvoering: readonly Fold[] = [
  on(toewijzingEvents, {
    ToewijzingSent: (event, write: Write) => {
      const { toewijzingId, toewijzingnummer, aanbiederId, gemeentecode } = event.data;
      // Asks nothing until a term runs: the events of the term do not say whom it is about.
      open(event, write, {
        soort: 'starttermijn',
        ...{ aggregaat: 'toewijzing', onderwerpId: toewijzingId, aanbiederId, gemeenten: [gemeentecode] },
        wat: `Start van toewijzing ${toewijzingnummer}`,
        verschijntOp: null,
      });
    },
    StarttermijnStarted: (event, write: Write) => {
      const { toewijzingId, uiterste } = event.data;
      const [bekend, dag] = [dagVan(event.occurredAt), addDays(uiterste, -STARTTERMIJN_DAGEN)];
      wijzig(event, write, ['starttermijn', toewijzingId], (doc) => ({
        ...doc,
        ...{ uiterlijk: uiterste, verschijntOp: dag < bekend ? bekend : dag, einde: null, eindeOp: null },
        configuratieversie: event.configVersion,
      }));
    },
    ZorgStarted: startAf('afgehandeld'),
    ZorgStartCorrected: startAf('afgehandeld'),
    StarttermijnWithdrawn: startAf('vervallen'),
    ToewijzingDeclined: startAf('vervallen'),
    ToewijzingWithdrawn: startAf('vervallen'),
    ExtraCheckRequired: (event, write: Write) =>
      open(event, write, {
        soort: 'extra-controle',
        ...{ aggregaat: 'toewijzing', onderwerpId: event.data.toewijzingId },
        wat: 'De verwachte prijs van een toewijzing komt boven het bedrag van de regio',
      }),
    ExtraCheckPassed: (event, write: Write) => sluit(event, write, ['extra-controle', event.data.toewijzingId]),
    ExtraCheckFailed: (event, write: Write) => sluit(event, write, ['extra-controle', event.data.toewijzingId]),
  }),
  on(schouwEvents, {
    SchouwPlanned: (event, write: Write) => {
      const { toewijzingId, jaar, aanbiederId, gemeentecode } = event.data;
      const uiterlijk = `${jaar}-12-31`;
      open(event, write, {
        soort: 'schouw',
        ...{ aggregaat: 'toewijzing', onderwerpId: toewijzingId, deel: String(jaar) },
        ...{ aanbiederId, gemeenten: [gemeentecode], wat: `Schouw over ${jaar}`, uiterlijk },
        verschijntOp: vooraf(uiterlijk, VOORLOOP.schouw, dagVan(event.occurredAt)),
      });
    },
    SchouwConducted: (event, write: Write) =>
      sluit(event, write, ['schouw', event.data.toewijzingId, String(event.data.jaar)]),
  }),
  on(budgetEvents, {
    BudgetplafondApproached: gezien('is genaderd'),
    BudgetplafondReached: gezien('is bereikt'),
    FictiefBudgetplafondExceeded: gezien('is overschreden'),
    BudgetplafondSignalWithdrawn: (event, write: Write) =>
      sluit(event, write, ['budget', event.data.budgetId], 'vervallen'),
  }),
  on(partnerschapEvents, {
    PartnerschapEstablished: (event, write: Writer<'signalen' | 'partners'>) => {
      partnerlopen.PartnerschapEstablished(event, write);
      const { partnerschapId, aanbiederId, segment, gemeentecode, jaar } = event.data;
      const uiterlijk = `${jaar + 1}-12-31`;
      open(event, write, {
        soort: 'partnerbeoordeling',
        ...{ aggregaat: 'partnerschap', onderwerpId: partnerschapId, deel: String(jaar + 1), aanbiederId },
        gemeenten: gemeentecode === null ? null : [gemeentecode],
        ...{ wat: `Partnerschap in segment ${segment} over ${jaar + 1}`, uiterlijk },
        verschijntOp: vooraf(uiterlijk, VOORLOOP.partner, dagVan(event.occurredAt)),
      });
    },
    PartnerschapAssessed: (event, write: Write) =>
      sluit(event, write, ['partnerbeoordeling', event.data.partnerschapId, String(event.data.jaar)]),
    PartnerschapEnded: (event, write: Writer<'signalen' | 'partners'>) => {
      partnerlopen.PartnerschapEnded(event, write);
      sluitAlle(event, write, event.data.partnerschapId, 'vervallen');
    },
    OntwikkeldoelCommitted: (event, write: Write) => {
      const { partnerschapId, aanbiederId, gemeentecode, sleutel, doel, uiterlijk } = event.data;
      open(event, write, {
        soort: 'ontwikkeldoel',
        ...{ aggregaat: 'partnerschap', onderwerpId: partnerschapId, deel: sleutel, aanbiederId },
        gemeenten: gemeentecode === null ? null : [gemeentecode],
        ...{ wat: doel, uiterlijk },
        verschijntOp: vooraf(uiterlijk, VOORLOOP.partner, dagVan(event.occurredAt)),
      });
    },
    OntwikkeldoelReported: (event, write: Write) => {
      const { partnerschapId, sleutel, stand } = event.data;
      if (stand !== 'loopt') sluit(event, write, ['ontwikkeldoel', partnerschapId, sleutel]);
    },
  }),
  on(gegevensleveringEvents, {
    GegevensleveringAgreed: ({ data, regio }, write: Writer<'leveringen'>) => {
      const { afspraakId, bronhouder, gegevens, verwacht } = data;
      const doc = { regio, afspraakId, bronhouder, gegevens, perioden: [verwacht], ontvangen: {} };
      write.put<LeveringDoc>('leveringen', afspraakId, () => doc);
    },
    GegevensleveringCompleted: ({ data }, write: Writer<'leveringen'>) =>
      levering(write, data.afspraakId, (doc) => ({ perioden: bij(doc.perioden, data.volgende) })),
    GegevensleveringOverdue: ({ data }, write: Writer<'leveringen'>) =>
      levering(write, data.afspraakId, (doc) => ({ perioden: bij(doc.perioden, data.volgende) })),
    GegevensleveringReceived: ({ data: { afspraakId, periode, ontvangenOp } }, write: Writer<'leveringen'>) =>
      levering(write, afspraakId, ({ ontvangen }) => ({ ontvangen: { ...ontvangen, [periode.van]: ontvangenOp } })),
    GegevensleveringReceiptWithdrawn: ({ data: { afspraakId, periode } }, write: Writer<'leveringen'>) =>
      levering(write, afspraakId, ({ ontvangen }) => ({ ontvangen: { ...ontvangen, [periode.van]: null } })),
    GegevensleveringEnded: ({ data: { afspraakId, laatsteDag, verwacht } }, write: Writer<'leveringen'>) =>
      levering(write, afspraakId, ({ perioden }) => ({
        perioden: bij(
          perioden.filter(({ van }) => van <= laatsteDag && van !== verwacht?.van),
          verwacht,
        ),
      })),
  }),
];

/** What one agreement about data asked so far, and what came. */
export interface LeveringDoc {
  readonly regio: string;
  readonly afspraakId: string;
  readonly bronhouder: Bronhouder;
  readonly gegevens: string;
  readonly perioden: readonly Leverperiode[];
  /** By the first day of a period: when its data came, or null where that was taken back. */
  readonly ontvangen: Readonly<Record<string, string | null>>;
}

function bij(perioden: readonly Leverperiode[], een: Leverperiode | null): readonly Leverperiode[] {
  return een === null || perioden.some(({ van }) => van === een.van) ? perioden : [...perioden, een];
}

function levering(
  write: Writer<'leveringen'>,
  afspraakId: string,
  change: (doc: LeveringDoc) => Partial<LeveringDoc>,
): void {
  write.put<LeveringDoc>('leveringen', afspraakId, (doc) => (doc === undefined ? null : { ...doc, ...change(doc) }));
}
