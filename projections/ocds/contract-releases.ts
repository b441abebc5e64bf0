import { gecorrigeerd } from '../../src/inkoop/contract/contract.events.js';
import { euros } from '../../src/platform/http/csv.js';
import { type ContractDoc, type Contractfeit, type RondeDoc, type WijzigingDoc } from './ocds.docs.js';
import {
  type Amendment,
  begin,
  type Contract,
  einde,
  type Item,
  type Namen,
  type Release,
  releaseVan,
  type Tag,
} from './release.js';
import { ocidVanRonde } from './ronde-releases.js';

type Data<Type extends Contractfeit['type']> = Extract<Contractfeit, { type: Type }>['data'];

/** The admission that a contract follows from. */
interface Toelating {
  readonly rondeId: string;
  readonly aanmeldingId: string;
}

/**
 * The only published ronde that admitted this aanbieder, by the day of signing, to all products of the contract. A contract
 * names no ronde: where none or several fit, it is a process of its own.
 */
export function toelatingVan({ verloop }: ContractDoc, rondes: readonly RondeDoc[]): Toelating | undefined {
  const signed = getekend(verloop);
  const found = rondes.flatMap(({ rondeId, verloop: feiten }) => {
    const start = feiten.find((one) => one.type === 'InkooprondeStarted');
    if (start === undefined || !feiten.some(({ type }) => type === 'InkooprondePublished')) return [];
    const toegelaten = feiten.flatMap((one) => {
      if (one.op > signed.ondertekendOp) return [];
      if (one.type === 'AanbiederAdmitted') return [one.data];
      return one.type === 'GunningFinallyAwarded' ? one.data.gegunden : [];
    });
    const fit = toegelaten.filter(({ aanbiederId, onderdelen }) => {
      const codes = start.data.onderdelen.filter(({ sleutel }) => onderdelen.includes(sleutel));
      const bought = new Set(codes.flatMap(({ productcodes }) => productcodes));
      return aanbiederId === signed.aanbiederId && signed.producten.every((one) => bought.has(one.productcode));
    });
    return fit.slice(-1).map(({ aanmeldingId }) => ({ rondeId, aanmeldingId }));
  });
  return found.length === 1 ? found[0] : undefined;
}

function getekend(verloop: readonly Contractfeit[]): Data<'ContractSigned'> {
  return verloop.find((one) => one.type === 'ContractSigned')!.data;
}

type Wijzigingen = ReadonlyMap<string, WijzigingDoc>;

const GRONDEN: Readonly<Record<WijzigingDoc['grond']['soort'], string>> = {
  wijzigingsbeding: 'Wijzigingsbeding',
  pilotuitkomst: 'Uitkomst van een pilot',
  wettelijk: 'Wettelijke verplichting',
  wederzijds: 'Overeenstemming van partijen',
};

/** The releases of a contract, the oldest first, in the process of its ronde where it has one. Pure. */
export function contractReleases(
  voorvoegsel: string,
  doc: ContractDoc,
  toelating: Toelating | undefined,
  namen: Namen,
  wijzigingen: Wijzigingen,
): Release[] {
  const signed = getekend(doc.verloop);
  const ocid =
    toelating === undefined ? `${voorvoegsel}-${doc.contractId}` : ocidVanRonde(voorvoegsel, toelating.rondeId);
  const awardID = toelating?.aanmeldingId ?? doc.contractId;
  const gemeenten = signed.gemeenten.map(({ gemeentecode }) => gemeentecode);
  const partijen = namen.partijen(gemeenten, [signed.aanbiederId]);
  let vorige: string | null = null;
  return doc.verloop.map((feit, index) => {
    // Without a ronde nothing else tells of the award that every contract of OCDS has.
    const eigen = feit.type === 'ContractSigned' && toelating === undefined;
    const wat = wijzigingVan(feit, doc.verloop.slice(0, index), wijzigingen);
    const tag = wat === undefined ? tagVan(feit.type) : 'contractAmendment';
    const basis = releaseVan(ocid, feit, eigen ? ['award', 'contract'] : [tag], namen, partijen);
    const contract = contractNa(doc.verloop.slice(0, index + 1), awardID, namen);
    const linkage = { amendsReleaseID: vorige ?? basis.id, releaseID: basis.id };
    const amendments = wat === undefined ? {} : { amendments: [{ id: feit.eventId, ...wat, ...linkage }] };
    vorige = basis.id;
    const award = {
      ...{ id: awardID, title: signed.contractnummer, status: 'active' as const, date: begin(signed.ondertekendOp) },
      suppliers: [namen.verwijzing(signed.aanbiederId)],
    };
    return { ...basis, ...(eigen ? { awards: [award] } : {}), contracts: [{ ...contract, ...amendments }] };
  });
}

