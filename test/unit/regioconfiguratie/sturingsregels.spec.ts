import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { Rejection } from '../../../src/kernel/rejection.js';
import { PARAMETERS } from '../../../src/regio/regioconfiguratie/parametersoorten/parametersoorten.js';
import { parseRegioprofiel } from '../../../src/regio/regioconfiguratie/profiel/lees-profiel.js';

const h5 = readFileSync('regios/h5.yaml', 'utf8');
/** The kind refuses a value. */
const refuses = (sleutel: string, waarde: unknown): boolean => !PARAMETERS[sleutel]!.schema.safeParse(waarde).success;

describe('kinds of steering', () => {
  it('take what a fifth region composes (R-KPI-02, E-08)', () => {
    const rows = parse(readFileSync('test/fixtures/kpi-sets/vijfde-regio.yaml', 'utf8')) as {
      sleutel: string;
      waarde: unknown;
    }[];
    const refused = rows.filter(({ sleutel, waarde }) => waarde !== 'open' && refuses(sleutel, waarde));
    expect(refused).toEqual([]);
  });

  it('say at most two tables a year, one per form, one bijeenkomst (R-OVL-01, R-OVL-02, R-OVL-03, E-44)', () => {
    const tafel = { soort: 'overlegtafel', per: 'regio' };
    expect(refuses('overleg', [{ ...tafel, maxPerJaar: 2 }])).toBe(false);
    expect(refuses('overleg', [{ ...tafel, minPerJaar: 3, maxPerJaar: 2 }])).toBe(true);
    expect(refuses('overleg', [{ ...tafel, minPerJaar: 'open', maxPerJaar: 2 }])).toBe(false);
    expect(refuses('overleg', [{ soort: 'tafel' }])).toBe(true);
  });

  it('say what sets toezicht off, with undecided as a value (R-TZH-01, R-TZH-02, R-TZH-03, R-KPI-12, E-11, E-12)', () => {
    const regime = { aanleiding: ['signaal'], niveau: ['instelling'], proactief: 'open' };
    expect(refuses('toezicht.regime', regime)).toBe(false);
    expect(refuses('toezicht.regime', { ...regime, toetsPerJaar: 1 })).toBe(true);
    expect(refuses('toezicht.regime', { ...regime, aanleiding: ['planmatig'], toetsPerJaar: 1 })).toBe(false);
    expect(refuses('toezicht.regime', { ...regime, proactief: 'misschien' })).toBe(true);
  });

  it('know three levels of ambition (R-MON-01, R-MON-02, R-MON-03, R-MON-11, E-30)', () => {
    const ambitie = {
      keuze: 'maandelijks dashboard',
      dashboards: [{ naam: 'Wmo', ritme: 'maandelijks', duiding: true }],
    };
    expect([1, 2, 3, 'open'].map((niveau) => refuses('monitoring.ambitie', { ...ambitie, niveau }))).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(refuses('monitoring.ambitie', { ...ambitie, niveau: 4 })).toBe(true);
  });

  it('keep operator, tolerance and any or all of a partner rule as data (E-23, R-PAR-01, R-PAR-06)', () => {
    const rule = parseRegioprofiel(h5, 'h5.yaml').inhoud.parameters.find(({ sleutel }) => sleutel === 'partner.regel');
    expect(rule?.waarde).toMatchObject({ operator: '>=', vereist: 4, mensBevestigt: true });
    const criterium = { criterium: 'keten', naam: 'werkt samen' };
    const regel = { criteria: [criterium], operator: '>=', vereist: 2, per: ['segment'], mensBevestigt: true };
    expect(refuses('partner.regel', regel)).toBe(true);
    expect(refuses('partner.regel', { ...regel, vereist: 1 })).toBe(false);
  });

  it('say per visit whom it is for and how often, with a question that is open (E-22)', () => {
    const gesprek = {
      instrument: 'monitorgesprek',
      klassen: ['leerbaar', 'stabiel'],
      verband: 'open',
      perJaar: 'open',
    };
    expect(refuses('resultaat.monitoring', [gesprek])).toBe(false);
    expect(refuses('resultaat.monitoring', [{ ...gesprek, perJaar: 0 }])).toBe(true);
  });

  it('let several instruments stand beside each other, each once (E-09, R-KPI-04)', () => {
    const ceo = { instrument: 'ceo', door: 'gemeenten', ritme: { maanden: 12 } };
    expect(refuses('tevredenheid.instrumenten', [ceo, { ...ceo, instrument: 'hv' }])).toBe(false);
    expect(refuses('tevredenheid.instrumenten', [ceo, ceo])).toBe(true);
    expect(refuses('tevredenheid.instrumenten', [{ ...ceo, door: 'client' }])).toBe(true);
  });
});

describe('faults in a KPI set', () => {
  function faults(yaml: string): readonly { plaats: string; code: string; melding: string }[] {
    try {
      parseRegioprofiel(yaml, 'h5.yaml');
      return [];
    } catch (error) {
      if (error instanceof Rejection) return error.errors;
      throw error;
    }
  }
  const line = (yaml: string, text: string): string =>
    `h5.yaml regel ${yaml.slice(0, yaml.indexOf(text)).split('\n').length}`;

  it('are told at their own line, beside what is allowed (E-08)', () => {
    const yaml = h5.replace('naam: Continuïteit van zorg, eenheid: percentage', 'naam: Continuiteit, eenheid: aantal');
    const found = faults(yaml);
    expect(found.map(({ code }) => code)).toEqual(['ONGELDIG', 'ONGELDIG']);
    expect(found[0]?.melding).toContain('van kpi.set mag zijn: een lijst van { kpiId');
    expect(found[1]?.plaats).toBe(line(yaml, 'naam: Continuiteit, eenheid: aantal'));
    expect(found[1]?.melding).toContain('is bij bron starttermijn: percentage');
  });

  it('include a set for one segment: a KPI says itself what it is about', () => {
    const yaml = h5.replace(
      "    bron: 'R-KPI-01; 000 r.93'\n",
      "    bron: 'R-KPI-01; 000 r.93'\n    segment: ouderen\n",
    );
    expect(faults(yaml).map(({ code }) => code)).toEqual(['ALLEEN_REGIO']);
  });
});
