import { addDays, type Datum, startOfDay, type Tijdstip } from '../../src/kernel/datum.js';
import { type AanbiederDoc, type NaamDoc, type Vastlegging } from './ocds.docs.js';

/** The parts of a release of OCDS 1.1 that Kroniek fills (https://standard.open-contracting.org/1.1/). */
export interface Release {
  readonly ocid: string;
  readonly id: string;
  readonly date: Tijdstip;
  readonly tag: readonly Tag[];
  readonly initiationType: 'tender';
  readonly language: 'nl';
  readonly parties: readonly Partij[];
  readonly buyer: Verwijzing;
  readonly tender?: Tender;
  readonly awards?: readonly Award[];
  readonly contracts?: readonly Contract[];
}

export type Tag =
  | 'planning'
  | 'tender'
  | 'tenderAmendment'
  | 'tenderUpdate'
  | 'award'
  | 'awardUpdate'
  | 'awardCancellation'
  | 'contract'
  | 'contractUpdate'
  | 'contractAmendment'
  | 'contractTermination';

export interface Verwijzing {
  readonly id: string;
  readonly name: string;
}

export interface Partij extends Verwijzing {
  readonly identifier?: {
    readonly scheme: string;
    readonly id: string;
    readonly legalName: string;
    readonly uri?: string;
  };
  readonly roles: readonly string[];
}

export interface Periode {
  readonly startDate?: Tijdstip;
  readonly endDate?: Tijdstip;
  readonly maxExtentDate?: Tijdstip;
}

export interface Item {
  readonly id: string;
  readonly description: string;
  readonly classification: { readonly scheme: string; readonly id: string; readonly description: string };
  readonly unit?: { readonly name: string; readonly value: { readonly amount: number; readonly currency: 'EUR' } };
}

export interface Document {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: 'nl';
}

export interface Amendment {
  readonly id: string;
  readonly date: Tijdstip;
  readonly rationale: string;
  readonly description: string;
  readonly amendsReleaseID: string;
  readonly releaseID: string;
}

export interface Tender {
  readonly id: string;
  readonly title: string;
  readonly status: 'planning' | 'planned' | 'active' | 'complete';
  readonly procurementMethod?: 'open';
  readonly procurementMethodDetails?: string;
  readonly mainProcurementCategory: 'services';
  readonly items: readonly Item[];
  readonly eligibilityCriteria?: string;
  readonly awardCriteriaDetails?: string;
  readonly tenderPeriod?: Periode;
  readonly enquiryPeriod?: Periode;
  readonly contractPeriod?: Periode;
  readonly procuringEntity: Verwijzing;
  readonly documents?: readonly Document[];
  readonly amendments?: readonly Amendment[];
}

export interface Award {
  readonly id: string;
  readonly title: string;
  readonly status: 'pending' | 'active' | 'cancelled';
  readonly date: Tijdstip;
  readonly suppliers: readonly Verwijzing[];
  readonly items?: readonly Item[];
}

export interface Contract {
  readonly id: string;
  readonly awardID: string;
  readonly title: string;
  readonly status: 'pending' | 'active' | 'terminated';
  readonly period: Periode;
  readonly items: readonly Item[];
  readonly dateSigned: Tijdstip;
  readonly amendments?: readonly Amendment[];
}

/** Names by their ids, as they were known when the package was made. */
export class Namen {
  private readonly aanbieders: ReadonlyMap<string, AanbiederDoc>;
  private readonly namen: ReadonlyMap<string, string>;

  constructor(
    readonly regio: string,
    aanbieders: readonly AanbiederDoc[],
    namen: readonly NaamDoc[],
  ) {
    this.aanbieders = new Map(aanbieders.map((doc) => [doc.aanbiederId, doc]));
    this.namen = new Map(namen.map(({ code, naam }) => [code, naam]));
  }

  /** The region buys, for its gemeenten. */
  get koper(): Verwijzing {
    return { id: `regio-${this.regio}`, name: this.naam(this.regio) };
  }

  verwijzing(aanbiederId: string): Verwijzing {
    return { id: this.aanbiederRef(aanbiederId), name: this.aanbieders.get(aanbiederId)?.naam ?? aanbiederId };
  }

  item(productcode: string): Item {
    const description = this.naam(`product/${productcode}`, productcode);
    // A code of the region's own catalogue: the iStandaarden have categories, not a public register of products.
    const classification = { scheme: `${this.regio}-productcatalogus`, id: productcode, description };
    return { id: productcode, description, classification };
  }

  /** Everybody that a release refers to, with the register in which they are found. */
  partijen(gemeenten: readonly string[], aanbieders: readonly string[]): Partij[] {
    return [
      { ...this.koper, roles: ['buyer', 'procuringEntity'] },
      ...[...new Set(gemeenten)].sort().map((code) => this.gemeente(code)),
      ...[...new Set(aanbieders)].sort().map((id) => this.aanbieder(id)),
    ];
  }

  private gemeente(code: string): Partij {
    const id = `gm${code}`;
    const name = this.naam(code);
    const uri = `https://identifier.overheid.nl/tooi/id/gemeente/${id}`;
    return { id, name, identifier: { scheme: 'NL-TOOI', id, legalName: name, uri }, roles: ['buyer'] };
  }

  private aanbieder(aanbiederId: string): Partij {
    const { name } = this.verwijzing(aanbiederId);
    const kvk = this.aanbieders.get(aanbiederId)?.kvkNummer ?? null;
    const identifier = kvk === null ? {} : { identifier: { scheme: 'NL-KVK', id: kvk, legalName: name } };
    return { id: this.aanbiederRef(aanbiederId), name, ...identifier, roles: ['supplier'] };
  }

  private aanbiederRef(aanbiederId: string): string {
    const kvk = this.aanbieders.get(aanbiederId)?.kvkNummer ?? null;
    return kvk === null ? `aanbieder-${aanbiederId}` : `NL-KVK-${kvk}`;
  }

  private naam(code: string, anders = code): string {
    return this.namen.get(code) ?? anders;
  }
}

export const begin = (datum: Datum): Tijdstip => startOfDay(datum);
/** The last second of a day in the Netherlands. */
export const einde = (datum: Datum): Tijdstip =>
  new Date(new Date(startOfDay(addDays(datum, 1))).getTime() - 1_000).toISOString();

export function releaseVan(
  ocid: string,
  { eventId, vastgelegd }: Vastlegging,
  tag: readonly Tag[],
  namen: Namen,
  partijen: readonly Partij[],
): Omit<Release, 'tender' | 'awards' | 'contracts'> {
  return {
    ...{ ocid, id: `${ocid}-${eventId}`, date: vastgelegd, tag },
    ...{ initiationType: 'tender', language: 'nl', parties: partijen, buyer: namen.koper },
  };
}
