import { Module } from '@nestjs/common';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { OverlegkalenderController } from './overlegkalender.controller.js';
import { OverlegkalenderQueries } from './overlegkalender.queries.js';

@Module({
  imports: [ReadModelsModule],
  controllers: [OverlegkalenderController],
  providers: [OverlegkalenderQueries],
})
export class OverlegkalenderModule {}
