import { type Datum } from '../../src/kernel/datum.js';
import { on } from '../../src/kernel/event-handlers.js';
import {
  contractpartijen,
  gespreksmaanden,
  type Gespreksnorm,
  gesprekstermijnen,
  isGespreksnorm,
  isMet,
  type Partnerloop,
  partners,
} from '../../src/leveranciersmanagement/overleg/inhoud/gesprekstermijn.js';
import { type Overlegnorm } from '../../src/leveranciersmanagement/overleg/inhoud/overlegnorm.js';
import { overlegjaarEvents } from '../../src/leveranciersmanagement/overleg/overlegjaar.events.js';
import { type Parameter, parameterOp } from '../../src/regio/regioconfiguratie/inhoud/parameter.js';
import { regioconfiguratieEvents, versieOp } from '../../src/regio/regioconfiguratie/regioconfiguratie.events.js';
import { type Writer } from '../runner/projection.js';
import { type WerkcontractDoc } from './signalen-van-contract.js';
import { VOORLOOP } from './soorten.js';
import { type Fold, type Signaal, sleutelVan, vooraf } from './werklijst.docs.js';

const OVERLEG = 'overleg';

export interface WerkgesprekDoc {
  readonly regio: string;
  readonly soort: string;
  readonly eenheid: string | null;
  readonly gehoudenOp: Datum | null;
}

/** Written where the other signals of a partnership are. */
export type WerkpartnerDoc = Partnerloop & { readonly regio: string };

export interface WerknormDoc {
  readonly regio: string;
  readonly versie: number;
  readonly versieId: string;
  readonly geldigVanaf: Datum;
  readonly regels: readonly Parameter[];
}

type Write = Writer<'gesprekken' | 'overlegnormen'>;

export const feitenVanGesprekken: readonly Fold[] = [
  on(overlegjaarEvents, {
    OverlegPlanned: ({ data: { overlegId, soort, eenheid }, regio }, write: Write) => {
      if (eenheid === null) return;
      write.put<WerkgesprekDoc>('gesprekken', overlegId, () => ({ regio, soort, eenheid, gehoudenOp: null }));
    },
    OverlegHeld: ({ data: { overlegId, gehoudenOp } }, write: Write) =>
      write.put<WerkgesprekDoc>('gesprekken', overlegId, (doc) => (doc === undefined ? null : { ...doc, gehoudenOp })),
  }),
  on(regioconfiguratieEvents, {
    RegioconfiguratiePublished: ({ data }, write: Write) => {
      const { regioId: regio, versie, versieId, geldigVanaf, parameters } = data;
      const regels = parameters.filter(({ sleutel }) => sleutel === OVERLEG);
      write.put<WerknormDoc>('overlegnormen', versieId, () => ({ regio, versie, versieId, geldigVanaf, regels }));
    },
  }),
];

export interface Gespreksfeiten {
  readonly regio: string;
  readonly normen: readonly WerknormDoc[];
  readonly contracten: readonly WerkcontractDoc[];
  readonly partners: readonly WerkpartnerDoc[];
  readonly gesprekken: readonly WerkgesprekDoc[];
  readonly aanbieders: readonly { readonly aanbiederId: string; readonly naam: string }[];
}

/** One signal per term: the conversation that is held ends it, and begins the next (R-PAR-09, R-PAR-15). Pure. */
export function signalenVanGesprekken(feiten: Gespreksfeiten, op: Datum): Signaal[] {
  const versie = versieOp(feiten.normen, op);
  const regel = parameterOp(versie?.regels ?? [], OVERLEG, { geldigOp: op });
  if (versie === undefined || regel === undefined) return [];
  const normen = (regel.waarde as unknown as readonly Overlegnorm[]).filter(isGespreksnorm);
  const partijen = { aanbieder: contractpartijen(feiten.contracten, op), partner: partners(feiten.partners, op) };
  return normen.flatMap((norm) => {
    const maanden = gespreksmaanden(norm);
    if (maanden === null) return [];
    return partijen[norm.per].flatMap(({ aanbiederId, sinds }) => {
      const gehouden = gehoudenMet(aanbiederId, norm, feiten).filter((dag) => dag <= op);
      return gesprekstermijnen(sinds, gehouden, maanden).map(({ vanaf, uiterlijk, gehoudenOp }): Signaal => ({
        regio: feiten.regio,
        sleutel: sleutelVan('contractgesprek', aanbiederId, `${norm.soort}/${vanaf}`),
        ...{ soort: 'contractgesprek', aggregaat: 'aanbieder', onderwerpId: aanbiederId, aanbiederId },
        ...{ gemeenten: null, rollen: null, configuratieversie: versie.versieId },
        wat: `${woord(norm)}, ten minste elke ${maanden === 1 ? 'maand' : `${maanden} maanden`}`,
        verschijntOp: vooraf(uiterlijk, VOORLOOP.contractgesprek, vanaf),
        uiterlijk,
        einde: gehoudenOp === null ? null : { hoe: 'afgehandeld', op: gehoudenOp, door: 'OverlegHeld' },
      }));
    });
  });
}

function gehoudenMet(
  aanbiederId: string,
  { soort }: Gespreksnorm,
  { gesprekken, aanbieders }: Gespreksfeiten,
): Datum[] {
  const naam = aanbieders.find((one) => one.aanbiederId === aanbiederId)?.naam ?? aanbiederId;
  return gesprekken.flatMap((one) =>
    one.soort === soort && one.gehoudenOp !== null && isMet(one.eenheid, { aanbiederId, naam }) ? [one.gehoudenOp] : [],
  );
}

const woord = ({ soort, per }: Gespreksnorm): string => {
  const naam = soort.replaceAll('-', ' ');
  return `${naam.charAt(0).toUpperCase()}${naam.slice(1)}${per === 'partner' ? ' met een strategisch partner' : ''}`;
};