function contractNa(feiten: readonly Contractfeit[], awardID: string, namen: Namen): Contract {
  const signed = getekend(feiten);
  const eind = feiten.flatMap(eindeNa).at(-1);
  const { maximumEinddatum, ingangsdatum } = signed;
  const vandaag = feiten.at(-1)!.op;
  const verlopen = feiten.at(-1)!.type === 'ContractExpired';
  return {
    ...{ id: signed.contractId, awardID, title: signed.contractnummer },
    status: verlopen ? 'terminated' : ingangsdatum <= vandaag ? 'active' : 'pending',
    period: {
      ...{ startDate: begin(ingangsdatum), endDate: einde(eind ?? signed.einddatum) },
      ...(maximumEinddatum === null ? {} : { maxExtentDate: einde(maximumEinddatum) }),
    },
    items: signed.producten.map(({ productcode }) => itemNa(productcode, feiten, namen)),
    dateSigned: begin(signed.ondertekendOp),
  };
}

function eindeNa(feit: Contractfeit): string[] {
  if (feit.type === 'ContractTerminated') return [feit.data.einddatum];
  if (feit.type === 'ContractExtended' || feit.type === 'ContractTerminationWithdrawn')
    return [feit.data.nieuweEinddatum];
  return [];
}

/** The tariff that was agreed last, with its corrections. */
function tariefNa(productcode: string, feiten: readonly Contractfeit[]): Data<'TariefAgreed'> | undefined {
  return feiten
    .reduce<readonly Data<'TariefAgreed'>[]>((tarieven, one) => {
      if (one.type === 'TariefAgreed' && one.data.productcode === productcode) return [...tarieven, one.data];
      return one.type === 'TariefCorrected' ? gecorrigeerd(tarieven, one.data) : tarieven;
    }, [])
    .at(-1);
}

/** With its tariff, in euros. */
function itemNa(productcode: string, feiten: readonly Contractfeit[], namen: Namen): Item {
  const tarief = tariefNa(productcode, feiten);
  const item = namen.item(productcode);
  if (tarief === undefined) return item;
  const name = `eenheid ${tarief.eenheid} (WJ756)`;
  return { ...item, unit: { name, value: { amount: tarief.bedrag / 100, currency: 'EUR' } } };
}

function tagVan(type: Contractfeit['type']): Tag {
  if (type === 'ContractSigned') return 'contract';
  return type === 'ContractExpired' ? 'contractTermination' : 'contractUpdate';
}

/**
 * What a fact changed in the contract that was signed; undefined where it changed nothing: a first tarief fills in what was
 * signed, an end was in it. A change that is judged substantial has no addendum: it becomes a process of its own.
 */
function wijzigingVan(
  feit: Contractfeit,
  eerder: readonly Contractfeit[],
  wijzigingen: Wijzigingen,
): Pick<Amendment, 'date' | 'rationale' | 'description'> | undefined {
  switch (feit.type) {
    case 'ContractSigned':
    case 'ContractExpired':
      return undefined;
    case 'TariefAgreed': {
      const { productcode, bedrag, geldigVanaf } = feit.data;
      const was = tariefNa(productcode, eerder);
      if (was === undefined) return undefined;
      return {
        ...{ date: begin(feit.op), rationale: 'Partijen spraken een nieuw tarief af.' },
        description: `Tarief van product ${productcode} vanaf ${geldigVanaf}: ${euros(bedrag)} euro, was ${euros(was.bedrag)} euro.`,
      };
    }
    case 'TariefCorrected': {
      const { productcode, bedrag, vorigBedrag, geldigVanaf, reden } = feit.data;
      return {
        ...{ date: begin(feit.op), rationale: reden },
        description: `Tarief van product ${productcode} vanaf ${geldigVanaf} gecorrigeerd: ${euros(bedrag)} euro, was ${euros(vorigBedrag)} euro.`,
      };
    }
    case 'ContractExtended': {
      const { volgnummer, besluit, besluitDatum, maanden, nieuweEinddatum } = feit.data;
      const optie = `Verlengingsoptie ${volgnummer} is uitgeoefend.`;
      return {
        ...{ date: begin(besluitDatum), rationale: besluit ?? optie },
        description: `Verlengd met ${maanden} maanden tot en met ${nieuweEinddatum}.`,
      };
    }
    case 'ContractTerminated': {
      const { grond, besluitDatum, einddatum, vorigeEinddatum } = feit.data;
      // The reasons tell more of an aanbieder than what is public: only the ground.
      return {
        ...{ date: begin(besluitDatum), rationale: `Grond: ${grond.replaceAll('-', ' ')}.` },
        description: `Eindigt op ${einddatum} in plaats van op ${vorigeEinddatum}.`,
      };
    }
    case 'ContractTerminationWithdrawn': {
      const { besluitDatum, nieuweEinddatum } = feit.data;
      return {
        ...{ date: begin(besluitDatum), rationale: 'Het besluit om eerder te eindigen is ingetrokken.' },
        description: `Loopt weer tot en met ${nieuweEinddatum}.`,
      };
    }
    case 'AddendumSigned': {
      const { wijzigingId, ondertekendOp, ingangsdatum } = feit.data;
      const { titel, grond } = wijzigingen.get(wijzigingId)!;
      return {
        ...{ date: begin(ondertekendOp), rationale: `${GRONDEN[grond.soort]}: ${grond.toelichting}` },
        description: `Addendum: ${titel}, vanaf ${ingangsdatum}.`,
      };
    }
  }
}
