import {
  type Contractlooptijd,
  contractEvents,
  einddatumOp,
  metBeeindiging,
  metIntrekking,
  type Uitoefenaar,
} from '../../src/inkoop/contract/contract.events.js';
import { addDays, type Datum } from '../../src/kernel/datum.js';
import { on } from '../../src/kernel/event-handlers.js';
import { type Writer } from '../runner/projection.js';
import { type RondeDoc } from './signalen-van-inkoop.js';
import { VOORLOOP } from './soorten.js';
import { type Signaal, sleutelVan, vooraf, type Fold } from './werklijst.docs.js';

interface Optie {
  readonly volgnummer: number;
  readonly maanden: number;
  readonly maximaal: boolean;
  readonly uitoefenaar: Uitoefenaar;
  readonly uiterlijkAankondigen: Datum;
  readonly signaalOp: Datum | null;
}

type Verlenging = Contractlooptijd['verlengingen'][number] & {
  readonly volgnummer: number | null;
  readonly eindeSignaalOp: Datum | null;
  readonly verschovenOpties: readonly Pick<Optie, 'volgnummer' | 'uiterlijkAankondigen' | 'signaalOp'>[];
};

/** What the signals of a contract are computed from: its terms, and what was decided on them. */
export interface WerkcontractDoc extends Contractlooptijd {
  readonly regio: string;
  readonly contractId: string;
  readonly contractnummer: string;
  readonly aanbiederId: string;
  readonly gemeenten: readonly string[];
  readonly productcodes: readonly string[];
  readonly ondertekendOp: Datum;
  readonly ingangsdatum: Datum;
  readonly eindeSignaalOp: Datum | null;
  readonly opties: readonly Optie[];
  readonly verlengingen: readonly Verlenging[];
  readonly configuratieversie: string | null;
}

type Write = Writer<'contracten'>;

export const feitenVanContract: readonly Fold[] = [
  on(contractEvents, {
    ContractSigned: ({ data, regio, configVersion: configuratieversie }, write: Write) => {
      const { contractId, contractnummer, aanbiederId, ondertekendOp, ingangsdatum, einddatum } = data;
      write.put<WerkcontractDoc>('contracten', contractId, () => ({
        ...{ regio, contractId, contractnummer, aanbiederId, ondertekendOp, ingangsdatum, einddatum },
        eindeSignaalOp: data.eindeSignaalOp ?? null,
        gemeenten: data.gemeenten.map(({ gemeentecode }) => gemeentecode),
        productcodes: data.producten.map(({ productcode }) => productcode),
        opties: data.verlengingsopties.map(
          ({ volgnummer, maanden, maximaal, uitoefenaar, uiterlijkAankondigen, signaalOp }) => ({
            ...{ volgnummer, maanden, maximaal, uitoefenaar, uiterlijkAankondigen, signaalOp },
          }),
        ),
        verlengingen: [],
        beeindigingen: [],
        configuratieversie,
      }));
    },
    ContractExtended: ({ data }, write: Write) => {
      const { contractId, volgnummer, besluitDatum, nieuweEinddatum, verschovenOpties, eindeSignaalOp = null } = data;
      const verlenging = { volgnummer, besluitDatum, nieuweEinddatum, verschovenOpties, eindeSignaalOp };
      write.put<WerkcontractDoc>('contracten', contractId, (doc) =>
        doc === undefined ? null : { ...doc, verlengingen: [...doc.verlengingen, verlenging] },
      );
    },
    ContractTerminated: ({ data }, write: Write) =>
      write.put<WerkcontractDoc>('contracten', data.contractId, (doc) => metBeeindiging(doc, data)),
    ContractTerminationWithdrawn: ({ data }, write: Write) =>
      write.put<WerkcontractDoc>('contracten', data.contractId, (doc) => metIntrekking(doc, data)),
  }),
];

/** The signals of a contract as they stand on a day: those that come, those that stopped, and why. Pure. */
export function signalenVanContract(contract: WerkcontractDoc, rondes: readonly RondeDoc[], op: Datum): Signaal[] {
  if (contract.ondertekendOp > op) return [];
  const besloten = contract.verlengingen.filter(({ besluitDatum }) => besluitDatum <= op);
  return [...optiesignalen(contract, besloten, op), ...eindesignalen(contract, besloten, rondes, op)];
}

function signaalOver(
  { regio, contractId, aanbiederId, gemeenten, configuratieversie }: WerkcontractDoc,
  soort: 'verlengingsoptie' | 'contract-einde',
  deel: string,
) {
  const onderwerp = { aggregaat: 'contract', onderwerpId: contractId, aanbiederId, gemeenten, configuratieversie };
  return { regio, sleutel: sleutelVan(soort, contractId, deel), soort, ...onderwerp, rollen: null };
}

