import { addDays, type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection } from '../../kernel/rejection.js';
import { addWerkdagen, type Werkdagenkalender, werkdagenBetween } from '../../kernel/werkdagen.js';
import { type Actor } from '../../platform/event-store/event-store.js';
import { inBereik } from '../bereik.js';
import { REDEN_TIJDELIJK, REDENEN_BEEINDIGING, REDENEN_WEIGERING } from './toewijzing.codes.js';
import {
  completeExtraCheck,
  convert,
  type ConvertToewijzing,
  type CompleteExtraCheck,
  extraCheck,
  type Kosten,
} from './toewijzing-bekostiging.js';
import { type Omvang, type Regime, type ToewijzingEvent, toewijzingEvents } from './toewijzing.events.js';
import {
  type BekendeToewijzing,
  evolveToewijzing,
  type Startoordeel,
  type Starttermijn,
  type Toewijzinggegevens,
  type ToewijzingState,
  type Zorg,
} from './toewijzing.state.js';

/** The norm as the regioconfiguratie sets it; null in a command where the region left it open (R-KPI-09). */
export interface Starttermijnnorm {
  readonly werkdagen: number;
  readonly kalender: Werkdagenkalender;
}

/** Why the contract does not cover what is asked; null where it does. */
export type Dekkingsfout = { readonly code: string; readonly melding: string } | null;

interface Handeling {
  readonly actor: Actor;
  /** Today in the Netherlands. */
  readonly vandaag: Datum;
}

export type ToewijzingCommand = Handeling &
  (
    | {
        readonly type: 'SendToewijzing';
        readonly gegevens: Toewijzinggegevens;
        readonly berichtId: string | null;
        /** Null where the client is not known, or was erased. */
        readonly client: { readonly gemeentecode: string } | null;
        readonly dekkingsfout: Dekkingsfout;
        /** Null where it goes on with no care that the client has. */
        readonly vervolg: Vervolgbesluit | null;
        readonly norm: Starttermijnnorm | null;
        readonly regime: Regime;
        readonly kosten: Kosten;
      }
    | ConvertToewijzing
    | CompleteExtraCheck
    | { readonly type: 'AcceptToewijzing' }
    | {
        readonly type: 'DeclineToewijzingWithReason';
        readonly redenCode: string | null;
        readonly toelichting: string | null;
      }
    | {
        readonly type: 'ProposeAlternatieveAanbieder';
        readonly aanbiederId: string;
        readonly aanbiederBekend: boolean;
        readonly toelichting: string;
      }
    | {
        readonly type: 'RegisterStartZorg';
        readonly begindatum: Datum;
        readonly kalender: Werkdagenkalender | null;
        readonly berichtId: string | null;
      }
    | {
        readonly type: 'CorrectStartZorg';
        readonly begindatum: Datum;
        readonly reden: string;
        readonly kalender: Werkdagenkalender | null;
        readonly berichtId: string | null;
      }
    | {
        readonly type: 'RemoveStartZorg';
        /** The start that is meant, where the message names it. */
        readonly begindatum: Datum | null;
        readonly reden: string;
        readonly berichtId: string | null;
      }
    | { readonly type: 'PauseZorg'; readonly vanaf: Datum; readonly redenCode: string }
    | { readonly type: 'ResumeZorg'; readonly vanaf: Datum }
    | { readonly type: 'EndZorg'; readonly einddatum: Datum; readonly redenCode: string }
    | {
        readonly type: 'RemoveStopZorg';
        /** Of the stop that is meant. */
        readonly einddatum: Datum;
        readonly redenCode: string;
        readonly reden: string;
        readonly berichtId: string | null;
      }
    | {
        readonly type: 'CorrectToewijzing';
        /** What is undefined stays as it is. */
        readonly gewensteStartdatum?: Datum | undefined;
        readonly einddatum?: Datum | null | undefined;
        readonly omvang?: Omvang | null | undefined;
        readonly budget?: number | null | undefined;
        readonly reden: string;
        readonly berichtId: string | null;
        /** Day on which the gemeente decided the correction. */
        readonly gecorrigeerdOp: Datum;
        readonly dekkingsfout: Dekkingsfout;
        readonly norm: Starttermijnnorm | null;
        /** What the corrected toewijzing is expected to cost. */
        readonly kosten: Kosten;
      }
    | { readonly type: 'WithdrawToewijzing'; readonly reden: string; readonly berichtId: string | null }
    | { readonly type: 'SignalStarttermijnExceeded' }
    | {
        readonly type: 'RecomputeStarttermijn';
        /** The norm of the gewenste startdatum as it is known now; null where the region left it open. */
        readonly norm: Starttermijnnorm | null;
        readonly reden: string;
      }
  );

