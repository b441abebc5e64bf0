import { fold } from '../../../src/kernel/decider.js';
import { encodeEvent } from '../../../src/kernel/event-definition.js';
import { Rejection } from '../../../src/kernel/rejection.js';
import { type Parameter } from '../../../src/regio/regioconfiguratie/inhoud/parameter.js';
import { parseRegioprofiel } from '../../../src/regio/regioconfiguratie/profiel/lees-profiel.js';
import {
  type RegioconfiguratieCommand,
  regioconfiguratieDecider,
  type RegioconfiguratieState,
} from '../../../src/regio/regioconfiguratie/regioconfiguratie.decider.js';
import {
  type RegioconfiguratieEvent,
  type Regioconfiguratieinhoud,
} from '../../../src/regio/regioconfiguratie/regioconfiguratie.events.js';

/** A small profile: two gemeenten, one segment with a product, toegang left to the gemeenten. */
export const PROFIEL = `
regio: { id: delfland, naam: Delfland, rechtsvorm: open, wetten: [Wmo2015], bron: test }
geldigVanaf: 2024-01-01
gemeenten:
  - { gemeentecode: '0503', naam: Delft, deelname: [{ rollen: [inkoop], vanaf: 2024-01-01, bron: test }] }
  - { gemeentecode: '0603', naam: Rijswijk, deelname: [{ rollen: [inkoop], vanaf: 2024-01-01, bron: test }] }
segmenten:
  - { code: ouderen, naam: Ouderen, soort: doelgroep, bron: test }
producten:
  - { code: 02A05, categorie: '02', naam: Begeleiding, segment: ouderen, wet: Wmo2015, eenheid: '04', bron: test }
kalenders:
  - { versie: atw-1, bron: test, feestdagen: [nieuwjaarsdag], gelijkgesteld: [] }
bereik:
  - { sleutel: toegang, niveau: lokaal, bron: R-REG-11 }
  - { sleutel: contract.maximum, niveau: regionaal, bron: R-REG-11 }
parameters:
  - { sleutel: toegang, waarde: regionaal loket, bron: nota 2023, geldigVanaf: 2024-01-01 }
  - { sleutel: contract.maximum, waarde: 8, bron: nota 2023, geldigVanaf: 2024-01-01 }
  - { sleutel: kpi.starttermijn.werkdagen, waarde: 14, bron: nota 2023, geldigVanaf: 2024-01-01 }
  - { sleutel: kpi.starttermijn.kalender, waarde: atw-1, bron: nota 2023, geldigVanaf: 2024-01-01 }
  - { sleutel: verbeterplan.indientermijnDagen, waarde: open, bron: nota 2023 noemt geen termijn, geldigVanaf: 2024-01-01 }
`;

export const inhoudVan = (change: (yaml: string) => string = (yaml) => yaml): Regioconfiguratieinhoud =>
  parseRegioprofiel(change(PROFIEL), 'delfland.yaml').inhoud;

/** Replaces a text that must be there: a test that changes nothing proves nothing. */
export function met(van: string, naar: string): (yaml: string) => string {
  return (yaml) => {
    if (!yaml.includes(van)) throw new Error(`The profile does not say "${van}".`);
    return yaml.replace(van, naar);
  };
}

/** Decides on a state, checks that the events can be stored, and gives the next state. */
export function na(
  state: RegioconfiguratieState,
  command: RegioconfiguratieCommand,
): { readonly state: RegioconfiguratieState; readonly events: readonly RegioconfiguratieEvent[] } {
  const events = regioconfiguratieDecider.decide(command, state);
  for (const event of events) encodeEvent(event);
  return { events, state: events.reduce(regioconfiguratieDecider.evolve, state) };
}

export const LEEG: RegioconfiguratieState = fold(regioconfiguratieDecider, []);

export function publiceer(
  state: RegioconfiguratieState,
  change?: (yaml: string) => string,
  waarom: { readonly reden?: string; readonly besluit?: string } = {},
) {
  const { laatsteVersie } = state;
  return na(state, { type: 'PublishRegioconfiguratie', laatsteVersie, inhoud: inhoudVan(change), ...waarom });
}

export const AFWIJKING = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11';

export function afwijken(
  state: RegioconfiguratieState,
  change: Partial<Parameter> & { readonly afwijkingId?: string; readonly gemeentecode?: string } = {},
  organisatie?: string,
) {
  const afwijking = {
    ...{ afwijkingId: AFWIJKING, sleutel: 'toegang', waarde: 'wijkteam', gemeentecode: '0503' },
    ...{ segment: null, product: null, geldigVanaf: '2025-01-01', geldigTot: null },
    ...{ bron: 'verordening artikel 3', besluit: 'collegebesluit 31' },
    ...change,
  };
  const { laatsteVersie } = state;
  return na(state, {
    ...{ type: 'OverrideParameterForGemeente', regioId: 'delfland', laatsteVersie, afwijking },
    gemeenten: ['0503', '0603'],
    actor: { organisatie },
  });
}

export function intrekken(state: RegioconfiguratieState, vanaf: string, organisatie?: string) {
  const { laatsteVersie } = state;
  return na(state, {
    ...{ type: 'WithdrawParameterOverride', regioId: 'delfland', laatsteVersie, afwijkingId: AFWIJKING },
    ...{ vanaf, reden: 'volgt de regio weer', besluit: null },
    actor: { organisatie },
  });
}

/** The codes of a refusal: its own, or those of all its faults. */
export function codes(act: () => unknown): readonly string[] {
  try {
    act();
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    return error.errors.length > 1 ? error.errors.map(({ code }) => code) : [error.code];
  }
  return [];
}
