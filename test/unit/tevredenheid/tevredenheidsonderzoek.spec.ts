import { describe, expect, it } from '@jest/globals';
import {
  onderzoekId,
  tevredenheidsonderzoekDecider,
  type TevredenheidsonderzoekCommand,
} from '../../../src/kwaliteit/tevredenheidsonderzoek/tevredenheidsonderzoek.decider.js';
import { tevredenheidsonderzoekTermijn } from '../../../src/kwaliteit/tevredenheidsonderzoek/tevredenheidsonderzoek.deadlines.js';
import {
  type TevredenheidsonderzoekEvent,
  type Uitvoerder,
} from '../../../src/kwaliteit/tevredenheidsonderzoek/tevredenheidsonderzoek.events.js';
import { whenContractSignedThenExpectTevredenheidsonderzoek } from '../../../src/kwaliteit/tevredenheidsonderzoek/policies/when-contract-signed-then-expect-tevredenheidsonderzoek.policy.js';
import {
  type ExpectTevredenheidsonderzoek,
  type SignalTevredenheidsonderzoekOverdue,
} from '../../../src/kwaliteit/tevredenheidsonderzoek/tevredenheidsonderzoek.commands.js';
import { reactTo } from '../../../src/platform/process-managers/policy.js';
import { AANBIEDER, ANDERE_AANBIEDER, codeOf, decideOn, envelopeFor, recorded } from '../kpi/kwaliteit-support.js';

type Submit = Extract<TevredenheidsonderzoekCommand, { type: 'SubmitTevredenheidsonderzoek' }>;

const figures = {
  aanbiederId: AANBIEDER,
  segment: null as string | null,
  gemeentecode: null as string | null,
  jaar: 2024,
  uitvoerder: 'aanbieder' as Uitvoerder,
  instrument: 'aanbieder',
  gemiddelde: 785,
  respondenten: 120,
  uitgenodigd: 300,
  peildatum: '2024-06-15',
};

function submit(change: Partial<typeof figures> = {}, rest: Partial<Submit> = {}): Submit {
  const onderzoek = { ...figures, ...change };
  return {
    type: 'SubmitTevredenheidsonderzoek',
    onderzoek: { onderzoekId: onderzoekId('h5', onderzoek), ...onderzoek },
    actor: { rol: 'contractmanager' },
    bekend: { segmenten: ['jeugd'], gemeenten: ['0518', '0503'] },
    maanden: 24,
    vandaag: '2024-07-01',
    ...rest,
  };
}

const run = (history: readonly TevredenheidsonderzoekEvent[], command: TevredenheidsonderzoekCommand) =>
  decideOn(tevredenheidsonderzoekDecider, history, command);
const submitted = run([], submit());

const signal = (uiterste: string, vandaag: string): TevredenheidsonderzoekCommand => ({
  type: 'SignalTevredenheidsonderzoekOverdue',
  aanbiederId: AANBIEDER,
  uitvoerder: 'aanbieder',
  instrument: 'aanbieder',
  uiterste,
  vandaag,
});

describe('SubmitTevredenheidsonderzoek', () => {
  it('takes the outcome and expects the next survey after 24 months (R-KPI-04)', () => {
    expect(submitted).toEqual([
      {
        type: 'TevredenheidsonderzoekSubmitted',
        data: { onderzoekId: onderzoekId('h5', figures), ...figures },
        occurredAt: '2024-06-15',
      },
      {
        type: 'TevredenheidsonderzoekExpected',
        data: {
          ...{ aanbiederId: AANBIEDER, uitvoerder: 'aanbieder', instrument: 'aanbieder' },
          ...{ uiterste: '2026-06-15', maanden: 24 },
        },
        occurredAt: '2024-06-15',
      },
    ]);
  });

  it('expects the gemeenten every 12 months, and nobody where the interval is open (R-KPI-04)', () => {
    const [, expected] = run([], submit({ uitvoerder: 'gemeenten' }, { maanden: 12 }));
    expect(expected?.data).toMatchObject({ uitvoerder: 'gemeenten', uiterste: '2025-06-15', maanden: 12 });
    expect(run([], submit({}, { maanden: null }))).toHaveLength(1);
  });

  it('stays quiet when repeated, and corrects when the figures differ', () => {
    expect(run(submitted, submit())).toEqual([]);
    const corrected = run(submitted, submit({ gemiddelde: 790 }));
    expect(corrected.map(({ type }) => type)).toEqual(['TevredenheidsonderzoekSubmitted']);
    expect(corrected[0]?.data).toMatchObject({ onderzoekId: onderzoekId('h5', figures), gemiddelde: 790 });
  });

  it('does not shorten the term with an older survey that comes in late', () => {
    const late = run(submitted, submit({ jaar: 2023, peildatum: '2023-06-15' }));
    expect(late.map(({ type }) => type)).toEqual(['TevredenheidsonderzoekSubmitted']);
  });

  it.each([
    ['SEGMENT_ONBEKEND', { segment: 'onbekend' }],
    ['GEMEENTE_ONBEKEND', { gemeentecode: '9999' }],
    ['MEER_RESPONDENTEN_DAN_UITGENODIGD', { respondenten: 301 }],
    ['PEILDATUM_IN_TOEKOMST', { peildatum: '2024-07-02' }],
    ['ONDERZOEK_JAAR_ONGELDIG', { jaar: 2022 }],
    ['ONDERZOEK_JAAR_ONGELDIG', { jaar: 2025 }],
  ])('refuses with %s: %j', (code, change) => {
    expect(codeOf(() => run([], submit(change)))).toBe(code);
  });

  it('takes the boundaries: everybody answered, held today, about the year before', () => {
    expect(run([], submit({ respondenten: 300, peildatum: '2024-07-01', jaar: 2023 }))).toHaveLength(2);
  });

  it.each([
    ['aanbieder', AANBIEDER, {}, undefined],
    ['aanbieder', ANDERE_AANBIEDER, {}, 'ONDERZOEK_NIET_VAN_INDIENER'],
    ['aanbieder', AANBIEDER, { uitvoerder: 'gemeenten' as const }, 'ONDERZOEK_NIET_VAN_INDIENER'],
    ['gemeente', '0518', { uitvoerder: 'gemeenten' as const, gemeentecode: '0518' }, undefined],
    ['gemeente', '0518', { uitvoerder: 'gemeenten' as const, gemeentecode: '0503' }, 'ONDERZOEK_NIET_VAN_INDIENER'],
    ['gemeente', '0518', { uitvoerder: 'gemeenten' as const }, 'ONDERZOEK_NIET_VAN_INDIENER'],
    ['gemeente', '0518', { gemeentecode: '0518' }, 'ONDERZOEK_NIET_VAN_INDIENER'],
    ['contractmanager', undefined, { uitvoerder: 'gemeenten' as const }, undefined],
  ])('lets a %s of %s submit only its own: %j', (rol, organisatie, change, code) => {
    expect(codeOf(() => run([], submit(change, { actor: { rol, organisatie } })))).toBe(code);
  });
});