/** Which care the toewijzing goes on with, by which rule, and what it would else have met. */
export type Vervolgbesluit = Omit<Extract<ToewijzingEvent, { type: 'VervolgAdmitted' }>['data'], 'toewijzingId'>;

type CommandOf<Type extends ToewijzingCommand['type']> = Extract<ToewijzingCommand, { type: Type }>;
type Started = Exclude<Zorg, { stand: 'niet-gestart' }>;

function known(state: ToewijzingState, actor: Actor): BekendeToewijzing {
  if (state.stand === 'onbekend' || !inBereik(actor, state.gegevens)) {
    throw new Rejection('TOEWIJZING_ONBEKEND', 'Deze toewijzing is niet bekend. Controleer het kenmerk.', 'not-found');
  }
  return state;
}

/** Acts on care and corrections ask for a toewijzing that stands. */
function standing(state: ToewijzingState, actor: Actor): BekendeToewijzing {
  const toewijzing = known(state, actor);
  if (toewijzing.stand === 'ingetrokken') {
    throw new Rejection('TOEWIJZING_INGETROKKEN', 'Deze toewijzing is ingetrokken. Vraag de gemeente om een nieuwe.');
  }
  return toewijzing;
}

function started(toewijzing: BekendeToewijzing): Started {
  if (toewijzing.zorg.stand === 'niet-gestart') {
    throw new Rejection('ZORG_NIET_GESTART', 'De zorg is nog niet gestart. Meld eerst de start.');
  }
  return toewijzing.zorg;
}

/** OP011, TR134: a fact about delivery is reported after it happened. */
function notInFuture(datum: Datum, vandaag: Datum, code: string): void {
  if (datum > vandaag) {
    throw new Rejection(code, `De datum ${datum} ligt in de toekomst. Meld dit vanaf die dag.`, 'invalid');
  }
}

function checkBegindatum(begindatum: Datum, toewijzing: BekendeToewijzing, vandaag: Datum): void {
  const { gewensteStartdatum, einddatum } = toewijzing.gegevens;
  notInFuture(begindatum, vandaag, 'ZORG_START_IN_TOEKOMST');
  if (begindatum < gewensteStartdatum) {
    throw new Rejection(
      'ZORG_START_VOOR_TOEWIJZING',
      `De toewijzing gaat in op ${gewensteStartdatum}; zorg daarvoor valt er niet onder. Vraag de gemeente zo nodig om een correctie.`,
      'invalid',
    );
  }
  if (einddatum !== null && begindatum > einddatum) {
    throw new Rejection(
      'ZORG_START_NA_TOEWIJZING',
      `De toewijzing eindigt op ${einddatum}; zorg daarna valt er niet onder. Vraag de gemeente zo nodig om een verlenging.`,
      'invalid',
    );
  }
}

function checkPeriode(gewensteStartdatum: Datum, einddatum: Datum | null): void {
  if (einddatum !== null && einddatum < gewensteStartdatum) {
    throw new Rejection(
      'TOEWIJZING_EINDDATUM_VOOR_STARTDATUM',
      'De einddatum ligt voor de gewenste startdatum. Kies een latere einddatum.',
      'invalid',
    );
  }
}

function checkDekking(fout: Dekkingsfout): void {
  if (fout !== null) throw new Rejection(fout.code, fout.melding);
}

export function sameOmvang(a: Omvang | null, b: Omvang | null): boolean {
  if (a === null || b === null) return a === b;
  return a.volume === b.volume && a.eenheid === b.eenheid && a.frequentie === b.frequentie;
}

function sameGegevens(a: Toewijzinggegevens, b: Toewijzinggegevens): boolean {
  const { omvang: omvangA, ...restA } = a;
  const { omvang: omvangB, ...restB } = b;
  return (
    sameOmvang(omvangA, omvangB) &&
    (Object.keys(restA) as (keyof typeof restA)[]).every((naam) => restA[naam] === restB[naam])
  );
}

