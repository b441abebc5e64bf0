import { Global, Module } from '@nestjs/common';
import { DEKKING_FACTS } from '../../src/inkoop/dekking/dekking-facts.js';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { MinimumdekkingController } from './minimumdekking.controller.js';
import { MinimumdekkingFacts } from './minimumdekking.facts.js';
import { MinimumdekkingQueries } from './minimumdekking.queries.js';

/** Global: the write side asks for `DEKKING_FACTS` without knowing this folder. */
@Global()
@Module({
  imports: [ReadModelsModule],
  controllers: [MinimumdekkingController],
  providers: [MinimumdekkingQueries, { provide: DEKKING_FACTS, useClass: MinimumdekkingFacts }],
  exports: [DEKKING_FACTS],
})
export class MinimumdekkingModule {}
