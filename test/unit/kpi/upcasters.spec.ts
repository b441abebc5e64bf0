import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { decodeEvent } from '../../../src/kernel/event-definition.js';
import { inhoudVan, parseKpiSet } from '../../../src/kwaliteit/kpidefinitie/kpi-set.js';
import { kpidefinitieDecider } from '../../../src/kwaliteit/kpidefinitie/kpidefinitie.decider.js';
import { type KpidefinitieEvent } from '../../../src/kwaliteit/kpidefinitie/kpidefinitie.events.js';
import { decideOn } from './kwaliteit-support.js';

const stored = (type: string): object =>
  JSON.parse(readFileSync(`test/contract/samples/${type}.v1.json`, 'utf8')) as object;
const read = (type: string, change: object = {}): unknown => decodeEvent(type, 1, { ...stored(type), ...change });

describe('events of before the kinds', () => {
  it('define the KPI that the same line of a profile defines today (R-KPI-01)', () => {
    const data = read('KpiDefined') as Extract<KpidefinitieEvent, { type: 'KpiDefined' }>['data'];
    const history = [{ type: 'KpiDefined', data, occurredAt: data.geldigVanaf }] as const;
    const { kpiId, naam, eenheid, bron, regioId, geldigVanaf, bronverwijzing } = data;
    const [kpi] = parseKpiSet([{ kpiId, naam, eenheid, bron }]) ?? [];
    const command = { type: 'DefineKpi', kpiId, regioId, geldigVanaf, geldigTot: null, bronverwijzing } as const;
    expect(decideOn(kpidefinitieDecider, history, { ...command, inhoud: inhoudVan(kpi!) })).toEqual([]);
  });

  it('were judged by the one consequence that the code knew (R-KPI-05, R-KPI-06)', () => {
    const gevolg = (verdict: string) => read('KpiVerdictEstablished', { verdict }) as { gevolg: unknown };
    expect(['onvoldoende', 'voldoende', 'hoog'].map((verdict) => gevolg(verdict).gevolg)).toEqual([
      'verbeterplan',
      'geen',
      'predicaat',
    ]);
  });

  it('counted every observation once, and do not say what they did not record', () => {
    const unknown = { onderdelen: [], nietGemeten: [], definitieversie: null };
    expect(read('KpiMeasured')).toMatchObject({ noemer: 14, waarnemingen: 14, ...unknown });
    expect(read('KpiVerdictEstablished')).toMatchObject({ richting: 'hoger', ouderdomBewijsDagen: null });
  });

  it.each(['Submitted', 'Expected', 'Overdue'])(
    'name the uitvoerder as the instrument: %s (R-KPI-04, E-09)',
    (what) => {
      for (const uitvoerder of ['aanbieder', 'gemeenten']) {
        expect(read(`Tevredenheidsonderzoek${what}`, { uitvoerder })).toMatchObject({
          uitvoerder,
          instrument: uitvoerder,
        });
      }
    },
  );
});