/** The verdict on a start against the term that runs (R-KPI-03): the last day of the term is still in time. */
function judge(begindatum: Datum, termijn: Starttermijn | null, kalender: Werkdagenkalender | null): Startoordeel {
  if (termijn === null) return { begindatum, tijdig: null, werkdagen: null, uiterste: null, kalenderVersie: null };
  const { gewensteStartdatum, uiterste, kalenderVersie } = termijn;
  // Counted only by the calendar that fixed the term, so that the count never contradicts the verdict.
  const werkdagen =
    kalender?.versie === kalenderVersie ? werkdagenBetween(kalender, gewensteStartdatum, begindatum) : null;
  return { begindatum, tijdig: begindatum <= uiterste, werkdagen, uiterste, kalenderVersie };
}

function startTermijn(
  toewijzingId: string,
  gewensteStartdatum: Datum,
  norm: Starttermijnnorm | null,
): ToewijzingEvent[] {
  if (norm === null) return [];
  const { werkdagen, kalender } = norm;
  const uiterste = addWerkdagen(kalender, gewensteStartdatum, werkdagen);
  return [restart({ toewijzingId, gewensteStartdatum, werkdagen, kalenderVersie: kalender.versie, uiterste })];
}

function restart(data: Starttermijn & { readonly toewijzingId: string }): ToewijzingEvent {
  return { type: 'StarttermijnStarted', data, occurredAt: data.gewensteStartdatum };
}

/**
 * `uiterste` of the starttermijn that is exceeded by what is known today, or null. A refused toewijzing is no breach of
 * this aanbieder: the acceptatieplicht asks it for an alternative, and the toewijzing to that aanbieder carries its own
 * term; what was recorded before the refusal stays. A toewijzing that ends within the term was not open long enough to
 * exceed it (a client who dies before the start).
 */
function breachOf(state: BekendeToewijzing, vandaag: Datum): Datum | null {
  switch (state.stand) {
    case 'ingetrokken':
      return null;
    case 'geweigerd':
      return state.overschreden;
    case 'openstaand':
    case 'geaccepteerd': {
      const { termijn, zorg, gegevens } = state;
      if (termijn === null) return null;
      if (zorg.stand !== 'niet-gestart') return zorg.start.begindatum > termijn.uiterste ? termijn.uiterste : null;
      const open = gegevens.einddatum === null || gegevens.einddatum > termijn.uiterste;
      return open && vandaag > termijn.uiterste ? termijn.uiterste : null;
    }
  }
  return unreachable(state);
}

/**
 * Adds what the events change about the breach: late news that a start was in time takes a recorded breach back, and
 * news that no timely start was made records it (R-KPI-03). Both are dated on the first day after the term.
 */
function withBreach(
  state: BekendeToewijzing,
  events: readonly ToewijzingEvent[],
  vandaag: Datum,
  reden?: string,
): ToewijzingEvent[] {
  const next = events.reduce<ToewijzingState>(evolveToewijzing, state);
  if (next.stand === 'onbekend') return [...events];
  const breach = breachOf(next, vandaag);
  const { overschreden, termijn } = next;
  if (breach === overschreden) return [...events];
  const { toewijzingId } = next.gegevens;
  const all = [...events];
  if (overschreden !== null) {
    const data = { toewijzingId, reden: reden ?? withdrawalReason(next) };
    all.push({ type: 'StarttermijnExceededWithdrawn', data, occurredAt: addDays(overschreden, 1) });
  }
  if (breach !== null && termijn !== null) {
    const { uiterste, werkdagen, kalenderVersie } = termijn;
    const data = { toewijzingId, uiterste, werkdagen, kalenderVersie };
    all.push({ type: 'StarttermijnExceeded', data, occurredAt: addDays(uiterste, 1) });
  }
  return all;
}

function withdrawalReason(next: BekendeToewijzing): string {
  if (next.stand === 'ingetrokken') return 'toewijzing ingetrokken';
  return next.zorg.stand !== 'niet-gestart' && next.zorg.start.tijdig === true
    ? 'zorg tijdig gestart'
    : 'toewijzing gecorrigeerd';
}

