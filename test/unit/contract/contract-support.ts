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
import { type Regioprofiel, parseRegioprofiel } from '../../../src/regio/regioconfiguratie/profiel/lees-profiel.js';

export const CONTRACT = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11';
export const AANBIEDER = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b12';
export const ANDERE_AANBIEDER = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b13';

export type Sign = Extract<ContractCommand, { type: 'SignContract' }>;
export type Extend = Extract<ContractCommand, { type: 'ExerciseVerlengingsoptie' }>;

export type Regio = 'h5' | 'rivierenland' | 'zwolle-ijsselland' | 'brabant-noordoost-oost' | 'waterland';

function configuratie(profiel: Regioprofiel, geldigOp: string) {
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
  const state = fold(regioconfiguratieDecider, published);
  return geldendeConfiguratie(regioId, fold(regioDecider, established), state, { geldigOp });
}

function uitBestand(regio: string) {
  return configuratie(parseRegioprofiel(readFileSync(`regios/${regio}.yaml`, 'utf8'), regio), '2022-10-03');
}

/** A fifth region, whose terms no other has: written as a profile, without a line of code. */
const WATERLAND = `
regio: { id: waterland, naam: Waterland, rechtsvorm: open, wetten: [Wmo2015], bron: test }
geldigVanaf: 2020-01-01
gemeenten:
  - { gemeentecode: '0852', naam: Waterland, deelname: [{ rollen: [inkoop, contract], vanaf: 2020-01-01, bron: test }] }
segmenten: []
producten:
  - { code: 02A01, categorie: '02', naam: Begeleiding, wet: Wmo2015, eenheid: '04', bron: test }
kalenders: []
parameters:
  - { sleutel: contract.duur, waarde: { maanden: [30] }, bron: test, geldigVanaf: 2020-01-01 }
  - { sleutel: contract.verlenging, waarde: { aantal: 3, maanden: 9, maximaal: true }, bron: test, geldigVanaf: 2020-01-01 }
  - { sleutel: contract.maximum, waarde: 52, bron: test, geldigVanaf: 2020-01-01 }
  - { sleutel: contract.optie.uitoefenaar, waarde: partijen, bron: test, geldigVanaf: 2020-01-01 }
  - { sleutel: contract.optie.aankondigingMaanden, waarde: 2, bron: test, geldigVanaf: 2020-01-01 }
  - { sleutel: contract.status, waarde: { status: beperkt-wegens-pilot }, bron: test, geldigVanaf: 2020-01-01 }
`;

const regios = {
  h5: uitBestand('h5'),
  rivierenland: uitBestand('rivierenland'),
  'zwolle-ijsselland': uitBestand('zwolle-ijsselland'),
  'brabant-noordoost-oost': uitBestand('brabant-noordoost-oost'),
  waterland: configuratie(parseRegioprofiel(WATERLAND, 'waterland.yaml'), '2022-10-03'),
};

/** One gemeente and product of each region. */
const PLAATS: Readonly<Record<Regio, { readonly gemeente: string; readonly product: string }>> = {
  h5: { gemeente: '0503', product: '02A03' },
  rivierenland: { gemeente: '0281', product: '02A02' },
  'zwolle-ijsselland': { gemeente: '0193', product: 'J01P' },
  'brabant-noordoost-oost': { gemeente: '0828', product: '02A01' },
  waterland: { gemeente: '0852', product: '02A01' },
};

/** A contract from 2023 under the terms of the real profile of the region; of three years in H5 and Rivierenland. */
export function sign(
  change: Partial<Omit<Sign, 'gemeenten' | 'producten'>> & {
    readonly regio?: Regio;
    readonly gemeenten?: readonly string[];
    readonly producten?: readonly string[];
  } = {},
): Sign {
  const { regio = 'h5', ...rest } = change;
  const { gemeenten = [PLAATS[regio].gemeente], producten = [PLAATS[regio].product], ...terms } = rest;
  return {
    type: 'SignContract',
    contractId: CONTRACT,
    contractnummer: 'H5-2023-001',
    aanbieder: { aanbiederId: AANBIEDER, sinds: '2022-01-01' },
    ingangsdatum: '2023-01-01',
    ...(['h5', 'rivierenland'].includes(regio) && { duurMaanden: 36 }),
    ondertekendOp: '2022-10-03',
    vandaag: '2022-10-03',
    ...terms,
    gemeenten: gemeenten.map((gemeentecode) => {
      const [partner] = regios[regio].contractpartner(gemeentecode, producten);
      const naam = regios[regio].gemeentenaam(gemeentecode);
      return { gemeentecode, naam, contractpartnerVanaf: partner?.vanaf ?? null, inkoopTot: partner?.tot ?? null };
    }),
    producten: producten.map((code) =>
      voorwaardenVoor(regios[regio], code, gemeenten, terms.ingangsdatum ?? '2023-01-01'),
    ),
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

/** Place and code of each fault of a refusal. */
export function faults(act: () => unknown): readonly (readonly [string, string])[] {
  try {
    act();
  } catch (error) {
    if (error instanceof Rejection) return error.errors.map(({ plaats, code: fault }) => [plaats, fault]);
    throw error;
  }
  return [];
}
