import { Module } from '@nestjs/common';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { BerichtspiegelController } from './berichtspiegel.controller.js';
import './berichtspiegel.projection.js';
import { BerichtspiegelQueries } from './berichtspiegel.queries.js';

@Module({
  imports: [ReadModelsModule],
  controllers: [BerichtspiegelController],
  providers: [BerichtspiegelQueries],
})
export class BerichtspiegelModule {}
