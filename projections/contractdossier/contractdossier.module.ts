import { Module } from '@nestjs/common';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { ContractdossierController } from './contractdossier.controller.js';
import { ContractdossierQueries } from './contractdossier.queries.js';

@Module({
  imports: [ReadModelsModule],
  controllers: [ContractdossierController],
  providers: [ContractdossierQueries],
})
export class ContractdossierModule {}
