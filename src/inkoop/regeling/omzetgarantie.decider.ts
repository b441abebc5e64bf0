import { type Bedrag } from '../../kernel/bedrag.js';
import { afgerond, breuk } from '../../kernel/breuk.js';
import { addDays, type Datum, daysBetween } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { overlaps } from '../../kernel/periode.js';
import { Rejection, type RejectionDetail } from '../../kernel/rejection.js';
import { refuseAll, toekomstFouten } from '../../regio/besluitvorming/besluitvorming.regels.js';
import { type OmzetgarantieEvent, omzetgarantieEvents } from './omzetgarantie.events.js';

type Of<Type extends OmzetgarantieEvent['type']> = Extract<OmzetgarantieEvent, { type: Type }>['data'];
type Granted = Of<'OmzetgarantieGranted'>;
type Berekening = Of<'OmzetgarantieSettled'>['berekening'];

interface Garantie {
  readonly afspraak: Granted;
  readonly laatsteDag: Datum;
  readonly ingetrokken: boolean;
  /** All that was settled so far. */
  readonly verrekend: Bedrag;
}

export interface OmzetgarantieState {
  readonly garanties: readonly Garantie[];
}

/** What the contract says of itself; null where the region does not know it. */
export interface Garantiecontract {
  readonly aanbiederId: string;
  readonly ingangsdatum: Datum;
  readonly einddatum: Datum;
}

export type OmzetgarantieCommand = { readonly vandaag: Datum } & (
  | {
      readonly type: 'GrantOmzetgarantie';
      readonly gegevens: Omit<Granted, 'aanbiederId'>;
      readonly contract: Garantiecontract | null;
    }
  | {
      readonly type: 'EndOmzetgarantie';
      readonly garantieId: string;
      readonly laatsteDag: Datum;
      readonly reden: string;
    }
  | { readonly type: 'WithdrawOmzetgarantie'; readonly garantieId: string; readonly reden: string }
  | {
      readonly type: 'SettleOmzetgarantie';
      readonly garantieId: string;
      /** What was approved for care in the period, from the log. */
      readonly goedgekeurd: Bedrag;
    }
);
type CommandOf<Type extends OmzetgarantieCommand['type']> = Extract<OmzetgarantieCommand, { type: Type }>;

const geldt = ({ ingetrokken, laatsteDag, afspraak }: Garantie): boolean =>
  !ingetrokken && laatsteDag >= afspraak.periode.van;

function dagenFouten(plaats: string, { van, tot }: Granted['periode']): RejectionDetail[] {
  if (tot >= van) return [];
  const melding = `${plaats}.tot (${tot}) ligt voor ${plaats}.van (${van}). Noem eerst de eerste en dan de laatste dag.`;
  return [{ plaats: `${plaats}.tot`, code: 'PERIODE_ONGELDIG', melding }];
}

function grantFouten(
  { gegevens, vandaag }: CommandOf<'GrantOmzetgarantie'>,
  { ingangsdatum, einddatum }: Garantiecontract,
  { garanties }: OmzetgarantieState,
): RejectionDetail[] {
  const { periode, referentieperiode, percentageBasispunten, referentieomzet, besluitOp } = gegevens;
  const fouten = [
    ...dagenFouten('periode', periode),
    ...dagenFouten('referentieperiode', referentieperiode),
    ...toekomstFouten(besluitOp, vandaag, 'besluitOp'),
  ];
  const fout = (plaats: string, code: string, melding: string): number => fouten.push({ plaats, code, melding });
  if (periode.van < ingangsdatum || periode.tot > einddatum) {
    fout(
      'periode',
      'BUITEN_CONTRACT',
      `De periode valt buiten het contract, dat loopt van ${ingangsdatum} tot en met ${einddatum}.`,
    );
  }
  if (referentieperiode.tot >= periode.van) {
    fout('referentieperiode', 'REFERENTIE_NIET_ERVOOR', 'De referentieperiode ligt geheel voor de periode.');
  }
  if (percentageBasispunten < 1 || percentageBasispunten > 10_000) {
    fout('percentageBasispunten', 'PERCENTAGE_ONGELDIG', 'Het percentage is meer dan 0 en ten hoogste 100 procent.');
  }
  if (referentieomzet <= 0) {
    fout('referentieomzet', 'BEDRAG_ONGELDIG', 'De referentieomzet is meer dan nul, in hele eurocenten.');
  }
  const ander = garanties.find(
    (een) =>
      geldt(een) &&
      overlaps({ begin: periode.van, eind: periode.tot }, { begin: een.afspraak.periode.van, eind: een.laatsteDag }),
  );
  if (ander !== undefined) {
    const melding = `Van ${ander.afspraak.periode.van} tot en met ${ander.laatsteDag} geldt al een omzetgarantie voor dit contract. Kies andere dagen, of beeindig die eerst.`;
    fout('periode', 'OMZETGARANTIE_OVERLAPT', melding);
  }
  return fouten;
}