function send(command: CommandOf<'SendToewijzing'>, state: ToewijzingState): readonly ToewijzingEvent[] {
  const { gegevens, vandaag, actor } = command;
  if (!inBereik(actor, gegevens) || actor.rol === 'aanbieder') {
    throw new Rejection(
      'TOEWIJZING_BUITEN_GEMEENTE',
      'U stuurt toewijzingen alleen voor uw eigen gemeente. Kies uw eigen gemeentecode.',
      'forbidden',
    );
  }
  if (state.stand !== 'onbekend') {
    const zelfdeVervolg = state.vervolgtOp === (command.vervolg?.vervolgtOp ?? null);
    if (zelfdeVervolg && sameGegevens(state.gegevens, gegevens)) return [];
    throw new Rejection(
      'TOEWIJZINGNUMMER_IN_GEBRUIK',
      'Dit toewijzingnummer is in deze gemeente al gebruikt. Kies een nieuw nummer, of corrigeer de bestaande toewijzing.',
    );
  }
  const { client } = command;
  // A gemeente has no view of a client of another gemeente, so it may not reach one through a toewijzing either.
  if (client === null || !inBereik(actor, { aanbiederId: gegevens.aanbiederId, gemeentecode: client.gemeentecode })) {
    throw new Rejection('CLIENT_ONBEKEND', 'Deze client is niet bekend. Leg de client eerst vast.', 'invalid');
  }
  notInFuture(gegevens.toegewezenOp, vandaag, 'TOEWIJZINGSDATUM_IN_TOEKOMST');
  checkPeriode(gegevens.gewensteStartdatum, gegevens.einddatum);
  checkDekking(command.dekkingsfout);
  return [
    {
      type: 'ToewijzingSent',
      data: { ...gegevens, ...command.regime, berichtId: command.berichtId },
      occurredAt: gegevens.toegewezenOp,
    },
    ...vervolgVan(gegevens, command.vervolg),
    ...extraCheck(gegevens.toewijzingId, command.kosten, gegevens.toegewezenOp),
    ...startTermijn(gegevens.toewijzingId, gegevens.gewensteStartdatum, command.norm),
  ];
}

function vervolgVan(
  { toewijzingId, toegewezenOp }: Toewijzinggegevens,
  vervolg: Vervolgbesluit | null,
): ToewijzingEvent[] {
  if (vervolg === null) return [];
  const { ondanks, ...data } = vervolg;
  const event = { toewijzingId, ...data, ondanks: [...ondanks] };
  return [{ type: 'VervolgAdmitted', data: event, occurredAt: toegewezenOp }];
}

function accept(command: CommandOf<'AcceptToewijzing'>, state: ToewijzingState): readonly ToewijzingEvent[] {
  const toewijzing = standing(state, command.actor);
  if (toewijzing.stand === 'geaccepteerd') return [];
  if (toewijzing.stand === 'geweigerd') {
    throw new Rejection(
      'TOEWIJZING_AL_GEWEIGERD',
      'Deze toewijzing is geweigerd. Vraag de gemeente om een nieuwe toewijzing.',
    );
  }
  const { toewijzingId } = toewijzing.gegevens;
  return [{ type: 'ToewijzingAccepted', data: { toewijzingId }, occurredAt: command.vandaag }];
}

/** R-CON-07: an aanbieder must accept; only a substantive reason opens the way to another aanbieder. */
function decline(
  command: CommandOf<'DeclineToewijzingWithReason'>,
  state: ToewijzingState,
): readonly ToewijzingEvent[] {
  const toewijzing = standing(state, command.actor);
  const toelichting = command.toelichting?.trim() ?? '';
  const redenCode = REDENEN_WEIGERING.find((code) => code === command.redenCode);
  if (redenCode === undefined || toelichting === '') {
    throw new Rejection(
      'ACCEPTATIEPLICHT_REDEN_ONTBREEKT',
      `Er geldt een acceptatieplicht. Weiger alleen met een inhoudelijke reden (${REDENEN_WEIGERING.join(', ')}) en een toelichting.`,
      'invalid',
    );
  }
  if (toewijzing.stand === 'geweigerd') {
    if (toewijzing.redenCode === redenCode) return [];
    throw new Rejection('TOEWIJZING_AL_GEWEIGERD', 'Deze toewijzing is al om een andere reden geweigerd.');
  }
  if (toewijzing.stand === 'geaccepteerd') {
    throw new Rejection(
      'TOEWIJZING_AL_GEACCEPTEERD',
      'Deze toewijzing is al geaccepteerd. Overleg met de gemeente over een andere aanbieder.',
    );
  }
  const { toewijzingId } = toewijzing.gegevens;
  return [{ type: 'ToewijzingDeclined', data: { toewijzingId, redenCode, toelichting }, occurredAt: command.vandaag }];
}

