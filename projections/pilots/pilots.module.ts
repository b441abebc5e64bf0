import { Module } from '@nestjs/common';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { PilotsController } from './pilots.controller.js';
import { PilotsQueries } from './pilots.queries.js';

@Module({ imports: [ReadModelsModule], controllers: [PilotsController], providers: [PilotsQueries] })
export class PilotsModule {}