describe('the cycle of surveys', () => {
  const expectIt = (maanden: number | null): TevredenheidsonderzoekCommand => ({
    type: 'ExpectTevredenheidsonderzoek',
    aanbiederId: AANBIEDER,
    uitvoerder: 'aanbieder',
    instrument: 'aanbieder',
    vanaf: '2023-01-01',
    maanden,
  });

  it('starts with the contract (R-KPI-04)', () => {
    const producten = [{ productcode: '02A03', categorie: '02', segment: 'jeugd', perceel: null, wet: 'Jeugdwet' }];
    const contract = recorded(
      'ContractSigned',
      { aanbiederId: AANBIEDER, ingangsdatum: '2023-01-01', producten },
      '2022-10-03',
    );
    const commands = reactTo(
      whenContractSignedThenExpectTevredenheidsonderzoek,
      contract,
      envelopeFor,
    ) as ExpectTevredenheidsonderzoek[];
    expect(commands.map(({ data }) => data)).toEqual([
      { aanbiederId: AANBIEDER, vanaf: '2023-01-01', producten: [{ productcode: '02A03', segment: 'jeugd' }] },
    ]);
    expect(run([], expectIt(24))[0]?.data).toMatchObject({ uiterste: '2025-01-01' });
  });

  it('is not restarted by a further contract, and does not start where the interval is open', () => {
    expect(run(submitted, expectIt(24))).toEqual([]);
    expect(run([], expectIt(null))).toEqual([]);
  });

  it('signals on the first day after the term, once (R-KPI-04)', () => {
    expect(run(submitted, signal('2026-06-15', '2026-06-15'))).toEqual([]);
    const overdue = run(submitted, signal('2026-06-15', '2026-06-16'));
    expect(overdue).toEqual([
      {
        type: 'TevredenheidsonderzoekOverdue',
        data: { aanbiederId: AANBIEDER, uitvoerder: 'aanbieder', instrument: 'aanbieder', uiterste: '2026-06-15' },
        occurredAt: '2026-06-16',
      },
    ]);
    expect(run([...submitted, ...overdue], signal('2026-06-15', '2026-07-01'))).toEqual([]);
  });

  it('stays quiet where a newer survey moved the term', () => {
    const next = run(submitted, submit({ jaar: 2026, peildatum: '2026-05-01' }, { vandaag: '2026-05-02' }));
    expect(run([...submitted, ...next], signal('2026-06-15', '2026-06-16'))).toEqual([]);
  });

  it('falls due at the beginning of that day in the Netherlands', () => {
    const expected = recorded('TevredenheidsonderzoekExpected', submitted[1]!.data, '2024-06-15');
    const [change] = tevredenheidsonderzoekTermijn.handlers.get('TevredenheidsonderzoekExpected')!(expected);
    expect(change).toMatchObject({ set: `h5/${AANBIEDER}/aanbieder`, dueAt: '2026-06-15T22:00:00.000Z' });
    const payload = { aanbiederId: AANBIEDER, uitvoerder: 'aanbieder', uiterste: '2026-06-15' };
    const due = { name: 'x', key: 'y', dueAt: '2026-06-15T22:00:00.000Z', regio: 'h5', payload };
    const command = tevredenheidsonderzoekTermijn.command(due, envelopeFor()) as SignalTevredenheidsonderzoekOverdue;
    // A term that was set before instruments had names.
    expect(command.data).toEqual({ ...payload, instrument: 'aanbieder' });
  });
});
