import { Module } from '@nestjs/common';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { GespreksvoorbereidingController } from './gespreksvoorbereiding.controller.js';
import { GespreksvoorbereidingQueries } from './gespreksvoorbereiding.queries.js';

@Module({
  imports: [ReadModelsModule],
  controllers: [GespreksvoorbereidingController],
  providers: [GespreksvoorbereidingQueries],
})
export class GespreksvoorbereidingModule {}
