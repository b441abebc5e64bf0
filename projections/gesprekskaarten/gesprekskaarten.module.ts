import { Module } from '@nestjs/common';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { GesprekskaartenController } from './gesprekskaarten.controller.js';
import { GesprekskaartenQueries } from './gesprekskaarten.queries.js';

@Module({
  imports: [ReadModelsModule],
  controllers: [GesprekskaartenController],
  providers: [GesprekskaartenQueries],
})
export class GesprekskaartenModule {}
