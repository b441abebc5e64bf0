import { Module } from '@nestjs/common';
import { AgreeResultaatHandler } from './agree-resultaat.handler.js';
import { MeasureResultaatHandler } from './measure-resultaat.handler.js';
import { ResultaatController } from './resultaat.controller.js';

@Module({
  controllers: [ResultaatController],
  providers: [AgreeResultaatHandler, MeasureResultaatHandler],
})
export class ResultaatModule {}
