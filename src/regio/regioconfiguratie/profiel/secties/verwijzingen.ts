import { EENHEDEN, productcategorieen } from './producten.js';
import { richtingVan, zKpiSet } from '../../parametersoorten/kpi.js';
import { OPEN } from '../velden.js';
import { type Controle, type Pad } from '../controle.js';

interface Regel {
  readonly sleutel?: string | undefined;
  readonly waarde?: unknown;
}

/** The names that a value of a parameter may use. */
export interface Waardenamen {
  readonly gemeenten: readonly string[];
  readonly segmenten: readonly string[];
  readonly producten: readonly string[];
  readonly perspectieven: readonly string[];
}

type Soort = keyof Waardenamen | 'categorieen' | 'eenheden' | 'instrumenten' | 'kpis';

/**
 * Fields inside a value that name something, whatever the parameter: a kind that is added later is checked as well. A name
 * that nothing bears would count as nothing, without a word (R-REG-21).
 */
const VELDEN: Readonly<Record<string, Soort>> = {
  gemeentecode: 'gemeenten',
  segment: 'segmenten',
  segmenten: 'segmenten',
  uitgezonderd: 'segmenten',
  producten: 'producten',
  perspectieven: 'perspectieven',
  klassen: 'perspectieven',
  categorieen: 'categorieen',
  tariefeenheden: 'eenheden',
  instrumenten: 'instrumenten',
};
/** Here `kpiId` names a KPI; in `kpi.set` it makes one. */
const NORM = 'kpi.norm';

/** Everything that the values of parameters name exists, and a norm fits its KPI. */
export function controleerVerwijzingen(parameters: readonly Regel[], namen: Waardenamen, controle: Controle): void {
  const bekend: Readonly<Record<Soort, readonly string[]>> = {
    ...namen,
    categorieen: productcategorieen(),
    eenheden: EENHEDEN,
    instrumenten: genoemd(parameters, 'tevredenheid.instrumenten', 'instrument'),
    kpis: genoemd(parameters, 'kpi.set', 'kpiId'),
  };
  parameters.forEach(({ sleutel, waarde }, index) => {
    const pad = ['parameters', index, 'waarde'];
    const velden = sleutel === NORM ? { ...VELDEN, kpiId: 'kpis' as const } : VELDEN;
    loop(pad, waarde, (plek, veld, naam) => {
      const soort = velden[veld];
      if (soort !== undefined && naam !== OPEN) controle.bekend(plek, naam, bekend[soort]);
    });
    if (sleutel === NORM) controleerNormen(pad, waarde, richtingen(parameters), controle);
  });
}

/** Calls back for each text under a named field: that of the field itself, or one of its list. */
function loop(pad: Pad, waarde: unknown, terug: (pad: Pad, veld: string, naam: string) => void, veld = ''): void {
  if (typeof waarde === 'string') terug(pad, veld, waarde);
  else if (Array.isArray(waarde)) waarde.forEach((deel, index) => loop([...pad, index], deel, terug, veld));
  else if (isGroep(waarde)) {
    for (const [naam, deel] of Object.entries(waarde)) loop([...pad, naam], deel, terug, naam);
  }
}

/** Read as it was written, so that a fault elsewhere in the list does not make its names unknown. */
function genoemd(parameters: readonly Regel[], sleutel: string, veld: string): string[] {
  const namen = parameters
    .filter((regel) => regel.sleutel === sleutel)
    .flatMap(({ waarde }): readonly unknown[] => (Array.isArray(waarde) ? waarde : []))
    .flatMap((deel) => (isGroep(deel) && typeof deel[veld] === 'string' ? [deel[veld]] : []));
  return [...new Set(namen)];
}

function richtingen(parameters: readonly Regel[]): ReadonlyMap<string, ReturnType<typeof richtingVan>> {
  const sets = parameters.filter(({ sleutel }) => sleutel === 'kpi.set').map(({ waarde }) => zKpiSet.safeParse(waarde));
  return new Map(sets.flatMap(({ data = [] }) => data.map((kpi) => [kpi.kpiId, richtingVan(kpi)] as const)));
}

/** `hoog` is the better of the two bounds (R-KPI-09): the higher one, or the lower one where less is better. */
function controleerNormen(
  pad: Pad,
  waarde: unknown,
  richting: ReadonlyMap<string, ReturnType<typeof richtingVan>>,
  controle: Controle,
): void {
  if (!Array.isArray(waarde)) return;
  waarde.forEach((norm: unknown, index) => {
    if (!isGroep(norm)) return;
    const { kpiId, voldoendeVanaf, hoogVanaf } = norm;
    if (typeof kpiId !== 'string' || typeof voldoendeVanaf !== 'number' || typeof hoogVanaf !== 'number') return;
    const plek = [...pad, index, 'hoogVanaf'];
    if (richting.get(kpiId) === 'lager') {
      if (hoogVanaf > voldoendeVanaf) {
        const melding = `mag bij ${kpiId} niet hoger zijn dan voldoendeVanaf (${voldoendeVanaf}): lager is daar beter`;
        controle.fout(plek, 'ONGELDIG', melding);
      }
    } else if (hoogVanaf < voldoendeVanaf) {
      controle.fout(plek, 'ONGELDIG', `mag niet lager zijn dan voldoendeVanaf (${voldoendeVanaf})`);
    }
  });
}

function isGroep(waarde: unknown): waarde is Readonly<Record<string, unknown>> {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
}
