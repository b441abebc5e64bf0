import { type Uitzondering } from '../../src/inkoop/inkoopronde/keuze/inkoopvormkeuze.events.js';
import {
  type Document,
  type Eis,
  type Gunningscriterium,
  type Instrument,
  type Instroommoment,
  momentOpen,
} from '../../src/inkoop/inkoopronde/inhoud/ronde.js';
import { type Datum } from '../../src/kernel/datum.js';
import { type Rondefeit } from './inkoopkalender.docs.js';

type Data<Type extends Rondefeit['type']> = Extract<Rondefeit, { type: Type }>['data'];

export const RONDESTANDEN = [
  'voorbereiding',
  'gepubliceerd',
  'open',
  'gesloten',
  'voorlopig-gegund',
  'gegund',
] as const;
export type Rondestandnaam = (typeof RONDESTANDEN)[number];

/** One plan of a moment; the plans before it stay (R-PRC-06, E-16). */
export interface Momentstand extends Instroommoment {
  readonly tussentijds: boolean;
  readonly stand: 'komt' | 'open' | 'gesloten';
  readonly eerder: readonly {
    readonly opent: Datum;
    readonly sluit: Datum | null;
    readonly vervangenOp: Datum;
    readonly reden: string;
  }[];
}

export interface Rondestand {
  readonly gegevens: Data<'InkooprondeStarted'>;
  readonly stand: Rondestandnaam;
  readonly inkoopvorm: {
    readonly instrument: Instrument;
    readonly reden: string;
    readonly gekozenOp: Datum;
    readonly uitzondering: Uitzondering | null;
  } | null;
  readonly scores: readonly Data<'InkoopvormScored'>[];
  /** Estimate, threshold, and what a person judged; `vraagOpen` waits for that person. */
  readonly contractwaarde: {
    readonly bedrag: number;
    readonly drempel: number | null;
    readonly bovenDrempel: boolean | null;
    readonly onderbouwing: string;
    readonly oordeel: Pick<Data<'SasVraagJudged'>, 'oordeel' | 'reden' | 'bron' | 'beoordeeldOp'> | null;
    readonly vraagOpen: boolean;
  } | null;
  readonly eisen: readonly Eis[];
  readonly criteria: readonly Gunningscriterium[];
  readonly stappen: readonly { readonly stap: string; readonly afgerondOp: Datum }[];
  readonly inventarisatie: Data<'AanbodInventorised'> | null;
  readonly momenten: readonly Momentstand[];
  readonly volgendMoment: { readonly sleutel: string; readonly opent: Datum; readonly sluit: Datum | null } | null;
  readonly capaciteitsproblemen: readonly Data<'CapaciteitsprobleemDeclared'>[];
  readonly publicatie: {
    readonly gepubliceerdOp: Datum;
    readonly vragenTot: Datum | null;
    readonly bezwaartermijnDagen: number | null;
    readonly documenten: readonly Document[];
  } | null;
  readonly sluiting: { readonly geslotenOp: Datum; readonly reden: string } | null;
  readonly gunning: {
    readonly stand: 'voorlopig' | 'definitief';
    readonly gegundOp: Datum;
    readonly bezwaarTot: Datum | null;
    readonly definitiefOp: Datum | null;
    readonly gegunden: Data<'GunningProvisionallyAwarded'>['gegunden'];
    readonly redenOnderMinimum: string | null;
  } | null;
  readonly raadsberichten: readonly Data<'RaadInformed'>[];
}

/** How a ronde stands on a day, from what happened by then. Undefined before it began. Pure. */
export function rondestandOp(verloop: readonly Rondefeit[], op: Datum): Rondestand | undefined {
  const feiten = verloop.filter(({ occurredAt }) => occurredAt <= op);
  const alle = <Type extends Rondefeit['type']>(type: Type): Data<Type>[] =>
    feiten.flatMap((one) => (one.type === type ? [one.data as Data<Type>] : []));
  const laatste = <Type extends Rondefeit['type']>(type: Type): Data<Type> | null => alle(type).at(-1) ?? null;
  const gegevens = laatste('InkooprondeStarted');
  if (gegevens === null) return undefined;
  const publicatie = laatste('InkooprondePublished');
  const sluiting = laatste('InkooprondeClosed');
  const gunning = gunningOp(feiten);
  const momenten = momentenOp(feiten, op, sluiting?.geslotenOp ?? null, publicatie !== null);
  const eisen = laatste('EisenSet');
  const volgend = momenten.filter(({ stand }) => stand === 'komt').sort((a, b) => (a.opent < b.opent ? -1 : 1))[0];
  const doorlopend = publicatie?.instrument === 'open-house' && momenten.every(({ tussentijds }) => tussentijds);
  const open =
    publicatie !== null && sluiting === null && (doorlopend || momenten.some(({ stand }) => stand === 'open'));
  return {
    gegevens,
    stand: naam({
      gepubliceerd: publicatie !== null,
      gesloten: sluiting !== null,
      open,
      gunning: gunning?.stand ?? null,
    }),
    inkoopvorm: inkoopvormOp(feiten),
    scores: alle('InkoopvormScored'),
    contractwaarde: contractwaardeOp(feiten),
    eisen: eisen?.eisen ?? [],
    criteria: eisen?.criteria ?? [],
    stappen: alle('StapCompleted').map(({ stap, afgerondOp }) => ({ stap, afgerondOp })),
    inventarisatie: laatste('AanbodInventorised'),
    momenten,
    volgendMoment:
      volgend === undefined ? null : { sleutel: volgend.sleutel, opent: volgend.opent, sluit: volgend.sluit },
    capaciteitsproblemen: alle('CapaciteitsprobleemDeclared'),
    publicatie:
      publicatie === null
        ? null
        : {
            gepubliceerdOp: publicatie.gepubliceerdOp,
            vragenTot: publicatie.vragenTot,
            bezwaartermijnDagen: publicatie.bezwaartermijnDagen,
            documenten: publicatie.documenten,
          },
    sluiting: sluiting === null ? null : { geslotenOp: sluiting.geslotenOp, reden: sluiting.reden },
    gunning,
    raadsberichten: alle('RaadInformed'),
  };
}