function propose(
  command: CommandOf<'ProposeAlternatieveAanbieder'>,
  state: ToewijzingState,
): readonly ToewijzingEvent[] {
  const toewijzing = standing(state, command.actor);
  const { aanbiederId, toelichting } = command;
  if (toewijzing.stand !== 'geweigerd') {
    throw new Rejection(
      'TOEWIJZING_NIET_GEWEIGERD',
      'Een andere aanbieder voorstellen kan nadat de toewijzing met een reden is geweigerd.',
    );
  }
  if (aanbiederId === toewijzing.gegevens.aanbiederId) {
    throw new Rejection(
      'ALTERNATIEF_IS_DEZELFDE_AANBIEDER',
      'Stel een andere aanbieder voor dan de huidige.',
      'invalid',
    );
  }
  if (!command.aanbiederBekend) {
    throw new Rejection(
      'AANBIEDER_ONBEKEND',
      'Deze aanbieder is niet bekend. Kies een aanbieder uit het register.',
      'invalid',
    );
  }
  if (toewijzing.alternatieven.includes(aanbiederId)) return [];
  const { toewijzingId } = toewijzing.gegevens;
  return [
    {
      type: 'AlternatieveAanbiederProposed',
      data: { toewijzingId, aanbiederId, toelichting },
      occurredAt: command.vandaag,
    },
  ];
}

function registerStart(command: CommandOf<'RegisterStartZorg'>, state: ToewijzingState): readonly ToewijzingEvent[] {
  const toewijzing = standing(state, command.actor);
  const { begindatum, kalender, vandaag, berichtId } = command;
  if (toewijzing.zorg.stand !== 'niet-gestart') {
    if (toewijzing.zorg.start.begindatum === begindatum) return [];
    throw new Rejection(
      'ZORG_AL_GESTART',
      'Er is al een start gemeld. Corrigeer de begindatum, of verwijder eerst de eerdere start.',
    );
  }
  if (toewijzing.stand === 'geweigerd') {
    throw new Rejection('TOEWIJZING_GEWEIGERD', 'Deze toewijzing is geweigerd. Vraag de gemeente om een nieuwe.');
  }
  checkBegindatum(begindatum, toewijzing, vandaag);
  const { toewijzingId } = toewijzing.gegevens;
  const data = { toewijzingId, ...judge(begindatum, toewijzing.termijn, kalender), berichtId };
  return withBreach(toewijzing, [{ type: 'ZorgStarted', data, occurredAt: begindatum }], vandaag);
}

function correctStart(command: CommandOf<'CorrectStartZorg'>, state: ToewijzingState): readonly ToewijzingEvent[] {
  const toewijzing = standing(state, command.actor);
  const zorg = started(toewijzing);
  const { begindatum, kalender, vandaag, berichtId, reden } = command;
  const vorigeBegindatum = zorg.start.begindatum;
  if (begindatum === vorigeBegindatum) return [];
  checkBegindatum(begindatum, toewijzing, vandaag);
  const later = zorg.stand === 'beeindigd' ? zorg.einddatum : zorg.stand === 'onderbroken' ? zorg.vanaf : zorg.hervatOp;
  if (later !== null && begindatum > later) {
    throw new Rejection(
      'ZORG_START_NA_VERVOLG',
      `De zorg kende al een vervolg op ${later}; de begindatum kan niet later zijn.`,
      'invalid',
    );
  }
  const { toewijzingId } = toewijzing.gegevens;
  const data = { toewijzingId, ...judge(begindatum, toewijzing.termijn, kalender), berichtId, vorigeBegindatum, reden };
  return withBreach(toewijzing, [{ type: 'ZorgStartCorrected', data, occurredAt: begindatum }], vandaag);
}

function removeStart(command: CommandOf<'RemoveStartZorg'>, state: ToewijzingState): readonly ToewijzingEvent[] {
  const toewijzing = standing(state, command.actor);
  const { begindatum, reden, berichtId, vandaag } = command;
  const { zorg, termijn } = toewijzing;
  if (zorg.stand === 'niet-gestart') {
    const repeat = zorg.verwijderdeStart !== null && (begindatum ?? zorg.verwijderdeStart) === zorg.verwijderdeStart;
    if (repeat) return [];
    throw new Rejection('ZORG_NIET_GESTART', 'Er is geen start om te verwijderen.');
  }
  const vorigeBegindatum = zorg.start.begindatum;
  if (begindatum !== null && begindatum !== vorigeBegindatum) {
    throw new Rejection(
      'ZORG_START_ANDERE_BEGINDATUM',
      `De bekende start heeft begindatum ${vorigeBegindatum}. Verwijder de start met die begindatum.`,
    );
  }
  // Retourcode 9071: a start under a reported end cannot be taken away.
  if (zorg.stand === 'beeindigd') {
    throw new Rejection('ZORG_AL_BEEINDIGD', 'De zorg is al beeindigd; de start kan niet meer worden verwijderd.');
  }
  const { toewijzingId } = toewijzing.gegevens;
  const data = { toewijzingId, vorigeBegindatum, reden, berichtId };
  const events: ToewijzingEvent[] = [{ type: 'ZorgStartRemoved', data, occurredAt: vorigeBegindatum }];
  // The term runs again: its deadline was taken away by the start.
  if (termijn !== null && vandaag <= termijn.uiterste) events.push(restart({ toewijzingId, ...termijn }));
  return withBreach(toewijzing, events, vandaag);
}

