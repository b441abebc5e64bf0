import { contractbepalingenDecider } from '../../../src/inkoop/contractbepaling/contractbepalingen.decider.js';
import { type ContractbepalingenEvent } from '../../../src/inkoop/contractbepaling/contractbepalingen.events.js';
import { type Contractfeiten } from '../../../src/inkoop/contractbepaling/contractfeiten.js';
import { type Bepaling, type Bepalingsoort } from '../../../src/inkoop/contractbepaling/inhoud/bepaling.js';
import { type Grond, type Wijzigingsinhoud } from '../../../src/inkoop/contractwijziging/inhoud/wijziging.js';
import { fold } from '../../../src/kernel/decider.js';
import { Rejection } from '../../../src/kernel/rejection.js';
import { AANBIEDER, CONTRACT } from '../kpi/kwaliteit-support.js';

export const WIJZIGING = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b21';
export const DOCUMENT = { naam: 'Addendum 1', sha256: 'a'.repeat(64), vindplaats: 'Archief' };

export const contract: Contractfeiten = {
  ...{ contractId: CONTRACT, contractnummer: 'H5-2023-001', aanbiederId: AANBIEDER, ingangsdatum: '2023-01-01' },
  ...{ einddatum: '2025-12-31', ondertekendOp: '2022-10-03', productcodes: ['02A03'], looptijdstatus: null },
};

export function bepaling(sleutel: string, soort: Bepalingsoort = 'anders', change: Partial<Bepaling> = {}): Bepaling {
  return { sleutel, soort, titel: sleutel, tekst: `Tekst van ${sleutel}.`, artikel: null, onderwerpen: [], ...change };
}

export const BEPALINGEN = [
  bepaling('kern', 'kernbeding'),
  bepaling('wijzigen', 'wijzigingsbeding', { onderwerpen: ['bekostiging'] }),
  bepaling('prikkel', 'doelmatigheidsprikkel'),
];

export function attached(bepalingen: readonly Bepaling[] = BEPALINGEN): readonly ContractbepalingenEvent[] {
  return contractbepalingenDecider.decide(
    { type: 'AttachBepalingen', contract, bepalingen, bron: 'Raamovereenkomst' },
    contractbepalingenDecider.initial,
  );
}

export const bepalingenstand = (history: readonly ContractbepalingenEvent[]) =>
  fold(contractbepalingenDecider, history);

export const NIETS: Wijzigingsinhoud = { bepalingen: [], vervallen: [], bekostiging: [], kwaliteitskaders: [] };
export const TAAKGERICHT: Wijzigingsinhoud = {
  ...NIETS,
  bekostiging: [{ productcode: '02A03', vorm: 'taakgericht' }],
};

export function grond(soort: Grond['soort'], change: Partial<Grond> = {}): Grond {
  return { soort, toelichting: 'Besproken.', bepaling: null, pilot: null, bewijs: [], verplichtVanaf: null, ...change };
}

/** The codes of the faults with which something was refused; empty where it was not. */
export function faults(act: () => unknown): string[] {
  try {
    act();
    return [];
  } catch (error) {
    if (error instanceof Rejection) return error.errors.map(({ code }) => code);
    throw error;
  }
}