function naam(feit: {
  readonly gepubliceerd: boolean;
  readonly gesloten: boolean;
  readonly open: boolean;
  readonly gunning: 'voorlopig' | 'definitief' | null;
}): Rondestandnaam {
  if (feit.gunning === 'definitief') return 'gegund';
  if (feit.gunning === 'voorlopig') return 'voorlopig-gegund';
  if (feit.gesloten) return 'gesloten';
  if (feit.open) return 'open';
  return feit.gepubliceerd ? 'gepubliceerd' : 'voorbereiding';
}

function inkoopvormOp(feiten: readonly Rondefeit[]): Rondestand['inkoopvorm'] {
  let keuze = null as Rondestand['inkoopvorm'];
  for (const one of feiten) {
    if (one.type === 'InkoopvormChosen') {
      const { instrument, reden, gekozenOp } = one.data;
      keuze = { instrument, reden, gekozenOp, uitzondering: null };
    } else if (one.type === 'OpenHouseExceptionJustified' && keuze !== null) {
      keuze = { ...keuze, uitzondering: one.data.uitzondering };
    }
  }
  return keuze;
}

function contractwaardeOp(feiten: readonly Rondefeit[]): Rondestand['contractwaarde'] {
  let waarde = null as Rondestand['contractwaarde'];
  for (const one of feiten) {
    if (one.type === 'ContractwaardeEstimated') {
      const { bedrag, drempel, onderbouwing } = one.data;
      const bovenDrempel = drempel === null ? null : bedrag > drempel;
      waarde = { bedrag, drempel, bovenDrempel, onderbouwing, oordeel: null, vraagOpen: bovenDrempel === true };
    } else if (one.type === 'SasVraagJudged' && waarde !== null) {
      const { oordeel, reden, bron, beoordeeldOp } = one.data;
      waarde = { ...waarde, oordeel: { oordeel, reden, bron, beoordeeldOp }, vraagOpen: false };
    }
  }
  return waarde;
}

function gunningOp(feiten: readonly Rondefeit[]): Rondestand['gunning'] {
  let gunning = null as Rondestand['gunning'];
  for (const one of feiten) {
    if (one.type === 'GunningProvisionallyAwarded') {
      const { gegundOp, bezwaarTot, gegunden, redenOnderMinimum } = one.data;
      gunning = { stand: 'voorlopig', gegundOp, bezwaarTot, definitiefOp: null, gegunden, redenOnderMinimum };
    } else if (one.type === 'GunningWithdrawn') {
      gunning = null;
    } else if (one.type === 'GunningFinallyAwarded' && gunning !== null) {
      gunning = { ...gunning, stand: 'definitief', definitiefOp: one.data.definitiefOp };
    }
  }
  return gunning;
}

function momentenOp(
  feiten: readonly Rondefeit[],
  op: Datum,
  geslotenOp: Datum | null,
  gepubliceerd: boolean,
): Momentstand[] {
  const momenten = new Map<string, Omit<Momentstand, 'stand'>>();
  for (const one of feiten) {
    if (one.type === 'InstroommomentPlanned') {
      momenten.set(one.data.moment.sleutel, { ...one.data.moment, tussentijds: false, eerder: [] });
    } else if (one.type === 'TussentijdseInstroomOpened') {
      momenten.set(one.data.moment.sleutel, { ...one.data.moment, tussentijds: true, eerder: [] });
    } else if (one.type === 'InstroommomentReplanned') {
      const { was, moment, reden, geplandOp } = one.data;
      const known = momenten.get(moment.sleutel);
      const plan = { opent: was.opent, sluit: was.sluit, vervangenOp: geplandOp, reden };
      momenten.set(moment.sleutel, {
        ...moment,
        tussentijds: known?.tussentijds ?? false,
        eerder: [...(known?.eerder ?? []), plan],
      });
    }
  }
  return [...momenten.values()].map((one) => ({ ...one, stand: momentstand(one, op, geslotenOp, gepubliceerd) }));
}

function momentstand(
  moment: Instroommoment,
  op: Datum,
  geslotenOp: Datum | null,
  gepubliceerd: boolean,
): Momentstand['stand'] {
  if (geslotenOp !== null || (moment.sluit !== null && moment.sluit < op)) return 'gesloten';
  return gepubliceerd && momentOpen(moment, moment.onderdelen, op) ? 'open' : 'komt';
}
