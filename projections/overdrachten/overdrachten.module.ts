import { Module } from '@nestjs/common';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { OverdrachtenController } from './overdrachten.controller.js';
import './overdrachten.projection.js';
import { OverdrachtenQueries } from './overdrachten.queries.js';

@Module({
  imports: [ReadModelsModule],
  controllers: [OverdrachtenController],
  providers: [OverdrachtenQueries],
  exports: [OverdrachtenQueries],
})
export class OverdrachtenModule {}
