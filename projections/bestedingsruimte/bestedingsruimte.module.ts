import { Global, Module } from '@nestjs/common';
import { BESTEDING_FACTS } from '../../src/inkoop/bestedingsruimte/besteding-facts.js';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { BestedingsruimtenController } from './bestedingsruimte.controller.js';
import { BestedingsruimteFacts } from './bestedingsruimte.facts.js';
import { BestedingsruimteQueries } from './bestedingsruimte.queries.js';

/** Global: the write side asks for `BESTEDING_FACTS` without knowing this folder. */
@Global()
@Module({
  imports: [ReadModelsModule],
  controllers: [BestedingsruimtenController],
  providers: [BestedingsruimteQueries, { provide: BESTEDING_FACTS, useClass: BestedingsruimteFacts }],
  exports: [BESTEDING_FACTS],
})
export class BestedingsruimteLeesModule {}
