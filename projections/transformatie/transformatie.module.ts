import { Module } from '@nestjs/common';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { TransformatieController } from './transformatie.controller.js';
import { TransformatieQueries } from './transformatie.queries.js';

@Module({ imports: [ReadModelsModule], controllers: [TransformatieController], providers: [TransformatieQueries] })
export class TransformatieModule {}