function pause(command: CommandOf<'PauseZorg'>, state: ToewijzingState): readonly ToewijzingEvent[] {
  const toewijzing = standing(state, command.actor);
  const zorg = started(toewijzing);
  const { vanaf, redenCode, vandaag } = command;
  if (zorg.stand === 'onderbroken') {
    if (zorg.vanaf === vanaf) return [];
    throw new Rejection(
      'ZORG_AL_ONDERBROKEN',
      `De zorg is al onderbroken vanaf ${zorg.vanaf}. Meld eerst de hervatting.`,
    );
  }
  if (zorg.stand === 'beeindigd') throw ended();
  if (redenCode !== REDEN_TIJDELIJK) {
    throw new Rejection(
      'ZORG_ONDERBREKING_REDEN_ONBEKEND',
      `Een onderbreking heeft reden ${REDEN_TIJDELIJK} (tijdelijk). Meld bij een andere reden het einde van de zorg.`,
      'invalid',
    );
  }
  notInFuture(vanaf, vandaag, 'ZORG_DATUM_IN_TOEKOMST');
  notBefore(vanaf, zorg.hervatOp ?? zorg.start.begindatum);
  const { toewijzingId } = toewijzing.gegevens;
  return [{ type: 'ZorgPaused', data: { toewijzingId, vanaf, redenCode }, occurredAt: vanaf }];
}

function resume(command: CommandOf<'ResumeZorg'>, state: ToewijzingState): readonly ToewijzingEvent[] {
  const toewijzing = standing(state, command.actor);
  const zorg = started(toewijzing);
  const { vanaf, vandaag } = command;
  if (zorg.stand === 'beeindigd') throw ended();
  if (zorg.stand === 'loopt') {
    if (zorg.hervatOp === vanaf) return [];
    throw new Rejection('ZORG_NIET_ONDERBROKEN', 'De zorg loopt; er is geen onderbreking om te hervatten.');
  }
  notInFuture(vanaf, vandaag, 'ZORG_DATUM_IN_TOEKOMST');
  notBefore(vanaf, zorg.vanaf);
  const { toewijzingId } = toewijzing.gegevens;
  return [{ type: 'ZorgResumed', data: { toewijzingId, vanaf }, occurredAt: vanaf }];
}

function end(command: CommandOf<'EndZorg'>, state: ToewijzingState): readonly ToewijzingEvent[] {
  const toewijzing = standing(state, command.actor);
  const zorg = started(toewijzing);
  const { einddatum, redenCode, vandaag } = command;
  if (zorg.stand === 'beeindigd') {
    if (zorg.einddatum === einddatum && zorg.redenCode === redenCode) return [];
    throw ended();
  }
  if (redenCode === REDEN_TIJDELIJK || !REDENEN_BEEINDIGING.some((code) => code === redenCode)) {
    throw new Rejection(
      'ZORG_EINDE_REDEN_ONBEKEND',
      `Kies een reden van beeindiging: ${REDENEN_BEEINDIGING.filter((code) => code !== REDEN_TIJDELIJK).join(', ')}.`,
      'invalid',
    );
  }
  notInFuture(einddatum, vandaag, 'ZORG_DATUM_IN_TOEKOMST');
  notBefore(einddatum, zorg.stand === 'onderbroken' ? zorg.vanaf : (zorg.hervatOp ?? zorg.start.begindatum));
  const { toewijzingId } = toewijzing.gegevens;
  return [{ type: 'ZorgEnded', data: { toewijzingId, einddatum, redenCode }, occurredAt: einddatum }];
}

