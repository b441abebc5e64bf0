import { Global, Module } from '@nestjs/common';
import { CLIENTTELLING_FACTS } from '../../src/inkoop/partijen/contractpartijen/clienttelling-facts.js';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { AanbiedersprofielController } from './aanbiedersprofiel.controller.js';
import { AanbiedersprofielFacts } from './aanbiedersprofiel.facts.js';
import { AanbiedersprofielQueries } from './aanbiedersprofiel.queries.js';

/** Global: the write side asks for `CLIENTTELLING_FACTS` without knowing this folder. */
@Global()
@Module({
  imports: [ReadModelsModule],
  controllers: [AanbiedersprofielController],
  providers: [AanbiedersprofielQueries, { provide: CLIENTTELLING_FACTS, useClass: AanbiedersprofielFacts }],
  exports: [CLIENTTELLING_FACTS],
})
export class AanbiedersprofielModule {}
