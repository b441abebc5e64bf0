import { describe, expect, it } from '@jest/globals';
import {
  type ConsultatieCommand,
  consultatieDecider,
} from '../../../src/leveranciersmanagement/consultatie/consultatie.decider.js';
import { type ConsultatieEvent } from '../../../src/leveranciersmanagement/consultatie/consultatie.events.js';
import { codeOf, decideOn } from '../kpi/kwaliteit-support.js';

const van = { consultatieId: '33000000-0000-4000-8000-000000000091', vandaag: '2021-04-01' };
const adviesId = '33000000-0000-4000-8000-000000000092';
const stuk = { naam: 'Stuk', sha256: 'ab'.repeat(32), vindplaats: 'zaaksysteem' };
const raad = { soort: 'adviesraad' as const, naam: 'Adviesraad', gemeentecode: '0828' };
const open = (change: object = {}): ConsultatieCommand => ({
  ...{ type: 'OpenConsultatie', ...van, soort: 'concept', onderwerp: 'Concept-inkoopplan', vragen: [], document: stuk },
  ...{ over: null, gevraagd: [raad], kanaal: 'brief', van: '2021-02-25', tot: '2021-03-08', geopendOp: '2021-02-25' },
  ...{ gemeentenVanRegio: ['0828'], ...change },
});
const advies = (change: object = {}): ConsultatieCommand => ({
  ...{ type: 'SubmitAdvies', ...van, adviesId, van: raad, document: null, ontvangenOp: '2021-03-08' },
  punten: [1, 2].map((nummer) => ({ nummer, punt: `Punt ${nummer}` })),
  ...change,
});
const antwoord = (change: object = {}): ConsultatieCommand => ({
  ...{ type: 'AnswerAdvies', ...van, adviesId, brief: null, reden: null, beantwoordOp: '2021-03-18' },
  antwoorden: [1, 2].map((nummer) => ({ nummer, verwerking: 'overgenomen', waarom: 'Terecht.' })),
  ...change,
});
const close = (geslotenOp = '2021-03-20'): ConsultatieCommand => ({
  ...{ type: 'CloseConsultatie', ...van, conclusie: 'Aangepast.', verslag: stuk, geslotenOp },
});
const extend = (tot: string): ConsultatieCommand => ({
  ...{ type: 'ExtendConsultatie', ...van, tot, reden: 'De raad vergadert later.', verlengdOp: '2021-03-05' },
});
const withdraw: ConsultatieCommand = {
  ...{ type: 'WithdrawConsultatie', ...van, reden: 'Uitgesteld.', ingetrokkenOp: '2021-03-10' },
};
const on = (...before: ConsultatieCommand[]) => {
  const events: ConsultatieEvent[] = [];
  for (const command of before) events.push(...decideOn(consultatieDecider, events, command));
  return (command: ConsultatieCommand) => decideOn(consultatieDecider, events, command);
};

describe('a consultation', () => {
  it('is opened with a term, a draft or questions, and who is asked per gemeente (R-OVL-08)', () => {
    expect(on()(open())).toMatchObject([{ type: 'ConsultatieOpened', occurredAt: '2021-02-25' }]);
    expect(on(open())(open())).toEqual([]);
    expect(codeOf(() => on(open())(open({ onderwerp: 'Iets anders' })))).toBe('CONSULTATIE_BESTAAT_AL');
    for (const wrong of [
      { document: null },
      { soort: 'marktconsultatie' },
      { tot: '2021-02-24' },
      { geopendOp: '2021-02-26' },
      { gevraagd: [{ ...raad, gemeentecode: '0503' }] },
    ])
      expect(codeOf(() => on()(open(wrong)))).toBe('CONSULTATIE_ONGELDIG');
    expect(on()(open({ soort: 'marktconsultatie', vragen: ['Kan het?'], document: null }))).toHaveLength(1);
  });

  it('takes advice until it is closed, and a longer term with its reason (R-OVL-08)', () => {
    expect(on(open())(advies())).toMatchObject([{ type: 'AdviesSubmitted' }]);
    expect(on(open(), advies())(advies())).toEqual([]);
    expect(on(open())(advies({ ontvangenOp: '2021-03-15' }))).toHaveLength(1);
    expect(codeOf(() => on(open())(advies({ ontvangenOp: '2021-02-24' })))).toBe('CONSULTATIE_ONGELDIG');
    expect(on(open())(extend('2021-03-15'))).toMatchObject([{ data: { vorigeTot: '2021-03-08', tot: '2021-03-15' } }]);
    expect(codeOf(() => on(open())(extend('2021-03-07')))).toBe('CONSULTATIE_ONGELDIG');
    expect(codeOf(() => on(open(), withdraw)(advies()))).toBe('CONSULTATIE_VOORBIJ');
    expect(codeOf(() => on()(advies()))).toBe('CONSULTATIE_ONBEKEND');
  });

  it('answers every point of an advice with why, and another time only with a reason (R-OVL-09)', () => {
    expect(on(open(), advies())(antwoord())).toMatchObject([{ type: 'AdviesAnswered' }]);
    const een = [{ nummer: 1, verwerking: 'niet-overgenomen', waarom: 'Te duur.' }];
    expect(codeOf(() => on(open(), advies())(antwoord({ antwoorden: een })))).toBe('CONSULTATIE_ONGELDIG');
    expect(codeOf(() => on(open())(antwoord()))).toBe('ADVIES_ONBEKEND');
    const beantwoord = on(open(), advies(), antwoord());
    expect(beantwoord(antwoord())).toEqual([]);
    const later = { beantwoordOp: '2021-03-19' };
    expect(codeOf(() => beantwoord(antwoord(later)))).toBe('ADVIES_BEANTWOORD');
    expect(beantwoord(antwoord({ ...later, reden: 'De raad besloot anders.' }))).toHaveLength(1);
  });

  it('is closed with a report after the term, when every advice has its answer (R-OVL-08, R-OVL-09)', () => {
    const klaar = [open(), advies(), antwoord()];
    expect(on(...klaar)(close())).toMatchObject([{ type: 'ConsultatieClosed' }]);
    expect(on(...klaar, close())(close())).toEqual([]);
    expect(codeOf(() => on(open())(close('2021-03-08')))).toBe('CONSULTATIE_ONGELDIG');
    expect(on(open())(close('2021-03-09'))).toHaveLength(1);
    expect(codeOf(() => on(open(), advies())(close()))).toBe('CONSULTATIE_ONGELDIG');
    expect(codeOf(() => on(...klaar, extend('2021-03-20'))(close()))).toBe('CONSULTATIE_ONGELDIG');
    expect(codeOf(() => on(...klaar, close())(advies({ adviesId: van.consultatieId })))).toBe('CONSULTATIE_VOORBIJ');
  });
});
