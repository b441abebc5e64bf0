import { Global, Module } from '@nestjs/common';
import { OVERDRACHT_FACTS } from '../../src/toegang/overdracht/overdracht-facts.js';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { OverdrachtenController } from './overdrachten.controller.js';
import { OverdrachtenFacts } from './overdrachten.facts.js';
import './overdrachten.projection.js';
import { OverdrachtenQueries } from './overdrachten.queries.js';

/** Global: the write side asks for `OVERDRACHT_FACTS` without knowing this folder. */
@Global()
@Module({
  imports: [ReadModelsModule],
  controllers: [OverdrachtenController],
  providers: [OverdrachtenQueries, { provide: OVERDRACHT_FACTS, useClass: OverdrachtenFacts }],
  exports: [OverdrachtenQueries, OVERDRACHT_FACTS],
})
export class OverdrachtenModule {}
