import { Inject, Injectable } from '@nestjs/common';
import { Rejection } from '../../src/kernel/rejection.js';
import { einddatumOp } from '../../src/inkoop/contract/contract.events.js';
import { type ContractZoeker, type Dekkingsvraag } from '../../src/inkoop/contract/contract-zoeker.js';
import { EVENT_STORE, type EventStore } from '../../src/platform/event-store/event-store.js';
import { READ_MODEL_POSITIONS, type ReadModelPositions } from '../../src/platform/http/read-model-positions.js';
import { ReadModels } from '../runner/read-models.js';
import { type ContractDoc, contractregisterProjection } from './contractregister.projection.js';

/** Longest wait for the register to reach the head of the log, in milliseconds. */
const WACHTTIJD_MS = 2_000;

/** Candidates from the register. A contract that was signed a moment ago is waited for, bounded. */
@Injectable()
export class ContractregisterFacts implements ContractZoeker {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(READ_MODEL_POSITIONS) private readonly positions: ReadModelPositions,
  ) {}

  async findCovering(vraag: Dekkingsvraag): Promise<{ readonly contractId: string } | undefined> {
    const found = await this.search(vraag);
    if (found !== undefined) return found;
    const { position } = await this.store.head();
    const { name } = contractregisterProjection;
    if (!(await this.positions.waitUntil(name, position, WACHTTIJD_MS))) {
      throw new Rejection(
        'CONTRACTREGISTER_LOOPT_ACHTER',
        'Het contractregister is nog niet bijgewerkt, dus er is geen contract gevonden. Probeer het over een paar seconden opnieuw.',
      );
    }
    return this.search(vraag);
  }

  private async search(vraag: Dekkingsvraag): Promise<{ readonly contractId: string } | undefined> {
    const { regio, aanbiederId } = vraag;
    const contracten = await this.readModels.readCurrent(contractregisterProjection.name, (db) =>
      db.find<ContractDoc>('contracten', { where: { regio, aanbiederId }, orderBy: '-ingangsdatum' }),
    );
    const covering = contracten.find((contract) => covers(contract, vraag));
    return covering === undefined ? undefined : { contractId: covering.contractId };
  }
}

/** All that was decided counts. */
const LAATSTE_DAG = '9999-12-31';

/** By the end that is known now, whenever it was decided; the command asks the contract itself again. */
function covers(contract: ContractDoc, { productcode, gemeentecode, datum }: Dekkingsvraag): boolean {
  const einddatum = einddatumOp(contract, LAATSTE_DAG);
  return (
    contract.ingangsdatum <= datum &&
    datum <= einddatum &&
    contract.producten.some((product) => product.productcode === productcode) &&
    contract.gemeenten.some((gemeente) => gemeente.gemeentecode === gemeentecode && gemeente.vanaf <= datum)
  );
}
