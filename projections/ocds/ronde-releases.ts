import { type Instrument } from '../../src/inkoop/inkoopronde/inhoud/ronde.js';
import { type RondeDoc, type Rondefeit } from './ocds.docs.js';
import {
  type Amendment,
  type Award,
  begin,
  type Document,
  einde,
  type Namen,
  type Periode,
  type Release,
  releaseVan,
  type Tag,
  type Tender,
} from './release.js';

type Data<Type extends Rondefeit['type']> = Extract<Rondefeit, { type: Type }>['data'];

/** What changes the moments that were published. */
type Rondewijziging = Extract<Rondefeit, { type: 'InstroommomentReplanned' | 'TussentijdseInstroomOpened' }>;

const wijzigt = (feit: Rondefeit): feit is Rondewijziging => TAGS[feit.type] === 'tenderAmendment';

const TAGS: Readonly<Record<Rondefeit['type'], Tag | null>> = {
  InkooprondeStarted: 'planning',
  // Only what stands in the publication is public.
  EisenSet: null,
  InkooprondePublished: 'tender',
  InstroommomentReplanned: 'tenderAmendment',
  TussentijdseInstroomOpened: 'tenderAmendment',
  NotaVanInlichtingenPublished: 'tenderUpdate',
  InkooprondeClosed: 'tenderUpdate',
  GunningProvisionallyAwarded: 'award',
  GunningWithdrawn: 'awardCancellation',
  GunningFinallyAwarded: 'awardUpdate',
  AanbiederAdmitted: 'award',
  ToelatingReopened: 'awardCancellation',
};

/** Everybody can apply; of a subsidie and a pilot the region decides who it asks, and OCDS is told no method. */
const OPEN: readonly Instrument[] = ['open-house', 'semi-open', 'aanbesteding-enkel', 'aanbesteding-consortium', 'sas'];

export const ocidVanRonde = (voorvoegsel: string, rondeId: string): string => `${voorvoegsel}-${rondeId}`;

/** The releases of a ronde, the oldest first; none before it is published. Pure. */
export function rondeReleases(voorvoegsel: string, { rondeId, verloop }: RondeDoc, namen: Namen): Release[] {
  if (!verloop.some(({ type }) => type === 'InkooprondePublished')) return [];
  const ocid = ocidVanRonde(voorvoegsel, rondeId);
  const releases: Release[] = [];
  verloop.forEach((feit, index) => {
    const stand = new Stand(ocid, verloop.slice(0, index + 1), releases.at(-1)?.id ?? null, namen);
    const tag = TAGS[feit.type];
    const release = tag === null ? undefined : stand.release(feit, tag);
    if (release !== undefined) releases.push(release);
  });
  return releases;
}

/** A ronde after some of its facts: what one release tells of it. */
class Stand {
  constructor(
    private readonly ocid: string,
    private readonly feiten: readonly Rondefeit[],
    private readonly vorige: string | null,
    private readonly namen: Namen,
  ) {}

  release(feit: Rondefeit, tag: Tag): Release | undefined {
    const gepubliceerd = this.laatste('InkooprondePublished') !== null;
    // What is planned before the publication changes nothing that anyone could read.
    if (!gepubliceerd && tag !== 'planning') return undefined;
    const { gemeenten } = this.gegevens;
    if (!tag.startsWith('award')) {
      const basis = releaseVan(this.ocid, feit, [tag], this.namen, this.namen.partijen(gemeenten, []));
      return { ...basis, tender: this.tender(feit, basis.id) };
    }
    const awards = this.awards(feit);
    if (awards.length === 0) return undefined;
    const partijen = this.namen.partijen(
      gemeenten,
      this.gegundAan(feit).map(({ aanbiederId }) => aanbiederId),
    );
    return { ...releaseVan(this.ocid, feit, [tag], this.namen, partijen), awards };
  }

  private get gegevens(): Data<'InkooprondeStarted'> {
    return this.laatste('InkooprondeStarted')!;
  }

  private alle<Type extends Rondefeit['type']>(type: Type): Data<Type>[] {
    return this.feiten.flatMap((one) => (one.type === type ? [one.data as Data<Type>] : []));
  }

  private laatste<Type extends Rondefeit['type']>(type: Type): Data<Type> | null {
    return this.alle(type).at(-1) ?? null;
  }

  private tender(feit: Rondefeit, releaseId: string): Tender {
    const { rondeId, naam, onderdelen, contractenVanaf } = this.gegevens;
    const codes = [...new Set(onderdelen.flatMap(({ productcodes }) => productcodes))];
    return {
      ...{ id: rondeId, title: naam, status: this.status(), mainProcurementCategory: 'services' },
      items: codes.map((code) => this.namen.item(code)),
      procuringEntity: this.namen.koper,
      ...(contractenVanaf === null ? {} : { contractPeriod: { startDate: begin(contractenVanaf) } }),
      ...this.publicatie(),
      ...(wijzigt(feit) ? { amendments: [this.amendment(feit, releaseId)] } : {}),
    };
  }

