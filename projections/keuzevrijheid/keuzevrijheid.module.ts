import { Module } from '@nestjs/common';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { KeuzevrijheidController } from './keuzevrijheid.controller.js';
import { KeuzevrijheidQueries } from './keuzevrijheid.queries.js';

@Module({ imports: [ReadModelsModule], controllers: [KeuzevrijheidController], providers: [KeuzevrijheidQueries] })
export class KeuzevrijheidModule {}
