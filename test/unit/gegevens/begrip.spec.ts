import { describe, expect, it } from '@jest/globals';
import { begrippenkaderDecider } from '../../../src/gegevens/begrip/begrip.decider.js';
import { type BegrippenkaderEvent } from '../../../src/gegevens/begrip/begrip.events.js';
import { type Begripinhoud } from '../../../src/gegevens/inhoud/begrip.js';
import { codeOf, decideOn } from '../kpi/kwaliteit-support.js';

const behaald: Begripinhoud = {
  sleutel: 'doel-behaald',
  soort: 'resultaat',
  niveau: 'inwoner',
  term: 'Doel behaald',
  definitie: 'Het doel uit het plan is bereikt.',
  geldigVanaf: '2023-01-01',
  bron: '001 hoofdstuk 3',
};
const publish = (history: readonly BegrippenkaderEvent[], change: Partial<Begripinhoud> = {}) =>
  decideOn(begrippenkaderDecider, history, { type: 'PublishBegrip', begrip: { ...behaald, ...change } });
const first = publish([]);

describe('PublishBegrip', () => {
  it('publishes a term with its level and source, from a day on (R-DAT-03)', () => {
    expect(first).toEqual([
      { type: 'BegripPublished', data: { ...behaald, versie: 1 }, occurredAt: behaald.geldigVanaf },
    ]);
    expect(publish(first)).toEqual([]);
  });

  it('gives a new meaning as a next version (R-DAT-03)', () => {
    const [second] = publish(first, { definitie: 'Ook de inwoner vindt dat.', geldigVanaf: '2024-01-01' });
    expect(second?.data).toMatchObject({ versie: 2, geldigVanaf: '2024-01-01' });
    const [corrected] = publish(first, { definitie: 'Zonder tikfout.' });
    expect(corrected?.data).toMatchObject({ versie: 2, geldigVanaf: '2023-01-01' });
  });

  it('lets what was corrected back be published again (R-DAT-03)', () => {
    const both = [...first, ...publish(first, { definitie: 'Zonder tikfout.' })];
    expect(publish(both)).toMatchObject([{ data: { versie: 3, definitie: behaald.definitie } }]);
  });

  it('refuses one word for two things of one level, on any day (R-DAT-03)', () => {
    const other = { sleutel: 'doelrealisatie', term: ' doel BEHAALD ' };
    expect(codeOf(() => publish(first, other))).toBe('BEGRIP_NIET_EENDUIDIG');
    // Before the other began, but it would hold when the other does.
    expect(codeOf(() => publish(first, { ...other, geldigVanaf: '2022-01-01' }))).toBe('BEGRIP_NIET_EENDUIDIG');
    expect(publish(first, { ...other, niveau: 'organisatie' })).toHaveLength(1);
  });

  it('lets a word go to another term once the first gave it up (R-DAT-03)', () => {
    const renamed = [...first, ...publish(first, { term: 'Doel gehaald', geldigVanaf: '2024-01-01' })];
    const other = { sleutel: 'doelrealisatie' };
    expect(codeOf(() => publish(renamed, { ...other, geldigVanaf: '2023-12-31' }))).toBe('BEGRIP_NIET_EENDUIDIG');
    expect(publish(renamed, { ...other, geldigVanaf: '2024-01-01' })).toHaveLength(1);
  });

  it('keeps goal and result, inwoner and organisatie apart (R-DAT-03)', () => {
    expect(codeOf(() => publish(first, { soort: 'doel' }))).toBe('BEGRIP_ANDERE_SOORT');
    expect(codeOf(() => publish(first, { niveau: 'organisatie' }))).toBe('BEGRIP_ANDERE_SOORT');
  });
});
