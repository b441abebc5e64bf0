import { type Bedrag } from '../../src/kernel/bedrag.js';
import { type Inwonertal } from '../../src/regio/regio/inhoud/regio.js';
import { type Product } from '../../src/regio/regioconfiguratie/inhoud/product.js';
import { type AfspraakDto, type PlafondDto, type UitgaveDto } from './uitgavenmonitor.dto.js';
import { type AfspraakDoc, type PlafondDoc } from './uitgavenmonitor.projection.js';

/** What was approved for a product in a gemeente. */
export interface Som {
  readonly gemeentecode: string;
  readonly productcode: string;
  readonly bedrag: Bedrag;
  /** The part of it that was paid for a toewijzing of another gemeente. */
  readonly voorAndereGemeenten: Bedrag;
  readonly clienten: number;
}

type Cijfers = Pick<
  UitgaveDto,
  'meting' | 'uitgegeven' | 'voorAndereGemeenten' | 'aantalClienten' | 'toelichtingClienten'
>;

/** `niet gemeten` is not 0: where nothing is reported per client, nothing is known per client (R-BEK-17). */
export function telling(som: Som | undefined, perClient: boolean, kleineAantallen: number): Cijfers {
  if (som === undefined && !perClient) {
    return {
      meting: 'niet-gemeten',
      uitgegeven: null,
      voorAndereGemeenten: null,
      aantalClienten: null,
      toelichtingClienten: 'niet gemeten',
    };
  }
  const clienten = som?.clienten ?? 0;
  const klein = clienten > 0 && clienten < kleineAantallen;
  return {
    meting: 'per-client',
    uitgegeven: som?.bedrag ?? 0,
    voorAndereGemeenten: som?.voorAndereGemeenten ?? 0,
    aantalClienten: klein ? null : clienten,
    toelichtingClienten: klein ? `minder dan ${kleineAantallen}` : String(clienten),
  };
}

/** R-BEK-20, in whole cents, with the number it rests on. Without inhabitants there is no figure: nothing is guessed. */
export function kostenPerInwoner(
  uitgegeven: Bedrag | null,
  inwonertal: Pick<Inwonertal, 'inwoners' | 'jaar' | 'status'> | undefined,
): Pick<UitgaveDto, 'kostenPerInwoner' | 'toelichtingInwoners'> {
  if (inwonertal === undefined || inwonertal.inwoners === 0) {
    return { kostenPerInwoner: null, toelichtingInwoners: 'geen inwonertal bekend' };
  }
  if (uitgegeven === null) return { kostenPerInwoner: null, toelichtingInwoners: 'niet per client gemeten' };
  const { inwoners, jaar, status } = inwonertal;
  return {
    kostenPerInwoner: Math.round(uitgegeven / inwoners),
    toelichtingInwoners: `op ${inwoners} inwoners op 1 januari ${jaar} (${status})`,
  };
}

export function plafondDto(
  { budgetId, gemeentecode, soort, code, modus, bedrag, signalen, reserveringen }: PlafondDoc,
  sommen: readonly Som[],
  producten: readonly Pick<Product, 'code' | 'segment'>[],
): PlafondDto {
  const codes =
    soort === 'product' ? [code] : producten.filter(({ segment }) => segment === code).map((one) => one.code);
  const uitgegeven = sommen
    .filter((som) => codes.includes(som.productcode) && [null, som.gemeentecode].includes(gemeentecode))
    .reduce((sum, som) => sum + som.bedrag, 0);
  const gereserveerd = Object.values(reserveringen).reduce((sum, one) => sum + one, 0);
  return { budgetId, gemeentecode, soort, code, modus, bedrag, uitgegeven, gereserveerd, signalen: [...signalen] };
}

export function afspraakDto({ regio: _regio, verrekening, ...doc }: AfspraakDoc): AfspraakDto {
  const stand = doc.soort === 'budget' ? (verrekening?.stand ?? 'nog-niet') : 'nvt';
  return { ...doc, verrekening: stand, verrekenbedrag: verrekening?.bedrag ?? null };
}
