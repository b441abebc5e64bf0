import { type Bedrag } from '../../kernel/bedrag.js';
import { type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection, type RejectionDetail } from '../../kernel/rejection.js';
import { refuseAll, toekomstFouten } from '../../regio/besluitvorming/besluitvorming.regels.js';
import { type MeerkostenregelingEvent, meerkostenregelingEvents } from './meerkostenregeling.events.js';

type Of<Type extends MeerkostenregelingEvent['type']> = Extract<MeerkostenregelingEvent, { type: Type }>['data'];
type Post = Of<'MeerkostenReimbursed'>['posten'][number];

export type MeerkostenregelingState =
  | { readonly stand: 'onbekend' }
  | {
      readonly stand: 'geopend';
      readonly regeling: Of<'MeerkostenregelingOpened'>;
      readonly laatsteDag: Datum | null;
      readonly vergoed: Bedrag;
      readonly vergoedingIds: readonly string[];
      /** One piece of evidence is paid once, whoever hands it in. */
      readonly bewijzen: readonly string[];
    };
type Geopend = Extract<MeerkostenregelingState, { stand: 'geopend' }>;

export type MeerkostenregelingCommand = { readonly vandaag: Datum } & (
  | { readonly type: 'OpenMeerkostenregeling'; readonly regeling: Of<'MeerkostenregelingOpened'> }
  | { readonly type: 'EndMeerkostenregeling'; readonly laatsteDag: Datum; readonly reden: string }
  | {
      readonly type: 'ReimburseMeerkosten';
      readonly vergoedingId: string;
      readonly contractId: string;
      /** Null where the region does not know the contract. */
      readonly contract: {
        readonly aanbiederId: string;
        readonly ingangsdatum: Datum;
        readonly einddatum: Datum;
      } | null;
      readonly posten: readonly Post[];
    }
);
type CommandOf<Type extends MeerkostenregelingCommand['type']> = Extract<MeerkostenregelingCommand, { type: Type }>;

function open(
  { regeling, vandaag }: CommandOf<'OpenMeerkostenregeling'>,
  state: MeerkostenregelingState,
): readonly MeerkostenregelingEvent[] {
  if (state.stand === 'geopend') return [];
  const { van, tot, kostensoorten, maximum, besluitOp } = regeling;
  const fouten: RejectionDetail[] = [...toekomstFouten(besluitOp, vandaag, 'besluitOp')];
  const fout = (plaats: string, code: string, melding: string): number => fouten.push({ plaats, code, melding });
  if (tot !== null && tot < van) fout('tot', 'PERIODE_ONGELDIG', `tot (${tot}) ligt voor van (${van}).`);
  if (kostensoorten.length === 0) fout('kostensoorten', 'KOSTENSOORT_ONTBREEKT', 'Noem ten minste een soort kosten.');
  if (new Set(kostensoorten).size < kostensoorten.length) {
    fout('kostensoorten', 'KOSTENSOORT_DUBBEL', 'Noem elke soort kosten een keer.');
  }
  if (maximum !== null && maximum <= 0) {
    fout(
      'maximum',
      'BEDRAG_ONGELDIG',
      'Het maximum is meer dan nul, in hele eurocenten; laat het leeg als er geen is.',
    );
  }
  refuseAll('MEERKOSTENREGELING_ONGELDIG', 'Deze regeling', fouten);
  return [{ type: 'MeerkostenregelingOpened', data: regeling, occurredAt: vandaag }];
}

function end(
  { laatsteDag, reden, vandaag }: CommandOf<'EndMeerkostenregeling'>,
  state: Geopend,
): readonly MeerkostenregelingEvent[] {
  if (state.laatsteDag === laatsteDag) return [];
  const { regelingId, van } = state.regeling;
  if (laatsteDag < van || (state.laatsteDag !== null && laatsteDag > state.laatsteDag)) {
    const melding = `laatsteDag ligt vanaf ${van}${state.laatsteDag === null ? '' : ` tot en met ${state.laatsteDag}`}.`;
    refuseAll('MEERKOSTENREGELING_ONGELDIG', 'Deze beeindiging', [
      { plaats: 'laatsteDag', code: 'BUITEN_PERIODE', melding },
    ]);
  }
  return [{ type: 'MeerkostenregelingEnded', data: { regelingId, laatsteDag, reden }, occurredAt: vandaag }];
}

