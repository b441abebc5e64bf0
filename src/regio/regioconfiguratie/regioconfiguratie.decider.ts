import { type Decider, unreachable } from '../../kernel/decider.js';
import { type Datum } from '../../kernel/datum.js';
import { Rejection } from '../../kernel/rejection.js';
import { type Afwijkingsopdracht, afwijkingsfouten, type Regiobeheerder, zelfdeAfwijking } from './afwijkingsregels.js';
import { type Afwijking } from './inhoud/afwijking.js';
import { isLokaal } from './inhoud/parameter.js';
import { type Configuratiestand } from './inhoud/stand.js';
import {
  regioconfiguratieEvents,
  type RegioconfiguratieEvent,
  type Regioconfiguratieinhoud,
} from './regioconfiguratie.events.js';

export interface RegioconfiguratieState extends Configuratiestand {
  /** Number of the last version, whoever made it; 0 where there is none. */
  readonly laatsteVersie: number;
}

interface Gezien {
  readonly regioId: string;
  /** Number of the version that the publisher saw last, 0 where there was none. */
  readonly laatsteVersie: number;
}

export type RegioconfiguratieCommand =
  | {
      readonly type: 'PublishRegioconfiguratie';
      readonly laatsteVersie: number;
      readonly inhoud: Regioconfiguratieinhoud;
      readonly reden?: string | null;
      readonly besluit?: string | null;
    }
  | (Gezien & Afwijkingsopdracht & { readonly type: 'OverrideParameterForGemeente' })
  | (Gezien & {
      readonly type: 'WithdrawParameterOverride';
      readonly afwijkingId: string;
      /** First day on which the value of the region holds again. */
      readonly vanaf: Datum;
      readonly reden: string;
      readonly besluit: string | null;
      readonly actor: Regiobeheerder;
    });

type CommandOf<Type extends RegioconfiguratieCommand['type']> = Extract<RegioconfiguratieCommand, { type: Type }>;

export function versieIdOf(regioId: string, versie: number): string {
  return `${regioId}-${versie}`;
}

/** The overrides that end because a profile fixes their parameter, each with the day from which (R-REG-11). */
export function vervallenAfwijkingen(
  { afwijkingen }: Configuratiestand,
  { bereik, geldigVanaf }: Pick<Regioconfiguratieinhoud, 'bereik' | 'geldigVanaf'>,
): readonly { readonly afwijking: Afwijking; readonly vanaf: Datum }[] {
  return afwijkingen.flatMap((afwijking) => {
    const vanaf = geldigVanaf > afwijking.geldigVanaf ? geldigVanaf : afwijking.geldigVanaf;
    const voorbij =
      (afwijking.geldigTot !== null && afwijking.geldigTot < vanaf) ||
      (afwijking.beeindigd !== null && afwijking.beeindigd.vanaf <= vanaf);
    return voorbij || isLokaal(bereik, afwijking.sleutel) ? [] : [{ afwijking, vanaf }];
  });
}

function checkGezien(laatsteVersie: number, state: RegioconfiguratieState): void {
  if (state.laatsteVersie === laatsteVersie) return;
  throw new Rejection(
    'REGIOCONFIGURATIE_GEWIJZIGD',
    'Iemand anders publiceerde net een nieuwe versie. Bekijk die en publiceer opnieuw.',
  );
}

/** A changed profile becomes the next version; the same profile again stays quiet (R-REG-21). */
function publish(
  { inhoud, laatsteVersie, reden = null, besluit = null }: CommandOf<'PublishRegioconfiguratie'>,
  state: RegioconfiguratieState,
): readonly RegioconfiguratieEvent[] {
  if (state.versies.at(-1)?.bestandshash === inhoud.bestandshash) return [];
  checkGezien(laatsteVersie, state);
  const { regioId, geldigVanaf } = inhoud;
  const versie = laatsteVersie + 1;
  const nieuw = { versie, versieId: versieIdOf(regioId, versie) };
  return [
    {
      type: 'RegioconfiguratiePublished',
      data: { ...inhoud, ...nieuw, reden, besluit },
      occurredAt: geldigVanaf,
    },
    ...vervallenAfwijkingen(state, inhoud).map(
      ({ afwijking: { afwijkingId, sleutel, gemeentecode }, vanaf }): RegioconfiguratieEvent => ({
        type: 'ParameterOverrideWithdrawn',
        data: {
          ...{ regioId, ...nieuw, afwijkingId, sleutel, gemeentecode, vanaf, besluit },
          oorzaak: 'regionaal-vastgelegd',
          reden: `${nieuw.versieId} legt ${sleutel} regionaal vast`,
        },
        occurredAt: vanaf,
      }),
    ),
  ];
}