/** Options follow each other: the next one comes up when the one before it was exercised. */
function optiesignalen(contract: WerkcontractDoc, besloten: readonly Verlenging[], op: Datum): Signaal[] {
  const uitgeoefend = (nummer: number) => besloten.find(({ volgnummer }) => volgnummer === nummer);
  const laatsteDag = einddatumOp(contract, op);
  return contract.opties.flatMap((optie): Signaal[] => {
    const { volgnummer, maanden, maximaal, uitoefenaar } = optie;
    const vorige = volgnummer === 1 ? undefined : uitgeoefend(volgnummer - 1);
    if (volgnummer > 1 && vorige === undefined) return [];
    const verschoven = besloten.flatMap(({ verschovenOpties }) => verschovenOpties);
    const dagen = verschoven.findLast((one) => one.volgnummer === volgnummer) ?? optie;
    const { uiterlijkAankondigen: uiterlijk, signaalOp } = dagen;
    const bekend = vorige?.besluitDatum ?? contract.ondertekendOp;
    const verlenging = uitgeoefend(volgnummer);
    const einde =
      verlenging !== undefined
        ? ({ hoe: 'afgehandeld', op: verlenging.besluitDatum, door: 'ContractExtended' } as const)
        : laatsteDag < uiterlijk && laatsteDag < op
          ? ({ hoe: 'vervallen', op: addDays(laatsteDag, 1), door: 'ContractExpired' } as const)
          : null;
    const lang = `${maximaal ? 'ten hoogste ' : ''}${maanden} maanden`;
    return [
      {
        ...signaalOver(contract, 'verlengingsoptie', String(volgnummer)),
        // Only who may exercise it must act on it (E-01).
        rollen: uitoefenaar === 'gemeenten' ? null : ['contractmanager', 'aanbieder'],
        wat: `Optie ${volgnummer} van contract ${contract.contractnummer}, ${lang}; uit te oefenen door ${uitoefenaar}`,
        verschijntOp: signaalOp ?? vooraf(uiterlijk, VOORLOOP.verlengingsoptie, bekend),
        uiterlijk,
        einde,
      },
    ];
  });
}

/** One signal per last day that the contract had: an extension ends it and begins the next. */
function eindesignalen(
  contract: WerkcontractDoc,
  besloten: readonly Verlenging[],
  rondes: readonly RondeDoc[],
  op: Datum,
): Signaal[] {
  const eerste = { nieuweEinddatum: contract.einddatum, besluitDatum: contract.ondertekendOp };
  const einden = [{ ...eerste, eindeSignaalOp: contract.eindeSignaalOp }, ...besloten];
  return einden.map(({ nieuweEinddatum, besluitDatum, eindeSignaalOp }, index): Signaal => {
    const verlengd = einden[index + 1];
    // The last one is what the contract itself says: it can end before its term.
    const einddatum = verlengd === undefined ? einddatumOp(contract, op) : nieuweEinddatum;
    const opvolger = verlengd === undefined ? opvolgendeRonde(contract, einddatum, rondes, op) : undefined;
    const einde =
      verlengd !== undefined
        ? ({ hoe: 'afgehandeld', op: verlengd.besluitDatum, door: 'ContractExtended' } as const)
        : opvolger !== undefined
          ? ({ hoe: 'afgehandeld', op: opvolger.gestartOp, door: 'InkooprondeStarted' } as const)
          : null;
    return {
      ...signaalOver(contract, 'contract-einde', einddatum),
      wat: `Contract ${contract.contractnummer} eindigt op ${einddatum}`,
      verschijntOp: eindeSignaalOp ?? vooraf(einddatum, VOORLOOP.contractEinde, besluitDatum),
      uiterlijk: einddatum,
      einde,
    };
  });
}

/** The first ronde for all products and gemeenten of the contract whose contracts begin when it ends (R-CON-18). */
function opvolgendeRonde(
  { regio, productcodes, gemeenten, ondertekendOp }: WerkcontractDoc,
  einddatum: Datum,
  rondes: readonly RondeDoc[],
  op: Datum,
): RondeDoc | undefined {
  return rondes
    .filter((ronde) => ronde.regio === regio && ondertekendOp < ronde.gestartOp && ronde.gestartOp <= op)
    .filter(({ contractenVanaf }) => contractenVanaf !== null && contractenVanaf > ondertekendOp)
    .filter(({ contractenVanaf }) => contractenVanaf! <= addDays(einddatum, 1))
    .filter((ronde) => productcodes.every((code) => ronde.productcodes.includes(code)))
    .filter((ronde) => gemeenten.every((code) => ronde.gemeenten.includes(code)))
    .sort((a, b) => (a.gestartOp < b.gestartOp ? -1 : 1))[0];
}
