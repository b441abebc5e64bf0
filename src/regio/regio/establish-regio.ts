import { isDeepStrictEqual } from 'node:util';
import { addDays, type Datum } from '../../kernel/datum.js';
import { Rejection } from '../../kernel/rejection.js';
import { herindelingId } from './deelname-facts.js';
import {
  DEELNAMEROLLEN,
  type Deelnamerol,
  type Deelnamestand,
  type Gemeente,
  type Herindeling,
  type Samenwerkingsverband,
} from './inhoud/deelname.js';
import { type Grondgebied, type Inwonertal, type Rechtsvorm } from './inhoud/regio.js';
import { type RegioEvent } from './regio.events.js';
import { type RegioState } from './regio.state.js';

export interface EstablishRegio {
  readonly type: 'EstablishRegio';
  readonly regioId: string;
  readonly naam: string;
  readonly rechtsvorm: string | null;
  readonly wetten: readonly string[];
  readonly bron: string;
  /** First day of the profile: when the region is said to exist. */
  readonly geldigVanaf: Datum;
  readonly gemeenten: readonly Gemeente[];
  readonly rechtsvormen: readonly Rechtsvorm[];
  readonly grondgebieden: readonly Grondgebied[];
  readonly verbanden: readonly Samenwerkingsverband[];
  readonly herindelingen: readonly Herindeling[];
  readonly inwonertallen: readonly Inwonertal[];
}

/**
 * Who takes part follows from the profile: what is new or different becomes an event, what is the same stays quiet. Nothing
 * goes by leaving it out of the profile; history needs its last day (R-REG-01, R-REG-07).
 */
export function establish(command: EstablishRegio, state: RegioState): readonly RegioEvent[] {
  refuseWhatVanished(command, state.deelname);
  refuseOtherInwonertallen(command, state);
  return [
    ...registration(command, state),
    ...command.gemeenten.flatMap((gemeente) => participation(command.regioId, gemeente, state.deelname)),
    ...verbanden(command, state.deelname),
    ...herindelingen(command, state.deelname),
    ...command.inwonertallen
      .filter(({ gemeentecode, jaar }) => inwonertalIn(state, gemeentecode, jaar) === undefined)
      .map((inwonertal) => inwonertalRecorded(command.regioId, inwonertal)),
  ];
}

export function inwonertalIn(state: RegioState, gemeentecode: string, jaar: number): Inwonertal | undefined {
  return state.inwonertallen.find((one) => one.gemeentecode === gemeentecode && one.jaar === jaar);
}

export function inwonertalRecorded(regioId: string, inwonertal: Inwonertal): RegioEvent {
  return { type: 'InwonertalRecorded', data: { regioId, ...inwonertal }, occurredAt: `${inwonertal.jaar}-01-01` };
}

function registration(command: EstablishRegio, state: RegioState): RegioEvent[] {
  const { regioId, naam, rechtsvorm, wetten, bron, geldigVanaf, rechtsvormen, grondgebieden } = command;
  const events: RegioEvent[] = [];
  if (!isDeepStrictEqual(state.regio, { naam, rechtsvorm, wetten: [...wetten], bron })) {
    const data = { regioId, naam, rechtsvorm, wetten: [...wetten], bron };
    events.push({ type: 'RegioRegistered', data, occurredAt: geldigVanaf });
  }
  if (!isDeepStrictEqual(state.rechtsvormen, rechtsvormen)) {
    const data = { regioId, rechtsvormen: [...rechtsvormen] };
    events.push({ type: 'RegioRechtsvormSet', data, occurredAt: eersteDag(rechtsvormen, geldigVanaf) });
  }
  if (!isDeepStrictEqual(state.grondgebieden, grondgebieden)) {
    const data = { regioId, grondgebieden: [...grondgebieden] };
    events.push({ type: 'GrondgebiedSet', data, occurredAt: eersteDag(grondgebieden, geldigVanaf) });
  }
  return events;
}

function eersteDag(regels: readonly { readonly vanaf: Datum }[], anders: Datum): Datum {
  return regels.map(({ vanaf }) => vanaf).sort()[0] ?? anders;
}

function participation(regioId: string, gemeente: Gemeente, deelname: Deelnamestand): RegioEvent[] {
  const { gemeentecode, naam, uitsluitingen } = gemeente;
  const before = deelname.gemeenten.find((one) => one.gemeentecode === gemeentecode);
  const renamed = before !== undefined && before.naam !== naam;
  const events: RegioEvent[] = DEELNAMEROLLEN.flatMap((rol) => {
    const perioden = gemeente.rollen[rol];
    if (perioden.length === 0 || (!renamed && isDeepStrictEqual(before?.rollen[rol], perioden))) return [];
    return [deelgenomen(rol, { regioId, gemeentecode, naam, perioden: [...perioden] }, eersteDag(perioden, ''))];
  });
  if (uitsluitingen.length > 0 && (renamed || !isDeepStrictEqual(before?.uitsluitingen, uitsluitingen))) {
    const data = { regioId, gemeentecode, naam, uitsluitingen: [...uitsluitingen] };
    events.push({ type: 'GemeenteExcludedFromInkoop', data, occurredAt: eersteDag(uitsluitingen, '') });
  }
  return events;
}

