import { Module } from '@nestjs/common';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { ConsultatiesController } from './consultaties.controller.js';
import { ConsultatiesQueries } from './consultaties.queries.js';

@Module({
  imports: [ReadModelsModule],
  controllers: [ConsultatiesController],
  providers: [ConsultatiesQueries],
})
export class ConsultatiesModule {}
