import { Module } from '@nestjs/common';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { GegevensleveringLeesController } from './gegevenslevering.controller.js';
import { GegevensleveringQueries } from './gegevenslevering.queries.js';
import { ProductieverantwoordingQueries } from './productieverantwoording.queries.js';

@Module({
  imports: [ReadModelsModule],
  controllers: [GegevensleveringLeesController],
  providers: [GegevensleveringQueries, ProductieverantwoordingQueries],
})
export class GegevensleveringModule {}
