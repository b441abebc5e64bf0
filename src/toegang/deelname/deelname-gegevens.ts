import { Inject, Injectable } from '@nestjs/common';
import { type Datum, datumOf } from '../../kernel/datum.js';
import { Rejection } from '../../kernel/rejection.js';
import { contractCovers, contractDecider } from '../../inkoop/contract/contract.decider.js';
import { CONTRACT_ZOEKER, type ContractZoeker } from '../../inkoop/contract/contract-zoeker.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type Product, RegioconfiguratieReader } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { clientDecider } from '../client/client.decider.js';
import { type Deelnameplaats } from './deelname.commands.js';
import { type Contractdekking } from './deelname.decider.js';

/** The facts for a deelname: the product version of a day with its access, the contract, and whether the client is known. */
@Injectable()
export class DeelnameGegevens {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
    @Inject(CONTRACT_ZOEKER) private readonly contracten: ContractZoeker,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  today(): Datum {
    return datumOf(this.clock.now());
  }

  /** Throws Rejection `PRODUCT_ONBEKEND` where the region does not buy it on that day. */
  async product(
    regio: string,
    { productcode, gemeentecode }: Deelnameplaats,
    geldigOp: Datum,
  ): Promise<{ readonly product: Product; readonly versieId: string }> {
    const configuratie = await this.configuraties.at(regio, { geldigOp, gemeentecode });
    const product = configuratie.product(productcode);
    if (product === undefined) {
      throw new Rejection(
        'PRODUCT_ONBEKEND',
        `Product ${productcode} staat op ${geldigOp} niet in de productcatalogus van de regio. Kies een product uit de catalogus.`,
        'invalid',
      );
    }
    return { product, versieId: configuratie.versieId };
  }

  async clientBekend(clientId: string | null, regio: string): Promise<boolean> {
    if (clientId === null) return true;
    return (await this.aggregates.state(clientDecider, clientId, regio)).status === 'bekend';
  }

  /** The contract as its own stream tells it; the register only says where to look. */
  async dekking(regio: string, plaats: Deelnameplaats, datum: Datum): Promise<Contractdekking> {
    const { aanbiederId, productcode, gemeentecode } = plaats;
    const vraag = { regio, aanbiederId, productcode, gemeentecode, datum };
    const contractId = (await this.contracten.findCovering(vraag))?.contractId;
    if (contractId === undefined) {
      const melding =
        'Geen contract van deze aanbieder dekt dit product in deze gemeente op deze dag. Controleer aanbieder, gemeente en datum.';
      return { fout: { code: 'DEELNAME_ZONDER_CONTRACT', melding } };
    }
    const fout = contractCovers(await this.aggregates.state(contractDecider, contractId, regio), vraag);
    return fout === null ? { contractId } : { fout };
  }
}
