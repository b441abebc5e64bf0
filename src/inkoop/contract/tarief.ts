import { type Bedrag } from '../../kernel/bedrag.js';
import { type Datum } from '../../kernel/datum.js';
import { overlaps } from '../../kernel/periode.js';
import { Rejection } from '../../kernel/rejection.js';
import { type ContractEvent } from './contract.events.js';
import { type SignedContract } from './contract.state.js';

/**
 * A tarief per product and period. Two tarieven of one product never overlap, but for one that is open-ended: it gives
 * way to a later one.
 */
export function agreeTarief(
  tarief: {
    readonly productcode: string;
    /** Null where the configuration does not know the product. */
    readonly eenheid: string | null;
    readonly opPrijstabel?: boolean;
    readonly bedrag: Bedrag;
    readonly geldigVanaf: Datum;
    readonly geldigTot: Datum | null;
    /** Where given, the tarief of this first day gets this amount. */
    readonly reden?: string | undefined;
  },
  { contract, einddatum, tarieven }: SignedContract,
): ContractEvent[] {
  const { productcode, eenheid, bedrag, geldigVanaf, geldigTot } = tarief;
  if (!contract.producten.some((product) => product.productcode === productcode) || eenheid === null) {
    throw new Rejection(
      'PRODUCT_NIET_GECONTRACTEERD',
      `Product ${productcode} staat niet in dit contract. Kies een gecontracteerd product.`,
      'invalid',
    );
  }
  if (tarief.opPrijstabel === true) {
    throw new Rejection(
      'PRODUCT_OP_PRIJSTABEL',
      `Product ${productcode} wordt op ${geldigVanaf} per trajectprijs bekostigd. Zet de prijs op de regionale prijstabel, of pas eerst de bekostiging in het regioprofiel aan.`,
    );
  }
  if (!Number.isSafeInteger(bedrag) || bedrag <= 0) {
    throw new Rejection('TARIEF_ONGELDIG', 'Het tarief is een bedrag in hele eurocenten, meer dan nul.', 'invalid');
  }
  if (geldigTot !== null && geldigTot < geldigVanaf) {
    throw new Rejection('PERIODE_ONGELDIG', 'geldigTot ligt voor geldigVanaf. Draai de datums om.', 'invalid');
  }
  const own = tarieven.filter((one) => one.productcode === productcode);
  const identical = own.some(
    (one) => one.bedrag === bedrag && one.geldigVanaf === geldigVanaf && one.geldigTot === geldigTot,
  );
  if (identical) return [];
  const zelfdeDag = own.find((one) => one.geldigVanaf === geldigVanaf);
  if (zelfdeDag !== undefined && tarief.reden !== undefined) {
    return corrigeer(zelfdeDag, tarief.bedrag, tarief.reden, contract.contractId);
  }
  if (geldigVanaf < contract.ingangsdatum || geldigVanaf > einddatum || (geldigTot !== null && geldigTot > einddatum)) {
    throw new Rejection(
      'TARIEF_BUITEN_CONTRACTPERIODE',
      `Het contract loopt van ${contract.ingangsdatum} tot en met ${einddatum}. Kies een periode daarbinnen.`,
    );
  }
  const clash = own.find((one) => {
    const succeeds = one.geldigTot === null && geldigVanaf > one.geldigVanaf;
    const precedes = geldigTot === null && geldigVanaf < one.geldigVanaf;
    return !succeeds && !precedes && overlaps(periode(one), periode(tarief));
  });
  if (clash !== undefined) {
    throw new Rejection(
      'TARIEF_OVERLAPT',
      `Voor ${productcode} geldt vanaf ${clash.geldigVanaf} al een tarief. ${zelfdeDag === undefined ? 'Kies een periode die daar niet mee overlapt.' : 'Kies een latere dag, of geef een reden om dat tarief te corrigeren.'}`,
    );
  }
  const { contractId } = contract;
  return [
    {
      type: 'TariefAgreed',
      data: { contractId, productcode, eenheid, bedrag, geldigVanaf, geldigTot },
      occurredAt: geldigVanaf,
    },
  ];
}

function periode({ geldigVanaf, geldigTot }: { geldigVanaf: Datum; geldigTot: Datum | null }) {
  return { begin: geldigVanaf, eind: geldigTot ?? undefined };
}

type Tarief = SignedContract['tarieven'][number];

/** Repeated, it changes nothing. */
function corrigeer(tarief: Tarief, bedrag: Bedrag, reden: string, contractId: string): ContractEvent[] {
  const { productcode, geldigVanaf, bedrag: vorigBedrag } = tarief;
  if (bedrag === vorigBedrag) return [];
  const data = { contractId, productcode, geldigVanaf, vorigBedrag, bedrag, reden };
  return [{ type: 'TariefCorrected', data, occurredAt: geldigVanaf }];
}
