import { Module } from '@nestjs/common';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { ExcellenteAanbiedersController } from './excellente-aanbieders.controller.js';
import { ExcellenteAanbiedersQueries } from './excellente-aanbieders.queries.js';

@Module({
  imports: [ReadModelsModule],
  controllers: [ExcellenteAanbiedersController],
  providers: [ExcellenteAanbiedersQueries],
  exports: [ExcellenteAanbiedersQueries],
})
export class ExcellenteAanbiedersModule {}