  private status(): Tender['status'] {
    if (this.laatste('InkooprondeClosed') !== null) return 'complete';
    return this.laatste('InkooprondePublished') === null ? 'planning' : 'active';
  }

  private publicatie(): Partial<Tender> {
    const publicatie = this.laatste('InkooprondePublished');
    if (publicatie === null) return {};
    const { instrument, gepubliceerdOp, vragenTot, documenten } = publicatie;
    const eisen = this.laatste('EisenSet');
    const notas = this.alle('NotaVanInlichtingenPublished').map(({ document }) => document);
    return {
      ...(OPEN.includes(instrument) ? { procurementMethod: 'open' } : {}),
      procurementMethodDetails: instrument,
      ...(eisen === null ? {} : { eligibilityCriteria: eisen.eisen.map(({ tekst }) => tekst).join('\n') }),
      ...(eisen === null || eisen.criteria.length === 0 ? {} : { awardCriteriaDetails: criteriaTekst(eisen.criteria) }),
      tenderPeriod: this.periode(),
      ...(vragenTot === null ? {} : { enquiryPeriod: { startDate: begin(gepubliceerdOp), endDate: einde(vragenTot) } }),
      documents: [...documenten, ...notas].map(documentVan),
    };
  }

  /** From the first moment to the last; without an end where one of them has none. */
  private periode(): Periode {
    const momenten = new Map(this.laatste('InkooprondePublished')!.momenten.map((one) => [one.sleutel, one]));
    const later = [...this.alle('InstroommomentReplanned'), ...this.alle('TussentijdseInstroomOpened')];
    for (const { moment } of later) momenten.set(moment.sleutel, moment);
    const alle = [...momenten.values()];
    const opent = alle.map((one) => one.opent).sort()[0] ?? this.laatste('InkooprondePublished')!.gepubliceerdOp;
    const sluit = alle.map((one) => one.sluit);
    const gesloten = this.laatste('InkooprondeClosed')?.geslotenOp;
    const laatste = sluit.includes(null)
      ? undefined
      : sluit
          .filter((one) => one !== null)
          .sort()
          .at(-1);
    const eind = gesloten ?? laatste;
    return { startDate: begin(opent), ...(eind === undefined ? {} : { endDate: einde(eind) }) };
  }

  private amendment(feit: Rondewijziging, releaseID: string): Amendment {
    const { eventId, op, type, data } = feit;
    const verplaatst = type === 'InstroommomentReplanned';
    const wat = verplaatst ? 'verplaatst' : 'tussentijds geopend';
    const rationale = verplaatst ? data.reden : `Capaciteitsprobleem ${data.capaciteitsprobleem}.`;
    return {
      ...{ id: eventId, date: begin(op), rationale, description: `Instroommoment ${data.moment.sleutel} ${wat}.` },
      ...{ amendsReleaseID: this.vorige ?? releaseID, releaseID },
    };
  }

  /** Whom a fact is about. A withdrawal is about those of the award that it takes back. */
  private gegundAan(
    feit: Rondefeit,
  ): { readonly aanmeldingId: string; readonly aanbiederId: string; readonly onderdelen: readonly string[] }[] {
    if (feit.type === 'GunningProvisionallyAwarded' || feit.type === 'GunningFinallyAwarded') return feit.data.gegunden;
    if (feit.type === 'GunningWithdrawn') return this.laatste('GunningProvisionallyAwarded')?.gegunden ?? [];
    if (feit.type === 'AanbiederAdmitted') return [feit.data];
    if (feit.type !== 'ToelatingReopened') return [];
    const { aanmeldingId } = feit.data;
    return this.alle('AanbiederAdmitted')
      .filter((one) => one.aanmeldingId === aanmeldingId)
      .slice(-1);
  }

  private awards(feit: Rondefeit): Award[] {
    const { type, op } = feit;
    const ingetrokken = type === 'GunningWithdrawn' || type === 'ToelatingReopened';
    const status = ingetrokken ? 'cancelled' : type === 'GunningProvisionallyAwarded' ? 'pending' : 'active';
    return this.gegundAan(feit).map(({ aanmeldingId, aanbiederId, onderdelen }) => {
      const gegund = this.gegevens.onderdelen.filter(({ sleutel }) => onderdelen.includes(sleutel));
      const codes = [...new Set(gegund.flatMap(({ productcodes }) => productcodes))];
      return {
        ...{ id: aanmeldingId, title: gegund.map(({ naam }) => naam).join(', '), status, date: begin(op) },
        suppliers: [this.namen.verwijzing(aanbiederId)],
        items: codes.map((code) => this.namen.item(code)),
      };
    });
  }
}

function criteriaTekst(criteria: Data<'EisenSet'>['criteria']): string {
  return criteria.map(({ naam, gewicht }) => `${naam}: ${(gewicht / 100).toString().replace('.', ',')}%`).join('\n');
}

/** Documents are kept elsewhere: their digest proves which file is meant. */
function documentVan({ naam, sha256, vindplaats }: Data<'InkooprondePublished'>['documenten'][number]): Document {
  return { id: sha256, title: naam, description: `${vindplaats} (sha256 ${sha256})`, language: 'nl' };
}
