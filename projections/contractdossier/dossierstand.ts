import { type Datum } from '../../src/kernel/datum.js';
import {
  type Bepaling,
  geldendeAfspraak,
  type Herkomst,
  type Overgang,
  WERKVOORWAARDEN,
} from '../../src/inkoop/contractbepaling/inhoud/bepaling.js';
import { kaderversieOp, treft } from '../../src/inkoop/kwaliteitskader/inhoud/kwaliteitskader.js';
import { type Bekostigingsvorm } from '../../src/regio/regioconfiguratie/inhoud/bekostiging.js';
import { type DossierDoc, type KaderDoc, type Versie } from './contractdossier.docs.js';

interface Afspraak {
  readonly versie: number;
  readonly geldigVanaf: Datum;
  readonly herkomst: Herkomst;
  readonly overgang: Overgang | null;
  /** What was agreed for later; null where nothing was. */
  readonly volgende: { readonly versie: number; readonly geldigVanaf: Datum; readonly vervalt: boolean } | null;
}

export type Dossierbepaling = Bepaling & Afspraak;

export interface Dossierkader {
  readonly kader: string;
  readonly naam: string;
  readonly versie: number;
  readonly ingangsdatum: Datum;
  readonly document: KaderDoc['versies'][number]['document'];
  /** The contract says which version; otherwise it follows the one in force (R-CON-12). */
  readonly gebonden: boolean;
  /** The version in force, also where the contract is bound to another; null before the first one. */
  readonly vanKracht: number | null;
  /** Published, and in force later. */
  readonly volgende: { readonly versie: number; readonly ingangsdatum: Datum } | null;
}

export type Dossierbekostiging = Afspraak & { readonly productcode: string; readonly vorm: Bekostigingsvorm };

/** The day that is asked, and the first day of the toewijzing for which it is asked. */
export interface Dossiervraag {
  readonly op: Datum;
  readonly toewijzingVanaf?: Datum | undefined;
}

function geldend<T>(versies: readonly Versie<T>[], { op, toewijzingVanaf = op }: Dossiervraag) {
  const versie = geldendeAfspraak(versies, op, toewijzingVanaf);
  if (versie === undefined || versie.inhoud === null) return undefined;
  const later = versies.find(({ geldigVanaf }) => geldigVanaf > op);
  const { versie: nummer, geldigVanaf, herkomst, overgang } = versie;
  const volgende =
    later === undefined
      ? null
      : { versie: later.versie, geldigVanaf: later.geldigVanaf, vervalt: later.inhoud === null };
  return { inhoud: versie.inhoud, afspraak: { versie: nummer, geldigVanaf, herkomst, overgang, volgende } };
}

/** The clauses that hold, kernbedingen first and then by key (R-CON-11). Pure. */
export function bepalingenOp({ bepalingen }: DossierDoc, vraag: Dossiervraag): Dossierbepaling[] {
  const eerst = ({ soort, sleutel }: Bepaling): string => `${soort === 'kernbeding' ? 0 : 1} ${sleutel}`;
  return Object.values(bepalingen)
    .map((versies) => geldend(versies, vraag))
    .flatMap((found) => (found === undefined ? [] : [{ ...found.inhoud, ...found.afspraak }]))
    .sort((a, b) => (eerst(a) < eerst(b) ? -1 : 1));
}

export function bekostigingOp({ bekostiging }: DossierDoc, vraag: Dossiervraag): Dossierbekostiging[] {
  return Object.entries(bekostiging)
    .flatMap(([productcode, versies]) => {
      const found = geldend(versies, vraag);
      return found === undefined ? [] : [{ productcode, vorm: found.inhoud, ...found.afspraak }];
    })
    .sort((a, b) => (a.productcode < b.productcode ? -1 : 1));
}

/** The kaders that hold for a contract: the version it is bound to, else the one in force. Pure. */
export function kadersOp(dossier: DossierDoc, kaders: readonly KaderDoc[], vraag: Dossiervraag): Dossierkader[] {
  return kaders
    .flatMap((doc): Dossierkader[] => {
      const binding = geldend(dossier.kaders[doc.kader] ?? [], vraag)?.inhoud;
      const kracht = kaderversieOp(doc.versies, vraag.op);
      const versie = binding === undefined ? kracht : doc.versies.find((one) => one.versie === binding);
      // A contract that is bound to it carries it, whatever its products.
      if (versie === undefined || (binding === undefined && !treft(versie, dossier.productcodes))) return [];
      const later = doc.versies.find(({ ingangsdatum }) => ingangsdatum > vraag.op);
      const { kader, naam, ingangsdatum, document } = versie;
      return [
        {
          ...{ kader, naam, versie: versie.versie, ingangsdatum, document, gebonden: binding !== undefined },
          vanKracht: kracht?.versie ?? null,
          volgende: later === undefined ? null : { versie: later.versie, ingangsdatum: later.ingangsdatum },
        },
      ];
    })
    .sort((a, b) => (a.kader < b.kader ? -1 : 1));
}

/** Which of the six working conditions the contract has, and which it lacks (R-CON-14). */
export function werkvoorwaarden(bepalingen: readonly Bepaling[]): { aanwezig: string[]; ontbreekt: string[] } {
  const genoemd = onderwerpenVan(bepalingen, 'werkvoorwaarde');
  return {
    aanwezig: WERKVOORWAARDEN.filter((one) => genoemd.includes(one)),
    ontbreekt: WERKVOORWAARDEN.filter((one) => !genoemd.includes(one)),
  };
}

/** What the contract has monitored; price without volume is what 003 paragraph 5.3 found wanting (R-CON-22). */
export function monitoring(bepalingen: readonly Bepaling[]): { gevolgd: string[]; alleenPrijs: boolean } {
  const gevolgd = [...new Set(onderwerpenVan(bepalingen, 'monitoringsbepaling'))].sort();
  return { gevolgd, alleenPrijs: gevolgd.includes('prijs') && !gevolgd.includes('volume') };
}

function onderwerpenVan(bepalingen: readonly Bepaling[], soort: Bepaling['soort']): string[] {
  return bepalingen.filter((one) => one.soort === soort).flatMap(({ onderwerpen }) => onderwerpen);
}
