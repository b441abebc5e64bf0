import { type Datum } from '../../src/kernel/datum.js';
import { type Feit, type FeitOf, type PlanDoc } from './aanbiedersprofiel.docs.js';
import {
  type Aanbiedersprofiel,
  type Ernst,
  type Indeling,
  type ProfielCertificaat,
  type ProfielScore,
  type Risico,
} from './aanbiedersprofiel.dto.js';

/** How the facts about one aanbieder stand on a day; they come in the order in which they were recorded. */
export interface Dossierstand {
  readonly indeling: Indeling | null;
  readonly certificaten: readonly ProfielCertificaat[];
  readonly beschikbaarheid: Aanbiedersprofiel['beschikbaarheid'];
  readonly capaciteitstekorten: Aanbiedersprofiel['capaciteitstekorten'];
  readonly scores: readonly ProfielScore[];
  readonly partnerschappen: Aanbiedersprofiel['partnerschappen'];
  readonly predicaat: Aanbiedersprofiel['predicaat'];
  readonly pilots: Aanbiedersprofiel['pilots'];
  readonly punten: Aanbiedersprofiel['punten'];
  readonly risicos: readonly Risico[];
}

const ERNST: readonly Ernst[] = ['laag', 'middel', 'hoog'];

export function dossierOp(alle: readonly Feit[], datum: Datum): Dossierstand {
  const feiten = alle.filter(({ op }) => op <= datum);
  const van = <T extends Feit['type']>(type: T): FeitOf<T>[] =>
    feiten.filter((feit): feit is FeitOf<T> => feit.type === type);
  return {
    indeling: zonder(van('AanbiederClassified').at(-1)?.data),
    certificaten: certificatenOp(van('CertificaatRegistered'), van('CertificaatWithdrawn'), datum),
    beschikbaarheid: laatste(van('BeschikbaarheidReported'), ({ gemeentecode, productcode }) =>
      [gemeentecode, productcode].join('/'),
    ).map(({ data }) => zonder(data)),
    capaciteitstekorten: van('CapaciteitstekortReported').map(({ data }) => {
      const herstel = van('CapaciteitRestored').find((one) => one.data.tekortId === data.tekortId);
      return { ...zonder(data), hersteldOp: herstel?.data.hersteldOp ?? null };
    }),
    scores: scoresOp(feiten),
    partnerschappen: partnerschappenOp(feiten),
    predicaat: predicaatOp(feiten),
    pilots: van('PilotpartnerSelected').map(({ data }) => zonder(data)),
    punten: van('VerbeterpuntSet').map(({ data }) => {
      const afronding = van('VerbeterpuntClosed').find((one) => one.data.verbeterpuntId === data.verbeterpuntId);
      const { uitkomst = null, afgerondOp = null } = afronding?.data ?? {};
      return { ...zonder(data), uitkomst, afgerondOp };
    }),
    risicos: van('ContinuiteitsrisicoReported').map(({ data }) => {
      const einde = van('ContinuiteitsrisicoEnded').find((one) => one.data.risicoId === data.risicoId);
      const interventies = van('ContinuiteitsinterventieStarted').filter((one) => one.data.risicoId === data.risicoId);
      return {
        ...zonder(data),
        interventies: interventies.map((one) => one.data.maatregel),
        geeindigdOp: einde?.data.geeindigdOp ?? null,
      };
    }),
  };
}

/** The gravest risk that is open; null where there is none. */
export function ergste(risicos: readonly Risico[]): Ernst | null {
  const open = risicos.filter(({ geeindigdOp }) => geeindigdOp === null).map(({ ernst }) => ERNST.indexOf(ernst));
  return open.length === 0 ? null : (ERNST[Math.max(...open)] ?? null);
}

export function plannenOp(plannen: readonly PlanDoc[], datum: Datum): Aanbiedersprofiel['verbeterplannen'] {
  return plannen.flatMap(({ verbeterplanId, kpiId, jaar, uiterlijkIndienen, verloop }) => {
    const stand = verloop.filter(({ op }) => op <= datum).at(-1)?.stand;
    return stand === undefined ? [] : [{ verbeterplanId, kpiId, jaar, stand, uiterlijkIndienen }];
  });
}

