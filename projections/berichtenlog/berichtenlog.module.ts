import { Module } from '@nestjs/common';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { BerichtenlogController } from './berichtenlog.controller.js';
import { BerichtenlogQueries } from './berichtenlog.queries.js';

@Module({
  imports: [ReadModelsModule],
  controllers: [BerichtenlogController],
  providers: [BerichtenlogQueries],
  exports: [BerichtenlogQueries],
})
export class BerichtenlogModule {}
