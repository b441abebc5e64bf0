import { type AnyConsumedEvent, on } from '../../../kernel/event-handlers.js';
import { definePolicy, type EnvelopeFor } from '../../../platform/process-managers/policy.js';
import { evaluatieEvents } from '../../../toegang/evaluatie/evaluatie.events.js';
import { resultaatEvents } from '../../../toegang/resultaat/resultaat.events.js';
import { toewijzingEvents } from '../../../toegang/toewijzing/toewijzing.events.js';
import { prestatieindicatorEvents } from '../../prestatieindicator/prestatieindicator.events.js';
import { tevredenheidsonderzoekEvents } from '../../tevredenheidsonderzoek/tevredenheidsonderzoek.events.js';
import { type Betreft } from '../kpi-facts.js';
import { RemeasureKpi } from '../kpimeting.commands.js';
import { kpimetingEvents } from '../kpimeting.events.js';

function remeasure(event: AnyConsumedEvent, envelope: EnvelopeFor, betreft: Betreft): readonly object[] {
  return [new RemeasureKpi({ betreft, positie: event.position.toString() }, envelope())];
}

type AboutToewijzing = AnyConsumedEvent & { readonly data: { readonly toewijzingId: string } };
type AboutAanbieder = AnyConsumedEvent & {
  readonly data: {
    readonly aanbiederId: string;
    readonly segment: string | null;
    readonly gemeentecode: string | null;
  };
};

function aboutToewijzing(event: AboutToewijzing, envelope: EnvelopeFor): readonly object[] {
  return remeasure(event, envelope, { soort: 'toewijzing', toewijzingId: event.data.toewijzingId });
}

function aboutAanbieder(
  soort: Exclude<Betreft['soort'], 'meting' | 'toewijzing'>,
  event: AboutAanbieder,
  envelope: EnvelopeFor,
): readonly object[] {
  const { aanbiederId, segment, gemeentecode } = event.data;
  return remeasure(event, envelope, { soort, aanbiederId, segment, gemeentecode });
}

/**
 * Late news recomputes the measurements that depended on it. A measurement is checked once against itself as well: news
 * that was stored between the reading of its facts and its own append would otherwise be missed by both.
 */
export const whenNewsComesLateThenRemeasureKpi = definePolicy({
  name: 'when-news-comes-late-then-remeasure-kpi',
  on: [
    on(toewijzingEvents, {
      StarttermijnStarted: aboutToewijzing,
      StarttermijnWithdrawn: aboutToewijzing,
      StarttermijnExceeded: aboutToewijzing,
      StarttermijnExceededWithdrawn: aboutToewijzing,
      ZorgStarted: aboutToewijzing,
      ZorgStartCorrected: aboutToewijzing,
      ZorgStartRemoved: aboutToewijzing,
      ZorgEnded: aboutToewijzing,
      ZorgStopRemoved: aboutToewijzing,
      ToewijzingCorrected: aboutToewijzing,
      ToewijzingWithdrawn: aboutToewijzing,
    }),
    on(evaluatieEvents, {
      TrajectEvaluated: (event, envelope: EnvelopeFor) => aboutAanbieder('evaluatie', event, envelope),
    }),
    on(prestatieindicatorEvents, {
      PrestatieIndicatorReported: (event, envelope: EnvelopeFor) => aboutAanbieder('prestatie', event, envelope),
    }),
    on(resultaatEvents, {
      ResultaatAgreed: (event, envelope: EnvelopeFor) => aboutAanbieder('resultaat', event, envelope),
      ResultaatMeasured: (event, envelope: EnvelopeFor) => aboutAanbieder('resultaat', event, envelope),
    }),
    on(tevredenheidsonderzoekEvents, {
      TevredenheidsonderzoekSubmitted: (event, envelope: EnvelopeFor) =>
        aboutAanbieder('tevredenheid', event, envelope),
    }),
    on(kpimetingEvents, {
      KpiMeasured: (event, envelope: EnvelopeFor) =>
        remeasure(event, envelope, { soort: 'meting', metingId: event.data.metingId }),
    }),
  ],
});