function grant(command: CommandOf<'GrantOmzetgarantie'>, state: OmzetgarantieState): readonly OmzetgarantieEvent[] {
  const { gegevens, contract, vandaag } = command;
  if (state.garanties.some(({ afspraak }) => afspraak.garantieId === gegevens.garantieId)) return [];
  if (contract === null) {
    throw new Rejection('CONTRACT_ONBEKEND', 'Dit contract is niet bekend. Controleer het kenmerk.', 'not-found');
  }
  refuseAll('OMZETGARANTIE_ONGELDIG', 'Deze omzetgarantie', grantFouten(command, contract, state));
  const data = { ...gegevens, aanbiederId: contract.aanbiederId };
  return [{ type: 'OmzetgarantieGranted', data, occurredAt: vandaag }];
}

function teVinden({ garanties }: OmzetgarantieState, garantieId: string): Garantie {
  const garantie = garanties.find(({ afspraak }) => afspraak.garantieId === garantieId);
  if (garantie !== undefined) return garantie;
  throw new Rejection(
    'OMZETGARANTIE_ONBEKEND',
    'Dit contract heeft deze omzetgarantie niet. Controleer het kenmerk.',
    'not-found',
  );
}

const van = ({ afspraak: { garantieId, contractId, aanbiederId } }: Garantie) => ({
  ...{ garantieId, contractId, aanbiederId },
});

function ingetrokken(): Rejection {
  return new Rejection('OMZETGARANTIE_INGETROKKEN', 'Deze omzetgarantie is ingetrokken. Ken zo nodig een nieuwe toe.');
}

function alVerrekend(): Rejection {
  return new Rejection(
    'OMZETGARANTIE_VERREKEND',
    'Over deze omzetgarantie is al verrekend; haar dagen staan vast. Verreken opnieuw als er declaraties bijkwamen.',
  );
}

function end(command: CommandOf<'EndOmzetgarantie'>, garantie: Garantie): readonly OmzetgarantieEvent[] {
  const { laatsteDag, reden, vandaag } = command;
  if (garantie.ingetrokken) throw ingetrokken();
  if (garantie.laatsteDag === laatsteDag) return [];
  if (garantie.verrekend !== 0) throw alVerrekend();
  const { periode } = garantie.afspraak;
  const buiten = laatsteDag < periode.van || laatsteDag > garantie.laatsteDag;
  const melding = `laatsteDag ligt van ${periode.van} tot en met ${garantie.laatsteDag}. Trek de omzetgarantie in als zij nooit gold.`;
  const fouten = buiten ? [{ plaats: 'laatsteDag', code: 'BUITEN_PERIODE', melding }] : [];
  refuseAll('OMZETGARANTIE_ONGELDIG', 'Deze beeindiging', fouten);
  return [{ type: 'OmzetgarantieEnded', data: { ...van(garantie), laatsteDag, reden }, occurredAt: vandaag }];
}

function withdraw(command: CommandOf<'WithdrawOmzetgarantie'>, garantie: Garantie): readonly OmzetgarantieEvent[] {
  if (garantie.ingetrokken) return [];
  if (garantie.verrekend !== 0) throw alVerrekend();
  const { reden, vandaag } = command;
  return [{ type: 'OmzetgarantieWithdrawn', data: { ...van(garantie), reden }, occurredAt: vandaag }];
}

