import { Global, Module } from '@nestjs/common';
import { CONTRACT_ZOEKER } from '../../src/inkoop/contract/contract-zoeker.js';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { ContractregisterController } from './contractregister.controller.js';
import { ContractregisterFacts } from './contractregister.facts.js';
import { ContractregisterQueries } from './contractregister.queries.js';

/** Global: commands find a contract through it. */
@Global()
@Module({
  imports: [ReadModelsModule],
  controllers: [ContractregisterController],
  providers: [ContractregisterQueries, { provide: CONTRACT_ZOEKER, useClass: ContractregisterFacts }],
  exports: [CONTRACT_ZOEKER],
})
export class ContractregisterModule {}
