import { Module } from '@nestjs/common';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { MinimumdekkingController } from './minimumdekking.controller.js';
import { MinimumdekkingQueries } from './minimumdekking.queries.js';

@Module({
  imports: [ReadModelsModule],
  controllers: [MinimumdekkingController],
  providers: [MinimumdekkingQueries],
})
export class MinimumdekkingModule {}
