import { Module } from '@nestjs/common';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { FinancieleRegelingenController } from './financiele-regelingen.controller.js';
import { FinancieleRegelingenQueries } from './financiele-regelingen.queries.js';

@Module({
  imports: [ReadModelsModule],
  controllers: [FinancieleRegelingenController],
  providers: [FinancieleRegelingenQueries],
})
export class FinancieleRegelingenModule {}
