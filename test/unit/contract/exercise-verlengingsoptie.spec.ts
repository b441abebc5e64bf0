import { describe, expect, it } from '@jest/globals';
import { startOfDay } from '../../../src/kernel/datum.js';
import { type AnyConsumedEvent } from '../../../src/kernel/event-handlers.js';
import { verlengingsoptieSignal } from '../../../src/inkoop/contract/contract.deadlines.js';
import { type ContractEvent } from '../../../src/inkoop/contract/contract.events.js';
import {
  AANBIEDER,
  after,
  ANDERE_AANBIEDER,
  code,
  CONTRACT,
  decide,
  extend,
  sign,
  stateAfter,
} from './contract-support.js';

const second = extend({ volgnummer: 2, besluitDatum: '2027-06-30', vandaag: '2027-06-30' });

/** The same contract with another exerciser. */
function signedFor(uitoefenaar: 'aanbieder' | 'partijen'): readonly ContractEvent[] {
  const command = sign();
  return after({ ...command, producten: command.producten.map((product) => ({ ...product, uitoefenaar })) });
}

describe('ExerciseVerlengingsoptie', () => {
  it('extends by two years and moves the end (R-CON-01)', () => {
    expect(decide(extend(), after(sign()))).toEqual([
      {
        type: 'ContractExtended',
        data: {
          contractId: CONTRACT,
          volgnummer: 1,
          besluit: null,
          maanden: 24,
          vorigeEinddatum: '2025-12-31',
          nieuweEinddatum: '2027-12-31',
          besluitDatum: '2025-03-10',
          uitgeoefendDoor: 'gemeenten',
          verschovenOpties: [],
          eindeSignaalOp: '2026-12-31',
        },
        occurredAt: '2025-03-10',
      },
    ]);
  });

  it('ends three years with both options on 2029-12-31, four on 2030-12-31, as in D.8.2 (R-CON-01)', () => {
    expect(stateAfter(sign(), extend(), second).einddatum).toBe('2029-12-31');
    const four = extend({ besluitDatum: '2026-01-10', vandaag: '2028-01-10' });
    const later = extend({ volgnummer: 2, besluitDatum: '2028-01-10', vandaag: '2028-01-10' });
    expect(stateAfter(sign({ duurMaanden: 48 }), four, later).einddatum).toBe('2030-12-31');
  });

  it('ends a contract of Rivierenland with both options on 2031-12-31, as in D.8.2 (R-CON-03)', () => {
    const rivierenland = sign({ regio: 'rivierenland', gemeenten: ['0281'], producten: ['02A02'] });
    const later = extend({ volgnummer: 2, besluitDatum: '2028-06-30', vandaag: '2028-06-30' });
    expect(stateAfter(rivierenland, extend(), later).einddatum).toBe('2031-12-31');
  });

  it('ends a contract of Zwolle Jeugd with both options on 2021-12-31, as in D.8.2 (R-CON-02)', () => {
    const zwolle = sign({ regio: 'zwolle-ijsselland', ingangsdatum: '2018-01-01', ondertekendOp: '2017-10-02' });
    const first = extend({ besluitDatum: '2019-06-30', vandaag: '2019-06-30' });
    const later = extend({ volgnummer: 2, besluitDatum: '2020-06-30', vandaag: '2020-06-30' });
    expect(stateAfter(zwolle, first).einddatum).toBe('2020-12-31');
    expect(stateAfter(zwolle, first, later).einddatum).toBe('2021-12-31');
    const mutual = extend({ ...first, uitgeoefendDoor: 'partijen' });
    expect(code(() => decide(mutual, after(zwolle)))).toBe('VERLENGING_NIET_BEVOEGD');
  });

  describe('an option whose length is a maximum (E-02, R-CON-03)', () => {
    const rivierenland = after(sign({ regio: 'rivierenland' }));
    const shorter = extend({ maanden: 18 });

    it('may be used shorter, and moves the days of the next one', () => {
      const [event] = decide(shorter, rivierenland);
      expect(event?.data).toMatchObject({
        ...{ maanden: 18, nieuweEinddatum: '2027-06-30' },
        verschovenOpties: [{ volgnummer: 2, uiterlijkAankondigen: '2026-12-30', signaalOp: '2026-09-30' }],
      });
      const used = [...rivierenland, event!];
      const onTheDay = extend({ volgnummer: 2, besluitDatum: '2026-12-30', vandaag: '2026-12-30' });
      expect(decide(onTheDay, used)[0]?.data).toMatchObject({ nieuweEinddatum: '2030-06-30' });
      const dayLater = extend({ volgnummer: 2, besluitDatum: '2026-12-31', vandaag: '2026-12-31' });
      expect(code(() => decide(dayLater, used))).toBe('VERLENGING_TE_LAAT');
    });

    it('is never longer, and where it is no maximum never shorter', () => {
      expect(code(() => decide(extend({ maanden: 37 }), rivierenland))).toBe('VERLENGINGSDUUR_NIET_TOEGESTAAN');
      expect(code(() => decide(extend({ maanden: 23 }), after(sign())))).toBe('VERLENGINGSDUUR_NIET_TOEGESTAAN');
      expect(decide(extend({ maanden: 24 }), after(sign()))).toHaveLength(1);
    });

    it('stays quiet when the same length is repeated, and refuses another', () => {
      const used = [...rivierenland, ...decide(shorter, rivierenland)];
      expect(decide(shorter, used)).toEqual([]);
      expect(code(() => decide(extend({ maanden: 12 }), used))).toBe('VERLENGINGSOPTIE_AL_UITGEOEFEND');
    });

    it('signals the next one on its new day, also where it was signalled before', () => {
      const used = [...rivierenland, ...decide(shorter, rivierenland)];
      const moved = used.at(-1)!;
      expect(verlengingsoptieSignal.handlers.get(moved.type)?.(moved as unknown as AnyConsumedEvent)).toMatchObject([
        { cancel: `${CONTRACT}/1` },
        { set: `${CONTRACT}/2`, dueAt: startOfDay('2026-09-30') },
      ]);
      const signal = { type: 'SignalVerlengingsoptie', volgnummer: 2, vandaag: '2026-09-30' } as const;
      const said = decide(signal, used);
      expect(said).toMatchObject([{ data: { volgnummer: 2, uiterlijkAankondigen: '2026-12-30' } }]);
      expect(decide(signal, [...used, ...said])).toEqual([]);
    });
  });

  it('may be decided on the last day, not a day later (R-CON-01)', () => {
    const lastDay = extend({ besluitDatum: '2025-06-30', vandaag: '2025-06-30' });
    expect(decide(lastDay, after(sign()))).toHaveLength(1);
    const dayLater = extend({ besluitDatum: '2025-07-01', vandaag: '2025-07-01' });
    expect(code(() => decide(dayLater, after(sign())))).toBe('VERLENGING_TE_LAAT');
  });

  it('records a decision that was taken in time also when it is told late', () => {
    const late = extend({ besluitDatum: '2025-06-30', vandaag: '2026-02-01' });
    const expired = after(sign(), { type: 'LetContractExpire', einddatum: '2025-12-31', vandaag: '2026-01-01' });
    expect(decide(late, expired)).toHaveLength(1);
  });

  it('refuses a decision after the end', () => {
    const late = extend({ besluitDatum: '2026-01-01', vandaag: '2026-01-01' });
    expect(code(() => decide(late, after(sign())))).toBe('CONTRACT_BEEINDIGD');
  });

  it('refuses who may not exercise the option (R-CON-01)', () => {
    expect(code(() => decide(extend({ uitgeoefendDoor: 'aanbieder' }), after(sign())))).toBe('VERLENGING_NIET_BEVOEGD');
    const aanbieder = extend({ namensAanbiederId: AANBIEDER });
    expect(code(() => decide(aanbieder, after(sign())))).toBe('VERLENGING_NIET_BEVOEGD');
    const together = extend({ uitgeoefendDoor: 'partijen', namensAanbiederId: AANBIEDER });
    expect(code(() => decide(together, signedFor('partijen')))).toBe('VERLENGING_NIET_BEVOEGD');
  });

  it('lets an aanbieder exercise its own option, and hides the contract of another (R-CON-01)', () => {
    const own = extend({ uitgeoefendDoor: 'aanbieder', namensAanbiederId: AANBIEDER });
    expect(decide(own, signedFor('aanbieder'))).toHaveLength(1);
    // Announced by the day on which it hands it in, not by the day that it names.
    const late = { ...own, vandaag: '2025-07-01' };
    expect(code(() => decide(late, signedFor('aanbieder')))).toBe('VERLENGING_TE_LAAT');
    expect(code(() => decide({ ...own, vandaag: '2026-01-01' }, signedFor('aanbieder')))).toBe('CONTRACT_BEEINDIGD');
    const other = { ...own, namensAanbiederId: ANDERE_AANBIEDER };
    expect(code(() => decide(other, signedFor('aanbieder')))).toBe('CONTRACT_ONBEKEND');
  });

  it('refuses an option out of order, a third option and an option for the second time', () => {
    expect(code(() => decide(second, after(sign())))).toBe('VERLENGINGSOPTIE_NIET_AAN_DE_BEURT');
    expect(code(() => decide(extend({ volgnummer: 3 }), after(sign())))).toBe('VERLENGINGSOPTIE_ONBEKEND');
    const again = extend({ besluitDatum: '2025-03-11', vandaag: '2025-03-11' });
    expect(code(() => decide(again, after(sign(), extend())))).toBe('VERLENGINGSOPTIE_AL_UITGEOEFEND');
  });

  it('refuses beyond the maximum, whatever the options of the contract say (R-CON-01)', () => {
    const history = after(sign()).map((event) =>
      event.type === 'ContractSigned' ? { ...event, data: { ...event.data, maximumEinddatum: '2027-12-30' } } : event,
    );
    expect(code(() => decide(extend(), history))).toBe('CONTRACT_MAXIMUM_OVERSCHREDEN');
  });

  it('refuses a decision in the future or before the signature', () => {
    expect(code(() => decide(extend({ besluitDatum: '2025-03-11' }), after(sign())))).toBe('BESLUITDATUM_IN_TOEKOMST');
    expect(code(() => decide(extend({ besluitDatum: '2022-10-02' }), after(sign())))).toBe(
      'BESLUITDATUM_VOOR_ONDERTEKENING',
    );
  });

  it('refuses a contract that does not exist', () => {
    expect(code(() => decide(extend()))).toBe('CONTRACT_ONBEKEND');
  });

  it('stays quiet when repeated', () => {
    expect(decide(extend(), after(sign(), extend()))).toEqual([]);
  });
});
