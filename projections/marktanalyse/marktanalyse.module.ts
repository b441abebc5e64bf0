import { Module } from '@nestjs/common';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { MarktanalyseController } from './marktanalyse.controller.js';
import { MarktanalyseQueries } from './marktanalyse.queries.js';

@Module({
  imports: [ReadModelsModule],
  controllers: [MarktanalyseController],
  providers: [MarktanalyseQueries],
  exports: [MarktanalyseQueries],
})
export class MarktanalyseModule {}
