import { readFileSync } from 'node:fs';
import { fold } from '../../../src/kernel/decider.js';
import { encodeEvent } from '../../../src/kernel/event-definition.js';
import { Rejection } from '../../../src/kernel/rejection.js';
import { type ContractCommand, contractDecider } from '../../../src/inkoop/contract/contract.decider.js';
import { type SignedContract } from '../../../src/inkoop/contract/contract.state.js';
import { type ContractEvent } from '../../../src/inkoop/contract/contract.events.js';
import { voorwaardenVoor } from '../../../src/inkoop/contract/contractvoorwaarden.js';
import { regioDecider } from '../../../src/regio/regio/regio.decider.js';
import { regioconfiguratieDecider } from '../../../src/regio/regioconfiguratie/regioconfiguratie.decider.js';
import { geldendeConfiguratie } from '../../../src/regio/regioconfiguratie/regioconfiguratie-reader.js';
import { parseRegioprofiel } from '../../../src/regio/regioconfiguratie/profiel/lees-profiel.js';

export const CONTRACT = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11';
export const AANBIEDER = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b12';
export const ANDERE_AANBIEDER = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b13';

export type Sign = Extract<ContractCommand, { type: 'SignContract' }>;
export type Extend = Extract<ContractCommand, { type: 'ExerciseVerlengingsoptie' }>;

function configuratie(regio: 'h5' | 'rivierenland') {
  const profiel = parseRegioprofiel(readFileSync(`regios/${regio}.yaml`, 'utf8'), regio);
  const { id: regioId, ...rest } = profiel.regio;
  const { inhoud, gemeenten } = profiel;
  const established = regioDecider.decide(
    { type: 'EstablishRegio', regioId, ...rest, geldigVanaf: inhoud.geldigVanaf, gemeenten },
    regioDecider.initial,
  );
  const published = regioconfiguratieDecider.decide(
    { type: 'PublishRegioconfiguratie', laatsteVersie: 0, inhoud },
    regioconfiguratieDecider.initial,
  );
  return geldendeConfiguratie(regio, fold(regioDecider, established), fold(regioconfiguratieDecider, published), {
    geldigOp: '2022-10-03',
  });
}

const regios = { h5: configuratie('h5'), rivierenland: configuratie('rivierenland') };

/** A contract of three years from 2023 under the terms of the real profile of the region. */
export function sign(
  change: Partial<Omit<Sign, 'gemeenten' | 'producten'>> & {
    readonly regio?: 'h5' | 'rivierenland';
    readonly gemeenten?: readonly string[];
    readonly producten?: readonly string[];
  } = {},
): Sign {
  const { regio = 'h5', gemeenten = ['0503'], producten = ['02A03'], ...rest } = change;
  return {
    type: 'SignContract',
    contractId: CONTRACT,
    contractnummer: 'H5-2023-001',
    aanbieder: { aanbiederId: AANBIEDER, sinds: '2022-01-01' },
    gemeenten: gemeenten.map((gemeentecode) => {
      const [partner] = regios[regio].contractpartner(gemeentecode, producten);
      const naam = regios[regio].gemeentenaam(gemeentecode);
      return { gemeentecode, naam, contractpartnerVanaf: partner?.vanaf ?? null, inkoopTot: partner?.tot ?? null };
    }),
    producten: producten.map((code) => voorwaardenVoor(regios[regio], code, gemeenten)),
    ingangsdatum: '2023-01-01',
    duurJaren: 3,
    ondertekendOp: '2022-10-03',
    vandaag: '2022-10-03',
    ...rest,
  };
}

export function extend(change: Partial<Extend> = {}): Extend {
  return {
    type: 'ExerciseVerlengingsoptie',
    volgnummer: 1,
    besluitDatum: '2025-03-10',
    uitgeoefendDoor: 'gemeenten',
    namensAanbiederId: undefined,
    signaalEindeMaanden: 12,
    vandaag: '2025-03-10',
    ...change,
  };
}

/** Decides after a history, and checks that what comes out can be stored. */
export function decide(command: ContractCommand, history: readonly ContractEvent[] = []): readonly ContractEvent[] {
  const events = contractDecider.decide(command, fold(contractDecider, history));
  for (const event of events) encodeEvent(event);
  return events;
}

/** The history that commands leave behind, each decided on those before it. */
export function after(...commands: readonly ContractCommand[]): readonly ContractEvent[] {
  return commands.reduce<readonly ContractEvent[]>((history, command) => [...history, ...decide(command, history)], []);
}

export function stateAfter(...commands: readonly ContractCommand[]): SignedContract {
  const state = fold(contractDecider, after(...commands));
  if (state.status !== 'getekend') throw new Error('The contract was not signed.');
  return state;
}

export function code(act: () => unknown): string | undefined {
  try {
    act();
  } catch (error) {
    if (error instanceof Rejection) return error.code;
    throw error;
  }
  return undefined;
}
