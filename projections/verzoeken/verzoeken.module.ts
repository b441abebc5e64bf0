import { Global, Module } from '@nestjs/common';
import { CLIENTTOEWIJZINGEN } from '../../src/istandaarden/verzoek/verzoek-facts.js';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { VerzoekenController } from './verzoeken.controller.js';
import { VerzoekenFacts } from './verzoeken.facts.js';
import './verzoeken.projection.js';
import { VerzoekenQueries } from './verzoeken.queries.js';

/** Global: the write side asks for `CLIENTTOEWIJZINGEN` without knowing this folder. */
@Global()
@Module({
  imports: [ReadModelsModule],
  controllers: [VerzoekenController],
  providers: [VerzoekenQueries, { provide: CLIENTTOEWIJZINGEN, useClass: VerzoekenFacts }],
  exports: [VerzoekenQueries, CLIENTTOEWIJZINGEN],
})
export class VerzoekenModule {}
