import { Module } from '@nestjs/common';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { GemeentenController } from './gemeenten.controller.js';
import { GemeentenQueries } from './gemeenten.queries.js';
import { RegelQueries } from './regel.queries.js';

@Module({
  imports: [ReadModelsModule],
  controllers: [GemeentenController],
  providers: [GemeentenQueries, RegelQueries],
})
export class GemeentenModule {}
