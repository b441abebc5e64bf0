import { Module } from '@nestjs/common';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { InkoopkalenderController } from './inkoopkalender.controller.js';
import { InkoopkalenderQueries } from './inkoopkalender.queries.js';

@Module({
  imports: [ReadModelsModule],
  controllers: [InkoopkalenderController],
  providers: [InkoopkalenderQueries],
})
export class InkoopkalenderModule {}