/** Share of the reference turnover for as many days; rounded once, to whole cents, a half up. */
function bereken({ afspraak, laatsteDag, verrekend }: Garantie, goedgekeurd: Bedrag): Berekening {
  const { referentieperiode, referentieomzet, percentageBasispunten } = afspraak;
  const periode = { van: afspraak.periode.van, tot: laatsteDag };
  const dagen = daysBetween(periode.van, periode.tot) + 1;
  const referentiedagen = daysBetween(referentieperiode.van, referentieperiode.tot) + 1;
  const gegarandeerd = afgerond(
    breuk(BigInt(referentieomzet) * BigInt(percentageBasispunten) * BigInt(dagen), 10_000n * BigInt(referentiedagen)),
  );
  return {
    ...{ periode, dagen, referentiedagen, referentieomzet, percentageBasispunten, gegarandeerd, goedgekeurd },
    ...{ verschil: Math.max(0, gegarandeerd - goedgekeurd), eerderVerrekend: verrekend },
  };
}

function settle(command: CommandOf<'SettleOmzetgarantie'>, garantie: Garantie): readonly OmzetgarantieEvent[] {
  const { goedgekeurd, vandaag } = command;
  if (garantie.ingetrokken) throw ingetrokken();
  if (vandaag <= garantie.laatsteDag) {
    throw new Rejection(
      'OMZETGARANTIE_LOOPT_NOG',
      `Deze omzetgarantie loopt tot en met ${garantie.laatsteDag}. Verreken haar vanaf ${addDays(garantie.laatsteDag, 1)}.`,
    );
  }
  const berekening = bereken(garantie, goedgekeurd);
  const teBetalen = berekening.verschil - garantie.verrekend;
  if (teBetalen === 0) return [];
  const data = { ...van(garantie), teBetalen, berekening };
  return [{ type: 'OmzetgarantieSettled', data, occurredAt: vandaag }];
}

function evolveGarantie(
  garantie: Garantie,
  event: Exclude<OmzetgarantieEvent, { type: 'OmzetgarantieGranted' }>,
): Garantie {
  switch (event.type) {
    case 'OmzetgarantieEnded':
      return { ...garantie, laatsteDag: event.data.laatsteDag };
    case 'OmzetgarantieWithdrawn':
      return { ...garantie, ingetrokken: true };
    case 'OmzetgarantieSettled':
      return { ...garantie, verrekend: garantie.verrekend + event.data.teBetalen };
  }
  return unreachable(event);
}

/** The turnover guarantees of one contract (R-CON-17): at most one on a day. */
export const omzetgarantieDecider: Decider<OmzetgarantieState, OmzetgarantieCommand, OmzetgarantieEvent> = {
  category: omzetgarantieEvents.aggregate,
  initial: { garanties: [] },
  decide(command, state) {
    switch (command.type) {
      case 'GrantOmzetgarantie':
        return grant(command, state);
      case 'EndOmzetgarantie':
        return end(command, teVinden(state, command.garantieId));
      case 'WithdrawOmzetgarantie':
        return withdraw(command, teVinden(state, command.garantieId));
      case 'SettleOmzetgarantie':
        return settle(command, teVinden(state, command.garantieId));
    }
    return unreachable(command);
  },
  evolve({ garanties }, event) {
    if (event.type === 'OmzetgarantieGranted') {
      const { tot: laatsteDag } = event.data.periode;
      return { garanties: [...garanties, { afspraak: event.data, laatsteDag, ingetrokken: false, verrekend: 0 }] };
    }
    const { garantieId } = event.data;
    return {
      garanties: garanties.map((een) => (een.afspraak.garantieId === garantieId ? evolveGarantie(een, event) : een)),
    };
  },
};

/** The last day that is counted; undefined where the contract has no such guarantee. */
export function garantiedagen(
  { garanties }: OmzetgarantieState,
  garantieId: string,
): { readonly van: Datum; readonly tot: Datum } | undefined {
  const garantie = garanties.find(({ afspraak }) => afspraak.garantieId === garantieId);
  return garantie && { van: garantie.afspraak.periode.van, tot: garantie.laatsteDag };
}
