import { Module } from '@nestjs/common';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { CapaciteitLeesController } from './capaciteit.controller.js';
import { CapaciteitQueries } from './capaciteit.queries.js';

@Module({
  imports: [ReadModelsModule],
  controllers: [CapaciteitLeesController],
  providers: [CapaciteitQueries],
})
export class CapaciteitModule {}
