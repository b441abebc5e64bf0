import { Module } from '@nestjs/common';
import { KpiMeasurement } from './kpi-measurement.js';
import { KpimetingController } from './kpimeting.controller.js';
import { MeasureKpiJaarHandler } from './measure-kpi-jaar.handler.js';
import { MeasureKpiHandler } from './measure-kpi.handler.js';
import { RemeasureKpiHandler } from './remeasure-kpi.handler.js';

@Module({
  controllers: [KpimetingController],
  providers: [KpiMeasurement, MeasureKpiHandler, MeasureKpiJaarHandler, RemeasureKpiHandler],
})
export class KpimetingModule {}
