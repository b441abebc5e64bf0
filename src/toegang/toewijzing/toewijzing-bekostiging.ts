import { type Bedrag } from '../../kernel/bedrag.js';
import { type Datum } from '../../kernel/datum.js';
import { Rejection } from '../../kernel/rejection.js';
import { type Regime, type ToewijzingEvent } from './toewijzing.events.js';
import { type BekendeToewijzing } from './toewijzing.state.js';

/** What a toewijzing is expected to cost, against what the region looks at twice. */
export interface Kosten {
  /** The price of the traject, else the budget; null where nobody said. */
  readonly verwachtBedrag: Bedrag | null;
  /** Null where the region has no extra check, or switched it off (E-20). */
  readonly bovenBedrag: Bedrag | null;
}

export interface ConvertToewijzing {
  readonly type: 'ConvertToewijzing';
  readonly per: Datum;
  /** The regime of that day; null where the region does not have the product then. */
  readonly naar: Regime | null;
  readonly kosten: Kosten;
  readonly reden: string;
}

export interface CompleteExtraCheck {
  readonly type: 'CompleteExtraCheck';
  readonly geslaagd: boolean;
  readonly reden: string;
}

/** R-BEK-07: "boven de € 25.000" is more than that; exactly 25,000.00 asks for nothing (catalogue D.8.5). */
export function extraCheck(
  toewijzingId: string,
  { verwachtBedrag, bovenBedrag }: Kosten,
  occurredAt: Datum,
): ToewijzingEvent[] {
  if (verwachtBedrag === null || bovenBedrag === null || verwachtBedrag <= bovenBedrag) return [];
  return [{ type: 'ExtraCheckRequired', data: { toewijzingId, verwachtBedrag, bovenBedrag }, occurredAt }];
}

/** R-BEK-23: at a change of the care, never by itself. Quiet where the case is under that regime already. */
export function convert(
  { per, naar, kosten, reden }: ConvertToewijzing,
  { gegevens, regime }: BekendeToewijzing,
): readonly ToewijzingEvent[] {
  const { toewijzingId, gewensteStartdatum, einddatum } = gegevens;
  if (naar === null) {
    throw new Rejection(
      'TOEWIJZING_PRODUCT_ONBEKEND',
      `De regio heeft dit product op ${per} niet meer. Stuur een nieuwe toewijzing voor een ander product.`,
      'invalid',
    );
  }
  if (per < gewensteStartdatum || (einddatum !== null && per > einddatum)) {
    throw new Rejection(
      'OMZETTING_BUITEN_TOEWIJZING',
      `De toewijzing loopt van ${gewensteStartdatum} tot ${einddatum ?? 'onbepaalde tijd'}. Kies een dag in die periode.`,
      'invalid',
    );
  }
  if (sameRegime(regime, naar)) return [];
  return [
    { type: 'ToewijzingConverted', data: { toewijzingId, per, van: regime, naar, reden }, occurredAt: per },
    ...extraCheck(toewijzingId, kosten, per),
  ];
}

/** One version of a profile may hold two rules after each other, so the day counts as well. */
function sameRegime(a: Regime, b: Regime): boolean {
  return (
    a.productversie === b.productversie &&
    a.bekostiging?.vorm === b.bekostiging?.vorm &&
    a.bekostiging?.configVersion === b.bekostiging?.configVersion &&
    a.bekostiging?.geldigOp === b.bekostiging?.geldigOp
  );
}

export function completeExtraCheck(
  { geslaagd, reden, vandaag }: CompleteExtraCheck & { readonly vandaag: Datum },
  { gegevens, controle }: BekendeToewijzing,
): readonly ToewijzingEvent[] {
  const { toewijzingId } = gegevens;
  switch (controle.stand) {
    case 'geen':
      throw new Rejection('EXTRA_CONTROLE_NIET_GEVRAAGD', 'Voor deze toewijzing is geen extra controle nodig.');
    case 'geslaagd':
    case 'niet-geslaagd':
      if (geslaagd === (controle.stand === 'geslaagd')) return [];
      throw new Rejection(
        'EXTRA_CONTROLE_AL_AFGEROND',
        'De extra controle is al afgerond. Een ander budget in de toewijzing vraagt om een nieuwe controle.',
      );
    case 'vereist': {
      const type = geslaagd ? 'ExtraCheckPassed' : 'ExtraCheckFailed';
      return [{ type, data: { toewijzingId, reden }, occurredAt: vandaag }];
    }
  }
}