function zonder<D extends { readonly aanbiederId: string }>(data: D): Omit<D, 'aanbiederId'>;
function zonder<D extends { readonly aanbiederId: string }>(data: D | undefined): Omit<D, 'aanbiederId'> | null;
function zonder<D extends { readonly aanbiederId: string }>(data: D | undefined): Omit<D, 'aanbiederId'> | null {
  if (data === undefined) return null;
  const { aanbiederId: _aanbiederId, ...rest } = data;
  return rest;
}

/** The last fact per key, in the order in which the keys first came. */
function laatste<F extends { readonly data: object }>(feiten: readonly F[], key: (data: F['data']) => string): F[] {
  return [...new Map(feiten.map((feit) => [key(feit.data), feit])).values()];
}

function certificatenOp(
  geregistreerd: readonly FeitOf<'CertificaatRegistered'>[],
  ingetrokken: readonly FeitOf<'CertificaatWithdrawn'>[],
  datum: Datum,
): ProfielCertificaat[] {
  const weg = new Set(ingetrokken.map(({ data }) => data.certificaatId));
  const opgevolgd = new Set(
    geregistreerd.filter(({ data }) => data.geldigVan <= datum).map(({ data }) => data.vervangt),
  );
  const standVan = ({ certificaatId, geldigVan, geldigTot }: ProfielCertificaatData): ProfielCertificaat['stand'] => {
    if (weg.has(certificaatId)) return 'ingetrokken';
    if (opgevolgd.has(certificaatId)) return 'vervangen';
    if (geldigVan > datum) return 'nog-niet-geldig';
    return geldigTot !== null && geldigTot < datum ? 'verlopen' : 'geldig';
  };
  return geregistreerd.map(({ data }) => ({ ...zonder(data), stand: standVan(data) }));
}
type ProfielCertificaatData = FeitOf<'CertificaatRegistered'>['data'];

/** Per subject what was measured last: late news replaces a verdict. */
function scoresOp(feiten: readonly Feit[]): ProfielScore[] {
  const metingen = new Map<string, ProfielScore>();
  for (const { type, data } of feiten) {
    if (type !== 'KpiVerdictEstablished' && type !== 'KpiVerdictWithheld') continue;
    const { metingId, kpiId, jaar, segment, gemeentecode } = data;
    const oordeel =
      type === 'KpiVerdictEstablished'
        ? { verdict: data.verdict, score: data.score, reden: null }
        : { verdict: null, score: null, reden: data.reden };
    metingen.set(metingId, { kpiId, jaar, segment, gemeentecode, ...oordeel });
  }
  return [...metingen.values()];
}

function partnerschappenOp(feiten: readonly Feit[]): Aanbiedersprofiel['partnerschappen'] {
  const perSleutel = new Map<string, Aanbiedersprofiel['partnerschappen'][number]>();
  for (const { type, data, op } of feiten) {
    if (type !== 'PartnerschapEstablished' && type !== 'PartnerschapEnded') continue;
    const { partnerschapId, segment, gemeentecode, reden } = data;
    const partner = type === 'PartnerschapEstablished';
    perSleutel.set(partnerschapId, { segment, gemeentecode, partner, sinds: op, reden });
  }
  return [...perSleutel.values()];
}

const PREDICAATSTAND = {
  PredicaatAwarded: 'toegekend',
  PredicaatPublished: 'gepubliceerd',
  PredicaatUnpublished: 'niet-gepubliceerd',
  PredicaatWithdrawn: 'ingetrokken',
} as const;

function isPredicaat(feit: Feit): feit is FeitOf<keyof typeof PREDICAATSTAND> {
  return feit.type in PREDICAATSTAND;
}

/** A later step names the year only where it can be another one. */
function predicaatOp(feiten: readonly Feit[]): Aanbiedersprofiel['predicaat'] {
  return feiten.filter(isPredicaat).reduce<Aanbiedersprofiel['predicaat']>((vorige, { type, data, op }) => {
    const jaar = 'jaar' in data ? data.jaar : (vorige?.jaar ?? null);
    return { jaar, stand: PREDICAATSTAND[type], op };
  }, null);
}
