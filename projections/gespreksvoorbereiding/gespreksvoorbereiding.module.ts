import { Global, Module } from '@nestjs/common';
import { GESPREK_FACTS } from '../../src/leveranciersmanagement/gesprek/gesprek-facts.js';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { GespreksvoorbereidingController } from './gespreksvoorbereiding.controller.js';
import { GespreksvoorbereidingQueries } from './gespreksvoorbereiding.queries.js';

/** Global: the write side asks for `GESPREK_FACTS` without knowing this folder. */
@Global()
@Module({
  imports: [ReadModelsModule],
  controllers: [GespreksvoorbereidingController],
  providers: [GespreksvoorbereidingQueries, { provide: GESPREK_FACTS, useExisting: GespreksvoorbereidingQueries }],
  exports: [GESPREK_FACTS],
})
export class GespreksvoorbereidingModule {}
