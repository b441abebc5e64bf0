import { Global, Module } from '@nestjs/common';
import { KPI_FACTS } from '../../src/kwaliteit/kpimeting/kpi-facts.js';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { KpiDashboardFacts } from './kpi.facts.js';
import { KpiDashboardController } from './kpi-dashboard.controller.js';
import { KpiDashboardQueries } from './kpi-dashboard.queries.js';

/** Global: the write side asks for `KPI_FACTS` without knowing this folder. */
@Global()
@Module({
  imports: [ReadModelsModule],
  controllers: [KpiDashboardController],
  providers: [KpiDashboardQueries, { provide: KPI_FACTS, useClass: KpiDashboardFacts }],
  exports: [KPI_FACTS],
})
export class KpiDashboardModule {}
