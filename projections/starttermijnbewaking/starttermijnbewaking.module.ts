import { Module } from '@nestjs/common';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { StarttermijnbewakingController } from './starttermijnbewaking.controller.js';
import './starttermijnbewaking.projection.js';
import { StarttermijnbewakingQueries } from './starttermijnbewaking.queries.js';

@Module({
  imports: [ReadModelsModule],
  controllers: [StarttermijnbewakingController],
  providers: [StarttermijnbewakingQueries],
  exports: [StarttermijnbewakingQueries],
})
export class StarttermijnbewakingModule {}
