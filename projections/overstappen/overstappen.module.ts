import { Module } from '@nestjs/common';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { OverstappenController } from './overstappen.controller.js';
import './overstappen.projection.js';
import { OverstappenQueries } from './overstappen.queries.js';

@Module({
  imports: [ReadModelsModule],
  controllers: [OverstappenController],
  providers: [OverstappenQueries],
  exports: [OverstappenQueries],
})
export class OverstappenModule {}