type Joined = Extract<RegioEvent, { type: 'GemeenteJoinedRegio' }>['data'];

function deelgenomen(rol: Deelnamerol, data: Joined, occurredAt: Datum): RegioEvent {
  switch (rol) {
    case 'inkoop':
      return { type: 'GemeenteJoinedRegio', data, occurredAt };
    case 'contract':
      return { type: 'GemeenteContractpartnerActivated', data, occurredAt };
    case 'onderzoek':
    case 'betaling':
      return { type: 'GemeenteDeelnameSet', data: { ...data, rol }, occurredAt };
  }
}

function verbanden(command: EstablishRegio, deelname: Deelnamestand): RegioEvent[] {
  return command.verbanden
    .filter((verband) => {
      const before = deelname.verbanden.find(({ code }) => code === verband.code);
      return !isDeepStrictEqual(before, verband);
    })
    .map((verband) => ({
      type: 'SamenwerkingsverbandFormed',
      data: { regioId: command.regioId, verband },
      occurredAt: verband.vanaf,
    }));
}

function herindelingen({ regioId, herindelingen }: EstablishRegio, deelname: Deelnamestand): RegioEvent[] {
  return herindelingen.flatMap((herindeling): RegioEvent[] => {
    const id = herindelingId(herindeling);
    const before = deelname.herindelingen.find((one) => herindelingId(one) === id);
    if (isDeepStrictEqual(before, herindeling)) return [];
    const { op, opgegaan, opvolger, bron } = herindeling;
    const laatsteDag = addDays(op, -1);
    const retired = opgegaan
      .filter(
        ({ gemeentecode }) =>
          !deelname.opgeheven.some((one) => one.gemeentecode === gemeentecode && one.laatsteDag === laatsteDag),
      )
      .map(({ gemeentecode, naam }): RegioEvent => {
        const data = { regioId, gemeentecode, naam, laatsteDag, opvolger: opvolger.gemeentecode, bron };
        return { type: 'GemeenteRetired', data, occurredAt: laatsteDag };
      });
    return [{ type: 'GemeentenMerged', data: { regioId, herindeling }, occurredAt: op }, ...retired];
  });
}

const namen = (lijst: readonly { readonly naam: string }[]): string => lijst.map(({ naam }) => naam).join(', ');

function refuseWhatVanished(command: EstablishRegio, deelname: Deelnamestand): void {
  const missing = deelname.gemeenten.filter(
    ({ gemeentecode }) => !command.gemeenten.some((one) => one.gemeentecode === gemeentecode),
  );
  if (missing.length > 0) {
    throw new Rejection(
      'GEMEENTE_VERDWENEN',
      `Het profiel noemt ${namen(missing)} niet meer. Laat de gemeente staan en vul bij elke deelname tot in.`,
      'invalid',
    );
  }
  const withdrawn = deelname.gemeenten.flatMap((before) => {
    const now = command.gemeenten.find(({ gemeentecode }) => gemeentecode === before.gemeentecode);
    const rollen = DEELNAMEROLLEN.filter((rol) => before.rollen[rol].length > 0 && now?.rollen[rol].length === 0);
    const uitsluiting = before.uitsluitingen.length > 0 && now?.uitsluitingen.length === 0 ? ['uitsluiting'] : [];
    return [...rollen, ...uitsluiting].map((wat) => ({ naam: `${before.naam} (${wat})` }));
  });
  if (withdrawn.length > 0) {
    throw new Rejection(
      'DEELNAME_INGETROKKEN',
      `Het profiel noemt niet meer: ${namen(withdrawn)}. Laat de regel staan en vul tot in, de laatste dag.`,
      'invalid',
    );
  }
  const gone = [
    ...deelname.verbanden.filter(({ code }) => !command.verbanden.some((one) => one.code === code)),
    ...deelname.herindelingen
      .filter((before) => !command.herindelingen.some((one) => herindelingId(one) === herindelingId(before)))
      .map(({ opvolger }) => opvolger),
  ];
  if (gone.length > 0) {
    throw new Rejection(
      'VERBAND_VERDWENEN',
      `Het profiel noemt het samenwerkingsverband of de herindeling van ${namen(gone)} niet meer. Laat de regel staan; een verband eindigt met tot.`,
      'invalid',
    );
  }
}

/** The profile adds numbers. A correction is given by itself, else an old profile would bring an old number back. */
function refuseOtherInwonertallen({ inwonertallen }: EstablishRegio, state: RegioState): void {
  const other = inwonertallen.filter((one) => {
    const before = inwonertalIn(state, one.gemeentecode, one.jaar);
    return before !== undefined && !isDeepStrictEqual(before, one);
  });
  if (other.length === 0) return;
  const welke = other.map(({ gemeentecode, jaar }) => `${gemeentecode} in ${jaar}`).join(', ');
  throw new Rejection(
    'INWONERTAL_AFWIJKEND',
    `Het profiel geeft een ander inwonertal dan is vastgelegd voor ${welke}. Corrigeer met POST /v1/inwonertallen en maak het profiel gelijk.`,
    'invalid',
  );
}
