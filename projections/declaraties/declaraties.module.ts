import { Module } from '@nestjs/common';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { DeclaratiesLeesController } from './declaraties.controller.js';
import { DeclaratiesQueries } from './declaraties.queries.js';

@Module({
  imports: [ReadModelsModule],
  controllers: [DeclaratiesLeesController],
  providers: [DeclaratiesQueries],
})
export class DeclaratiesModule {}