/** IV008: only the last stop can be taken back, named by its own date and reason. */
function removeStop(command: CommandOf<'RemoveStopZorg'>, state: ToewijzingState): readonly ToewijzingEvent[] {
  const toewijzing = standing(state, command.actor);
  const { zorg } = toewijzing;
  const { einddatum, redenCode, reden, berichtId } = command;
  const stop =
    zorg.stand === 'beeindigd'
      ? zorg
      : zorg.stand === 'onderbroken'
        ? { einddatum: zorg.vanaf, redenCode: zorg.redenCode }
        : null;
  if (stop?.einddatum !== einddatum || stop.redenCode !== redenCode) {
    const { verwijderdeStop } = toewijzing;
    if (verwijderdeStop?.einddatum === einddatum && verwijderdeStop.redenCode === redenCode) return [];
    throw new Rejection(
      'ZORG_STOP_ONBEKEND',
      'Er is geen stop met deze einddatum en reden om te verwijderen. Controleer wat eerder is gemeld.',
    );
  }
  const onderbrokenVanaf = zorg.stand === 'beeindigd' ? (zorg.onderbroken?.vanaf ?? null) : null;
  const { toewijzingId } = toewijzing.gegevens;
  const data = { toewijzingId, einddatum, redenCode, onderbrokenVanaf, reden, berichtId };
  return [{ type: 'ZorgStopRemoved', data, occurredAt: einddatum }];
}

function ended(): Rejection {
  return new Rejection('ZORG_AL_BEEINDIGD', 'De zorg is al beeindigd. Vraag zo nodig om een nieuwe toewijzing.');
}

function notBefore(datum: Datum, eerder: Datum): void {
  if (datum < eerder) {
    throw new Rejection(
      'ZORG_DATUM_TE_VROEG',
      `De datum kan niet voor ${eerder} liggen. Kies een latere datum.`,
      'invalid',
    );
  }
}

function correct(command: CommandOf<'CorrectToewijzing'>, state: ToewijzingState): readonly ToewijzingEvent[] {
  const toewijzing = standing(state, command.actor);
  const { gegevens, zorg } = toewijzing;
  const { reden, berichtId, vandaag, norm } = command;
  const {
    gewensteStartdatum = gegevens.gewensteStartdatum,
    einddatum = gegevens.einddatum,
    omvang = gegevens.omvang,
    budget = gegevens.budget,
  } = command;
  if (sameGegevens(gegevens, { ...gegevens, gewensteStartdatum, einddatum, omvang, budget })) return [];
  notInFuture(command.gecorrigeerdOp, vandaag, 'TOEWIJZINGSDATUM_IN_TOEKOMST');
  checkPeriode(gewensteStartdatum, einddatum);
  checkDekking(command.dekkingsfout);
  const { toewijzingId } = gegevens;
  const events: ToewijzingEvent[] = [
    {
      type: 'ToewijzingCorrected',
      data: { toewijzingId, gewensteStartdatum, einddatum, omvang, budget, reden, berichtId },
      occurredAt: command.gecorrigeerdOp,
    },
  ];
  if (budget !== gegevens.budget) events.push(...extraCheck(toewijzingId, command.kosten, command.gecorrigeerdOp));
  if (gewensteStartdatum !== gegevens.gewensteStartdatum) {
    const term = startTermijn(toewijzingId, gewensteStartdatum, norm);
    events.push(...term);
    if (zorg.stand !== 'niet-gestart') {
      events.push(rejudged(toewijzingId, zorg, termijnNa(toewijzing, events), norm, reden, berichtId));
    }
  }
  return withBreach(toewijzing, events, vandaag);
}

function withdraw(command: CommandOf<'WithdrawToewijzing'>, state: ToewijzingState): readonly ToewijzingEvent[] {
  const toewijzing = known(state, command.actor);
  if (toewijzing.stand === 'ingetrokken') return [];
  if (toewijzing.zorg.stand !== 'niet-gestart') {
    throw new Rejection(
      'TOEWIJZING_HEEFT_ZORG',
      'Onder deze toewijzing is zorg gestart; intrekken kan niet. Corrigeer de einddatum, of laat de start verwijderen.',
    );
  }
  const { toewijzingId, toegewezenOp } = toewijzing.gegevens;
  const data = { toewijzingId, reden: command.reden, berichtId: command.berichtId };
  // As if it was never sent: valid from the day on which it was sent.
  return withBreach(toewijzing, [{ type: 'ToewijzingWithdrawn', data, occurredAt: toegewezenOp }], command.vandaag);
}

/** From the deadline: quiet where the toewijzing is gone, refused or started, or where the term was moved since. */
function signal(command: CommandOf<'SignalStarttermijnExceeded'>, state: ToewijzingState): readonly ToewijzingEvent[] {
  return state.stand === 'onbekend' ? [] : withBreach(state, [], command.vandaag);
}

