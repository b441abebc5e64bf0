import { type Contractaanbod, einddatumOp } from '../../src/inkoop/contract/contract.events.js';
import { type Datum } from '../../src/kernel/datum.js';
import { type AanvraagDoc, type OpgaveDoc, type TekortDoc } from './capaciteit.projection.js';
import {
  type Aanvraagtelling,
  type AanvragenAntwoord,
  type Capaciteitaanbieder,
  type Capaciteitregel,
} from './capaciteit.dto.js';

export interface Capaciteitboek {
  readonly aanbod: readonly Contractaanbod[];
  /** In the order in which they were recorded. */
  readonly opgaven: readonly OpgaveDoc[];
  readonly tekorten: readonly TekortDoc[];
  readonly aanvragen: readonly AanvraagDoc[];
  readonly namen: ReadonlyMap<string, string>;
}

type Plek = Pick<Capaciteitregel, 'productcode' | 'productnaam' | 'gemeentecode' | 'gemeentenaam'>;

/** The room for one product in one gemeente on a day, with who is contracted for it. Pure. */
export function capaciteitOp(boek: Capaciteitboek, plek: Plek, datum: Datum): Capaciteitregel {
  const aanbieders = gecontracteerd(boek, plek, datum).map((id) => aanbiederOp(boek, id, plek, datum));
  const opgegeven = aanbieders.filter(({ vrij }) => vrij !== null);
  const vrij = opgegeven.length === 0 ? null : opgegeven.reduce((total, one) => total + (one.vrij ?? 0), 0);
  const wachttijden = opgegeven.flatMap(({ wachttijdDagen }) => wachttijdDagen ?? []);
  const peildata = opgegeven.flatMap(({ peildatum }) => peildatum ?? []).sort();
  return {
    ...plek,
    stand: standVan(aanbieders.length, aanbieders.length - opgegeven.length, vrij),
    aantalAanbieders: aanbieders.length,
    zonderOpgave: aanbieders.length - opgegeven.length,
    vrij,
    kortsteWachttijdDagen: wachttijden.length === 0 ? null : Math.min(...wachttijden),
    oudsteOpgave: peildata[0] ?? null,
    tekorten: aanbieders.filter(({ tekorten }) => tekorten.length > 0).length,
    zonderPassendAanbod: boek.aanvragen.filter(
      (one) => one.productcode === plek.productcode && one.gemeentecode === plek.gemeentecode && isOpen(one, datum),
    ).length,
    aanbieders,
  };
}

function standVan(aanbieders: number, zonderOpgave: number, vrij: number | null): Capaciteitregel['stand'] {
  if (aanbieders === 0) return 'geen-aanbieder';
  if (vrij !== null && vrij > 0) return 'vrij';
  return zonderOpgave > 0 ? 'onbekend' : 'vol';
}

function gecontracteerd({ aanbod, namen }: Capaciteitboek, plek: Plek, datum: Datum): string[] {
  const ids = aanbod
    .filter((one) => one.ingangsdatum <= datum && datum <= einddatumOp(one, datum))
    .filter(({ productcodes }) => productcodes.includes(plek.productcode))
    .filter(({ gemeenten }) =>
      gemeenten.some(({ gemeentecode, vanaf }) => gemeentecode === plek.gemeentecode && vanaf <= datum),
    )
    .map(({ aanbiederId }) => aanbiederId);
  const key = (id: string): string => `${namen.get(id) ?? ''} ${id}`;
  return [...new Set(ids)].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function aanbiederOp(boek: Capaciteitboek, aanbiederId: string, plek: Plek, datum: Datum): Capaciteitaanbieder {
  const opgave = boek.opgaven
    .filter((one) => one.aanbiederId === aanbiederId && one.peildatum <= datum)
    .filter((one) => one.gemeentecode === plek.gemeentecode && one.productcode === plek.productcode)
    .reduce<OpgaveDoc | undefined>(
      (beste, one) => (beste === undefined || one.peildatum >= beste.peildatum ? one : beste),
      undefined,
    );
  const tekorten = boek.tekorten.filter(
    (one) =>
      one.aanbiederId === aanbiederId &&
      one.gemeenten.includes(plek.gemeentecode) &&
      one.productcodes.includes(plek.productcode) &&
      one.gemeldOp <= datum &&
      (one.hersteldOp === null || one.hersteldOp > datum),
  );
  return {
    ...{ aanbiederId, naam: boek.namen.get(aanbiederId) ?? '' },
    vrij: opgave?.vrij ?? null,
    plaatsen: opgave?.plaatsen ?? null,
    wachttijdDagen: opgave?.wachttijdDagen ?? null,
    peildatum: opgave?.peildatum ?? null,
    tekorten: tekorten.map(({ reden }) => reden),
  };
}

function isOpen({ gemeldOp, gevonden }: AanvraagDoc, datum: Datum): boolean {
  return gemeldOp <= datum && (gevonden === null || gevonden.op > datum);
}

/** Requests that no product fitted, up to a day, the newest first; a solution of later is not known yet. */
export function aanvragenOp(aanvragen: readonly AanvraagDoc[], datum: Datum): Omit<AanvragenAntwoord, 'geldigOp'> {
  const gemeld = aanvragen
    .filter(({ gemeldOp }) => gemeldOp <= datum)
    .map(({ regio: _regio, gevonden, ...rest }) => ({
      ...rest,
      gevonden: gevonden !== null && gevonden.op <= datum ? gevonden : null,
    }))
    .sort((a, b) => (`${a.gemeldOp}${a.aanvraagId}` > `${b.gemeldOp}${b.aanvraagId}` ? -1 : 1));
  const tel = (codeVan: (one: (typeof gemeld)[number]) => string): Aanvraagtelling[] =>
    [...new Set(gemeld.map(codeVan))].sort().map((code) => {
      const van = gemeld.filter((one) => codeVan(one) === code);
      return { code, aantal: van.length, open: van.filter(({ gevonden }) => gevonden === null).length };
    });
  return {
    aantal: gemeld.length,
    open: gemeld.filter(({ gevonden }) => gevonden === null).length,
    perGroep: tel(({ groep }) => groep),
    perGemeente: tel(({ gemeentecode }) => gemeentecode),
    resultaten: gemeld,
  };
}