function override(
  command: CommandOf<'OverrideParameterForGemeente'>,
  state: RegioconfiguratieState,
): readonly RegioconfiguratieEvent[] {
  const { regioId, laatsteVersie, afwijking, actor } = command;
  checkGemeente(actor, afwijking.gemeentecode);
  const staat = state.afwijkingen.some((other) => other.beeindigd === null && zelfdeAfwijking(other, afwijking));
  if (staat) return [];
  checkGezien(laatsteVersie, state);
  const fouten = afwijkingsfouten(command, state.versies);
  if (fouten.length === 1) throw new Rejection(fouten[0]!.code, fouten[0]!.melding, 'invalid', fouten);
  if (fouten.length > 1) {
    throw new Rejection('AFWIJKING_ONGELDIG', `Deze afwijking heeft ${fouten.length} fouten.`, 'invalid', fouten);
  }
  const versie = laatsteVersie + 1;
  return [
    {
      type: 'ParameterOverridden',
      data: { ...afwijking, regioId, versie, versieId: versieIdOf(regioId, versie) },
      occurredAt: afwijking.geldigVanaf,
    },
  ];
}

function withdraw(
  command: CommandOf<'WithdrawParameterOverride'>,
  state: RegioconfiguratieState,
): readonly RegioconfiguratieEvent[] {
  const { regioId, laatsteVersie, afwijkingId, vanaf, reden, besluit, actor } = command;
  const afwijking = state.afwijkingen.find((one) => one.afwijkingId === afwijkingId);
  if (afwijking === undefined) {
    throw new Rejection('AFWIJKING_ONBEKEND', 'Deze afwijking is niet bekend. Kies er een uit de lijst.', 'not-found');
  }
  const { gemeentecode, sleutel, geldigTot, beeindigd } = afwijking;
  checkGemeente(actor, gemeentecode);
  if (beeindigd?.vanaf === vanaf) return [];
  checkGezien(laatsteVersie, state);
  const laatste = beeindigd?.vanaf ?? null;
  if ((laatste !== null && laatste < vanaf) || (geldigTot !== null && geldigTot < vanaf)) {
    throw new Rejection(
      'AFWIJKING_AL_VERLOPEN',
      `Deze afwijking geldt op ${vanaf} al niet meer. Kies een eerdere dag, of laat haar zoals zij is.`,
    );
  }
  const versie = laatsteVersie + 1;
  return [
    {
      type: 'ParameterOverrideWithdrawn',
      data: {
        ...{ regioId, versie, versieId: versieIdOf(regioId, versie) },
        ...{ afwijkingId, sleutel, gemeentecode, vanaf, oorzaak: 'ingetrokken', reden, besluit },
      },
      occurredAt: vanaf,
    },
  ];
}

/** A beheerder of a gemeente speaks for that gemeente alone; one of the region for all of them. */
function checkGemeente({ organisatie }: Regiobeheerder, gemeentecode: string): void {
  if (organisatie === undefined || organisatie === gemeentecode) return;
  throw new Rejection(
    'AFWIJKING_BUITEN_GEMEENTE',
    'U beheert alleen de regels van uw eigen gemeente. Kies uw eigen gemeentecode.',
    'forbidden',
  );
}

export const regioconfiguratieDecider: Decider<
  RegioconfiguratieState,
  RegioconfiguratieCommand,
  RegioconfiguratieEvent
> = {
  category: regioconfiguratieEvents.aggregate,
  initial: { versies: [], afwijkingen: [], laatsteVersie: 0 },
  decide(command, state) {
    switch (command.type) {
      case 'PublishRegioconfiguratie':
        return publish(command, state);
      case 'OverrideParameterForGemeente':
        return override(command, state);
      case 'WithdrawParameterOverride':
        return withdraw(command, state);
    }
    return unreachable(command);
  },
  evolve(state, event) {
    const laatsteVersie = event.data.versie;
    switch (event.type) {
      case 'RegioconfiguratiePublished':
        return { ...state, laatsteVersie, versies: [...state.versies, event.data] };
      case 'ParameterOverridden': {
        const { regioId: _regio, ...afwijking } = event.data;
        return { ...state, laatsteVersie, afwijkingen: [...state.afwijkingen, { ...afwijking, beeindigd: null }] };
      }
      case 'ParameterOverrideWithdrawn': {
        const { afwijkingId, versie, versieId, vanaf, oorzaak, reden } = event.data;
        const beeindigd = { versie, versieId, vanaf, oorzaak, reden };
        const afwijkingen = state.afwijkingen.map((one) =>
          one.afwijkingId === afwijkingId ? { ...one, beeindigd } : one,
        );
        return { ...state, laatsteVersie, afwijkingen };
      }
    }
    return unreachable(event);
  },
};
