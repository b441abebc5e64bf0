import { describe, expect, it } from '@jest/globals';
import { fold } from '../../../src/kernel/decider.js';
import { derivedId } from '../../../src/kernel/ids.js';
import { Rejection } from '../../../src/kernel/rejection.js';
import { dashboardconfiguratieDecider } from '../../../src/declaratie/dashboardconfiguratie/dashboardconfiguratie.decider.js';
import { type DashboardconfiguratieEvent } from '../../../src/declaratie/dashboardconfiguratie/dashboardconfiguratie.events.js';
import { declaratieDecider } from '../../../src/declaratie/declaratie/declaratie.decider.js';
import {
  type DeclaratieEvent,
  type GoedgekeurdeDeclaratie,
} from '../../../src/declaratie/declaratie/declaratie.events.js';
import { peilmomentDecider } from '../../../src/declaratie/peilmoment/peilmoment.decider.js';
import { type PeilmomentEvent } from '../../../src/declaratie/peilmoment/peilmoment.events.js';

function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof Rejection) return error.code;
    throw error;
  }
  return 'not refused';
}

const declaratie = (over: Partial<GoedgekeurdeDeclaratie> = {}): GoedgekeurdeDeclaratie => ({
  declaratieId: derivedId('declaratie', '1'),
  aanbiederId: derivedId('aanbieder', '1'),
  clientId: derivedId('client', '1'),
  gemeentecode: '0281',
  perceel: 'Logeren',
  wet: 'Jeugdwet',
  productcode: '44A08',
  jaar: 2019,
  bedrag: 12_345,
  goedgekeurdOp: '2019-06-01',
  toewijzingId: null,
  betaler: null,
  berichtId: null,
  ...over,
});

describe('ApproveDeclaratie', () => {
  const decide = (data: GoedgekeurdeDeclaratie, history: readonly DeclaratieEvent[] = [], known: object = {}) =>
    declaratieDecider.decide(
      {
        type: 'ApproveDeclaratie',
        declaratie: data,
        aanbiederBekend: true,
        clientBekend: true,
        vandaag: '2020-06-22',
        ...known,
      },
      fold(declaratieDecider, history),
    );

  it('refuses an aanbieder or client that is not known', () => {
    expect(refusal(() => decide(declaratie(), [], { aanbiederBekend: false }))).toBe('AANBIEDER_ONBEKEND');
    expect(refusal(() => decide(declaratie(), [], { clientBekend: false }))).toBe('CLIENT_ONBEKEND');
  });

  it('approves an amount on the day of approval', () => {
    expect(decide(declaratie())).toEqual([
      { type: 'DeclaratieApproved', data: declaratie(), occurredAt: '2019-06-01' },
    ]);
  });

  it('stays quiet when repeated', () => {
    expect(decide(declaratie(), decide(declaratie()))).toEqual([]);
  });

  it('accepts the first day of the year and today, and refuses the days beside them', () => {
    expect(decide(declaratie({ goedgekeurdOp: '2019-01-01' }))).toHaveLength(1);
    expect(decide(declaratie({ goedgekeurdOp: '2020-06-22' }))).toHaveLength(1);
    expect(refusal(() => decide(declaratie({ goedgekeurdOp: '2018-12-31' })))).toBe('DECLARATIE_VOOR_ZORGJAAR');
    expect(refusal(() => decide(declaratie({ goedgekeurdOp: '2020-06-23' })))).toBe('DECLARATIE_IN_DE_TOEKOMST');
  });

  it('refuses nothing at all as an amount, and takes money back', () => {
    expect(refusal(() => decide(declaratie({ bedrag: 0 })))).toBe('DECLARATIE_BEDRAG_NUL');
    expect(decide(declaratie({ bedrag: -500 }))).toHaveLength(1);
  });
});

const peilmoment = (over: Partial<PeilmomentEvent['data']> = {}): PeilmomentEvent['data'] => ({
  regioId: 'rivierenland',
  onderwerp: 'marktanalyse',
  jaar: 2019,
  peildatum: '2020-06-22',
  scope: ['Wmo2015/Individuele begeleiding', 'Jeugdwet/Jeugdzorg plus'],
  uitgesloten: ['Jeugdwet/Jeugdzorg plus', 'Hulpmiddelen'],
  bron: 'Maandlevering van de gemeenten',
  ...over,
});

describe('FixPeildatum', () => {
  const decide = (data: PeilmomentEvent['data'], history: readonly PeilmomentEvent[] = []) =>
    peilmomentDecider.decide(
      { type: 'FixPeildatum', peilmoment: data, vandaag: '2020-06-22' },
      fold(peilmomentDecider, history),
    );

  it('records the peildatum with its scope and what is left out (R-DAT-02, R-DAT-10)', () => {
    expect(decide(peilmoment())).toEqual([{ type: 'PeildatumFixed', data: peilmoment(), occurredAt: '2020-06-22' }]);
  });

  it('stays quiet when repeated, and follows a later peildatum or another scope', () => {
    const history = decide(peilmoment({ peildatum: '2020-03-01' }));
    expect(decide(peilmoment({ peildatum: '2020-03-01' }), history)).toEqual([]);
    expect(decide(peilmoment(), history)).toHaveLength(1);
    expect(decide(peilmoment({ peildatum: '2020-03-01', uitgesloten: [] }), history)).toHaveLength(1);
  });

  it('refuses a peildatum in the future, before the year, earlier than the last one, or without scope', () => {
    expect(refusal(() => decide(peilmoment({ peildatum: '2020-06-23' })))).toBe('PEILDATUM_IN_DE_TOEKOMST');
    expect(refusal(() => decide(peilmoment({ peildatum: '2018-12-31' })))).toBe('PEILDATUM_VOOR_JAAR');
    expect(refusal(() => decide(peilmoment({ peildatum: '2020-06-21' }), decide(peilmoment())))).toBe(
      'PEILDATUM_TERUGGEZET',
    );
    expect(refusal(() => decide(peilmoment({ scope: [] })))).toBe('PEILMOMENT_ZONDER_SCOPE');
  });
});

const regel = (over: Partial<DashboardconfiguratieEvent['data']> = {}): DashboardconfiguratieEvent['data'] => ({
  regioId: 'rivierenland',
  onderwerp: 'marktanalyse',
  wet: 'Wmo2015',
  perceel: 'Kortdurend verblijf',
  maat: 'aandelen',
  reden: 'Te weinig clienten.',
  geldigVanaf: '2019-01-01',
  ...over,
});

describe('SetOnderdrukkingsregel', () => {
  const decide = (
    data: DashboardconfiguratieEvent['data'],
    history: readonly DashboardconfiguratieEvent[] = [],
  ): readonly DashboardconfiguratieEvent[] =>
    dashboardconfiguratieDecider.decide(
      { type: 'SetOnderdrukkingsregel', regel: data },
      fold(dashboardconfiguratieDecider, history),
    );

  it('sets a rule per wet and perceel, and stays quiet when repeated (R-MKT-02)', () => {
    const history = decide(regel());
    expect(history).toEqual([{ type: 'OnderdrukkingsregelSet', data: regel(), occurredAt: '2019-01-01' }]);
    expect(decide(regel(), history)).toEqual([]);
    expect(decide(regel({ wet: 'Jeugdwet' }), history)).toHaveLength(1);
    expect(decide(regel({ reden: 'Een aanbieder.' }), history)).toHaveLength(1);
  });
});
