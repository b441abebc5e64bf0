import { Module } from '@nestjs/common';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { BesluitvormingController } from './besluitvorming.controller.js';
import { BesluitvormingQueries } from './besluitvorming.queries.js';

@Module({
  imports: [ReadModelsModule],
  controllers: [BesluitvormingController],
  providers: [BesluitvormingQueries],
})
export class BesluitvormingLeesModule {}