/**
 * The rule was corrected for a day that is past: the term, the verdict on the start and the breach follow from the rule as
 * it is known now, each as a new event (R-REG-21). A refused toewijzing has no term that anyone still waits for.
 */
function recompute(command: CommandOf<'RecomputeStarttermijn'>, state: ToewijzingState): readonly ToewijzingEvent[] {
  if (state.stand === 'onbekend' || state.stand === 'ingetrokken' || state.stand === 'geweigerd') return [];
  const { gegevens, termijn, zorg } = state;
  const { norm, reden, vandaag } = command;
  const { toewijzingId, gewensteStartdatum } = gegevens;
  const [term] = startTermijn(toewijzingId, gewensteStartdatum, norm);
  if (term === undefined && termijn === null) return [];
  const events: ToewijzingEvent[] = [
    term ?? { type: 'StarttermijnWithdrawn', data: { toewijzingId, reden }, occurredAt: gewensteStartdatum },
  ];
  const nieuw = termijnNa(state, events);
  if (nieuw !== null && termijn !== null && sameTermijn(nieuw, termijn)) return [];
  if (zorg.stand !== 'niet-gestart') events.push(rejudged(toewijzingId, zorg, nieuw, norm, reden, null));
  return withBreach(state, events, vandaag, reden);
}

function termijnNa(state: BekendeToewijzing, events: readonly ToewijzingEvent[]): Starttermijn | null {
  const next = events.reduce<ToewijzingState>(evolveToewijzing, state);
  return next.stand === 'onbekend' ? null : next.termijn;
}

function sameTermijn(a: Starttermijn, b: Starttermijn): boolean {
  return a.uiterste === b.uiterste && a.werkdagen === b.werkdagen && a.kalenderVersie === b.kalenderVersie;
}

/** The start stays, its verdict follows the new term. */
function rejudged(
  toewijzingId: string,
  { start: { begindatum } }: Started,
  termijn: Starttermijn | null,
  norm: Starttermijnnorm | null,
  reden: string,
  berichtId: string | null,
): ToewijzingEvent {
  const oordeel = judge(begindatum, termijn, norm?.kalender ?? null);
  const data = { toewijzingId, ...oordeel, berichtId, vorigeBegindatum: begindatum, reden };
  return { type: 'ZorgStartCorrected', data, occurredAt: begindatum };
}

function decide(command: ToewijzingCommand, state: ToewijzingState): readonly ToewijzingEvent[] {
  switch (command.type) {
    case 'SendToewijzing':
      return send(command, state);
    case 'AcceptToewijzing':
      return accept(command, state);
    case 'DeclineToewijzingWithReason':
      return decline(command, state);
    case 'ProposeAlternatieveAanbieder':
      return propose(command, state);
    case 'RegisterStartZorg':
      return registerStart(command, state);
    case 'CorrectStartZorg':
      return correctStart(command, state);
    case 'RemoveStartZorg':
      return removeStart(command, state);
    case 'PauseZorg':
      return pause(command, state);
    case 'ResumeZorg':
      return resume(command, state);
    case 'EndZorg':
      return end(command, state);
    case 'RemoveStopZorg':
      return removeStop(command, state);
    case 'CorrectToewijzing':
      return correct(command, state);
    case 'ConvertToewijzing':
      return convert(command, standing(state, command.actor));
    case 'CompleteExtraCheck':
      return completeExtraCheck(command, standing(state, command.actor));
    case 'WithdrawToewijzing':
      return withdraw(command, state);
    case 'SignalStarttermijnExceeded':
      return signal(command, state);
    case 'RecomputeStarttermijn':
      return recompute(command, state);
  }
  return unreachable(command);
}

export const toewijzingDecider: Decider<ToewijzingState, ToewijzingCommand, ToewijzingEvent> = {
  category: toewijzingEvents.aggregate,
  initial: { stand: 'onbekend' },
  decide,
  evolve: evolveToewijzing,
};

/** Several commands on one toewijzing in one append, each decided on what the one before it left: for a message. */
export const toewijzingInOrder: Decider<ToewijzingState, readonly ToewijzingCommand[], ToewijzingEvent> = {
  ...toewijzingDecider,
  decide(commands, state) {
    const events: ToewijzingEvent[] = [];
    for (const command of commands) {
      events.push(...decide(command, events.reduce<ToewijzingState>(evolveToewijzing, state)));
    }
    return events;
  },
};
