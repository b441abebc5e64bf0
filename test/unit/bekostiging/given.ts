import { fold, type Decider } from '../../../src/kernel/decider.js';
import { type AnyDomainEvent, encodeEvent } from '../../../src/kernel/event-definition.js';
import { Rejection } from '../../../src/kernel/rejection.js';
import {
  type Betaald,
  type Controlefeiten,
  type GecontroleerdeToewijzing,
} from '../../../src/declaratie/controles/controle.js';
import { type IngediendeDeclaratie } from '../../../src/declaratie/declaratie/declaratie.events.js';
import { type Bekostiging } from '../../../src/regio/regioconfiguratie/inhoud/bekostiging.js';

export const TOEWIJZING = '018f0000-0000-7000-8000-000000000001';
export const AANBIEDER = '018f0000-0000-7000-8000-000000000003';
export const CLIENT = '018f0000-0000-7000-8000-000000000002';

export const PXQ: Bekostiging = { vorm: 'inspanningsgericht' };
export const TRAJECT: Extract<Bekostiging, { vorm: 'outputgericht' }> = {
  ...{ vorm: 'outputgericht', prijsVoor: 'traject', prijsbron: 'trajectprijs', betaalmoment: 'open' },
  naGoedgekeurdResultaat: 'open',
};

export function declaratie(over: Partial<IngediendeDeclaratie> = {}): IngediendeDeclaratie {
  return {
    ...{ declaratieId: '018f0000-0000-7000-8000-00000000000d', toewijzingId: TOEWIJZING, aanbiederId: AANBIEDER },
    ...{ clientId: CLIENT, gemeentecode: '0193', perceel: 'Jeugd', wet: 'Jeugdwet', productcode: 'P01-1', jaar: 2018 },
    ...{ periode: { van: '2018-02-01', tot: '2018-02-28' }, volume: null, eenheid: null, bedrag: 100_000 },
    ...{ ingediendOp: '2018-03-01', bericht: null, crediteert: null },
    ...over,
  };
}

export function toewijzing(over: Partial<GecontroleerdeToewijzing> = {}): GecontroleerdeToewijzing {
  return {
    ...{ geldt: true, aanbiederId: AANBIEDER, clientId: CLIENT, gemeentecode: '0193', productcode: 'P01-1' },
    categorie: '45',
    ...{ begin: '2018-01-01', eind: '2018-12-31', omvang: null, budget: null, zorg: 'loopt', extraControle: 'geen' },
    ...over,
  };
}

export function feiten(over: Partial<Controlefeiten> = {}): Controlefeiten {
  return {
    ...{ declaratie: declaratie(), toewijzing: toewijzing(), regel: TRAJECT, regelAndersVanaf: null },
    ...{ betaler: null, betalerAndersVanaf: null },
    ...{
      tarief: { bedrag: 4_750, eenheid: '04', herkomst: 'contract' },
      trajectprijs: 1_000_000,
      vandaag: '2018-03-01',
    },
    ...over,
  };
}

export const NIETS: Betaald = { bedrag: 0, resultaatGoedgekeurd: false, geboekt: [] };

/** Units that were approved before, of days that nobody kept. */
export function geleverd(volume: number, bedrag = 0): Betaald {
  const declaratieId = '018f0000-0000-7000-8000-0000000000b0';
  const boeking = { declaratieId, bedrag, volume, eenheid: null, periode: null, crediteert: null };
  return { ...NIETS, bedrag, geboekt: [{ ...boeking, geboektOp: '2018-03-01' }] };
}

/** Decides on a history, and checks that the events can be stored. */
export function decideWith<S, C, E extends AnyDomainEvent>(decider: Decider<S, C, E>) {
  return (history: readonly E[], command: C): readonly E[] => {
    const events = decider.decide(command, fold(decider, history));
    for (const event of events) encodeEvent(event);
    return events;
  };
}

/** The code of the refusal; the empty text where it was not refused. */
export function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof Rejection) return error.code;
    throw error;
  }
  return '';
}
