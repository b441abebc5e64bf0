import { Module } from '@nestjs/common';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { RegioconfiguratieLeesController } from './regioconfiguratie.controller.js';
import { RegioconfiguratieQueries } from './regioconfiguratie.queries.js';

@Module({
  imports: [ReadModelsModule],
  controllers: [RegioconfiguratieLeesController],
  providers: [RegioconfiguratieQueries],
})
export class RegioconfiguratieModule {}
