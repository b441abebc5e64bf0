import { type Datum, type Tijdstip } from '../../../kernel/datum.js';
import { type Regioconfiguratieversie } from '../regioconfiguratie.events.js';
import { type Regel } from './afwijking.js';
import { type Niveau, niveauVan, type Parametervraag, passend } from './parameter.js';
import { type Configuratiestand, geldendOp } from './stand.js';
import { zelfdeWaarde } from './verschillen.js';

/** Who made a version, when and why. */
export interface Publicatie {
  readonly versieId: string;
  readonly versie: number;
  readonly soort: 'profiel' | 'afwijking' | 'intrekking';
  readonly geldigVanaf: Datum;
  /** Transaction time, UTC. */
  readonly tijdstip: Tijdstip;
  /** Pseudonym of the issuer. */
  readonly wie: string;
  readonly rol: string;
  /** The gemeente of who made it; null for the region. */
  readonly organisatie: string | null;
  readonly reden: string | null;
  readonly besluit: string | null;
}

export interface Herkomst {
  readonly sleutel: string;
  readonly waarde: Regel['waarde'];
  /** `open`: the region set nothing; `ontbreekt`: the profile does not name it. Nothing is invented for either. */
  readonly stand: 'vastgesteld' | 'open' | 'ontbreekt';
  readonly bron: string | null;
  readonly niveau: Niveau | null;
  readonly regel: Regel | null;
  /** What decisions name as configVersion. */
  readonly versieId: string;
  /** The publication that first said this, without another value since. */
  readonly gepubliceerd: Publicatie | null;
  /** The rows that this one overrides, the nearest first. */
  readonly overschrijft: readonly { readonly niveau: Niveau; readonly regel: Regel }[];
}

/**
 * One value with where it comes from (R-REG-10, R-REG-21): which level won, what it overrode, from which source, who
 * published it and when. Undefined where no version is in force.
 */
export function herkomstVan<V extends Regioconfiguratieversie>(
  stand: Configuratiestand<V>,
  publicaties: readonly Publicatie[],
  sleutel: string,
  vraag: Parametervraag,
): Herkomst | undefined {
  const geldend = geldendOp(stand, vraag.geldigOp);
  if (geldend === undefined) return undefined;
  const [regel, ...overschreven] = passend(geldend.parameters, sleutel, vraag);
  return {
    sleutel,
    waarde: regel?.waarde ?? null,
    stand: regel === undefined ? 'ontbreekt' : regel.waarde === null ? 'open' : 'vastgesteld',
    bron: regel?.bron ?? null,
    niveau: regel === undefined ? null : niveauVan(regel),
    regel: regel ?? null,
    versieId: geldend.versieId,
    gepubliceerd: regel === undefined ? null : publicatieVan(stand, publicaties, geldend.basis, regel),
    overschrijft: overschreven.map((andere) => ({ niveau: niveauVan(andere), regel: andere })),
  };
}

/** Of an override its own; else the first of the versions in a row that say exactly this. */
function publicatieVan(
  { versies, afwijkingen }: Configuratiestand,
  publicaties: readonly Publicatie[],
  basis: Regioconfiguratieversie,
  regel: Regel,
): Publicatie | null {
  const opVersie = (versie: number | undefined): Publicatie | null =>
    publicaties.find((publicatie) => publicatie.versie === versie) ?? null;
  if (regel.afwijkingId !== undefined) {
    return opVersie(afwijkingen.find(({ afwijkingId }) => afwijkingId === regel.afwijkingId)?.versie);
  }
  const eerder = versies.filter(({ versie }) => versie <= basis.versie).reverse();
  const anders = eerder.findIndex(({ parameters }) => !parameters.some((andere) => zelfdeWaarde(andere, regel)));
  const zelfde = anders === -1 ? eerder : eerder.slice(0, anders);
  return opVersie(zelfde.at(-1)?.versie);
}