function postFouten(
  { posten, contract, vandaag }: CommandOf<'ReimburseMeerkosten'>,
  { regeling, laatsteDag, bewijzen }: Geopend,
): RejectionDetail[] {
  const gezien = new Set(bewijzen);
  return posten.flatMap(({ kostensoort, gemaaktOp, bedrag, bewijs }, index) => {
    const plaats = (veld: string): string => `posten[${index}].${veld}`;
    const fouten: RejectionDetail[] = toekomstFouten(gemaaktOp, vandaag, plaats('gemaaktOp'));
    const fout = (veld: string, code: string, melding: string): number =>
      fouten.push({ plaats: plaats(veld), code, melding });
    if (!regeling.kostensoorten.includes(kostensoort)) {
      const melding = `Deze regeling vergoedt ${regeling.kostensoorten.join(', ')}. Kies een van die soorten.`;
      fout('kostensoort', 'KOSTENSOORT_BUITEN_REGELING', melding);
    }
    if (gemaaktOp < regeling.van || (laatsteDag !== null && gemaaktOp > laatsteDag)) {
      const tot = laatsteDag === null ? '' : ` tot en met ${laatsteDag}`;
      fout('gemaaktOp', 'BUITEN_REGELING', `De regeling geldt voor kosten vanaf ${regeling.van}${tot}.`);
    }
    if (contract !== null && (gemaaktOp < contract.ingangsdatum || gemaaktOp > contract.einddatum)) {
      const melding = `Het contract loopt van ${contract.ingangsdatum} tot en met ${contract.einddatum}.`;
      fout('gemaaktOp', 'BUITEN_CONTRACT', melding);
    }
    if (bedrag <= 0) fout('bedrag', 'BEDRAG_ONGELDIG', 'Het bedrag is meer dan nul, in hele eurocenten.');
    if (gezien.has(bewijs.sha256)) {
      fout('bewijs', 'BEWIJS_DUBBEL', 'Dit bewijsstuk is al vergoed of staat dubbel. Laat het weg.');
    }
    gezien.add(bewijs.sha256);
    return fouten;
  });
}

function reimburse(command: CommandOf<'ReimburseMeerkosten'>, state: Geopend): readonly MeerkostenregelingEvent[] {
  const { vergoedingId, contractId, contract, posten, vandaag } = command;
  if (state.vergoedingIds.includes(vergoedingId)) return [];
  if (contract === null) {
    throw new Rejection('CONTRACT_ONBEKEND', 'Dit contract is niet bekend. Controleer het kenmerk.', 'not-found');
  }
  const fouten = postFouten(command, state);
  if (posten.length === 0) {
    fouten.push({ plaats: 'posten', code: 'POST_ONTBREEKT', melding: 'Noem ten minste een post.' });
  }
  const totaal = posten.reduce((som, { bedrag }) => som + bedrag, 0);
  const { maximum, regelingId } = state.regeling;
  if (maximum !== null && state.vergoed + totaal > maximum) {
    const melding = `Binnen het maximum is nog ${maximum - state.vergoed} eurocent over; dit is ${totaal} eurocent. Vergoed minder, of open een nieuwe regeling.`;
    fouten.push({ plaats: 'posten', code: 'MAXIMUM_OVERSCHREDEN', melding });
  }
  refuseAll('MEERKOSTEN_ONGELDIG', 'Deze vergoeding', fouten);
  const { aanbiederId } = contract;
  const data = { regelingId, vergoedingId, contractId, aanbiederId, posten: [...posten], totaal };
  return [{ type: 'MeerkostenReimbursed', data, occurredAt: vandaag }];
}

function bekend(state: MeerkostenregelingState): Geopend {
  if (state.stand === 'geopend') return state;
  throw new Rejection(
    'MEERKOSTENREGELING_ONBEKEND',
    'Deze regeling is niet bekend. Open haar eerst, of controleer het kenmerk.',
    'not-found',
  );
}

/** A regeling for extra costs (R-CON-17): what it pays stays within its days, its kinds and its maximum. */
export const meerkostenregelingDecider: Decider<
  MeerkostenregelingState,
  MeerkostenregelingCommand,
  MeerkostenregelingEvent
> = {
  category: meerkostenregelingEvents.aggregate,
  initial: { stand: 'onbekend' },
  decide(command, state) {
    switch (command.type) {
      case 'OpenMeerkostenregeling':
        return open(command, state);
      case 'EndMeerkostenregeling':
        return end(command, bekend(state));
      case 'ReimburseMeerkosten':
        return reimburse(command, bekend(state));
    }
    return unreachable(command);
  },
  evolve(state, event) {
    switch (event.type) {
      case 'MeerkostenregelingOpened':
        return {
          ...{ stand: 'geopend', regeling: event.data, laatsteDag: event.data.tot, vergoed: 0 },
          ...{ vergoedingIds: [], bewijzen: [] },
        };
      case 'MeerkostenregelingEnded':
        return state.stand === 'onbekend' ? state : { ...state, laatsteDag: event.data.laatsteDag };
      case 'MeerkostenReimbursed': {
        if (state.stand === 'onbekend') return state;
        const { vergoedingId, totaal, posten } = event.data;
        return {
          ...state,
          vergoed: state.vergoed + totaal,
          vergoedingIds: [...state.vergoedingIds, vergoedingId],
          bewijzen: [...state.bewijzen, ...posten.map(({ bewijs }) => bewijs.sha256)],
        };
      }
    }
    return unreachable(event);
  },
};
