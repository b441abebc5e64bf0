import { type ContractDoc, type Contractfeit, type RondeDoc } from './ocds.docs.js';
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

const TAGS: Readonly<Record<Contractfeit['type'], Tag>> = {
  ContractSigned: 'contract',
  TariefAgreed: 'contractUpdate',
  ContractExtended: 'contractAmendment',
  ContractExpired: 'contractTermination',
};

/** The releases of a contract, the oldest first, in the process of its ronde where it has one. Pure. */
export function contractReleases(
  voorvoegsel: string,
  doc: ContractDoc,
  toelating: Toelating | undefined,
  namen: Namen,
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
    const basis = releaseVan(ocid, feit, eigen ? ['award', 'contract'] : [TAGS[feit.type]], namen, partijen);
    const contract = contractNa(doc.verloop.slice(0, index + 1), awardID, namen);
    const amendments = feit.type === 'ContractExtended' ? { amendments: [amendment(feit, basis.id, vorige)] } : {};
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
  const eind = feiten.flatMap((one) => (one.type === 'ContractExtended' ? [one.data.nieuweEinddatum] : [])).at(-1);
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

/** With the tariff that was agreed last, in euros. */
function itemNa(productcode: string, feiten: readonly Contractfeit[], namen: Namen): Item {
  const tarief = feiten
    .flatMap((one) => (one.type === 'TariefAgreed' && one.data.productcode === productcode ? [one.data] : []))
    .at(-1);
  const item = namen.item(productcode);
  if (tarief === undefined) return item;
  const name = `eenheid ${tarief.eenheid} (WJ756)`;
  return { ...item, unit: { name, value: { amount: tarief.bedrag / 100, currency: 'EUR' } } };
}

function amendment(
  { eventId, data }: Extract<Contractfeit, { type: 'ContractExtended' }>,
  releaseID: string,
  vorige: string | null,
): Amendment {
  const grond = data.volgnummer === null ? 'een besluit van de gemeenten' : `verlengingsoptie ${data.volgnummer}`;
  return {
    ...{ id: eventId, date: begin(data.besluitDatum) },
    description: `Verlengd met ${data.maanden} maanden tot en met ${data.nieuweEinddatum}, op grond van ${grond}.`,
    ...{ amendsReleaseID: vorige ?? releaseID, releaseID },
  };
}
