import { Global, Module } from '@nestjs/common';
import { GEVOLGEN_FACTS } from '../../src/regio/regioconfiguratie/regioconfiguratie-gevolgen-facts.js';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { RegelvergelijkingController } from './regelvergelijking.controller.js';
import { RegelvergelijkingQueries } from './regelvergelijking.queries.js';
import { RegioconfiguratieGevolgen } from './regioconfiguratie-gevolgen.facts.js';
import { RegioconfiguratieLeesController } from './regioconfiguratie.controller.js';
import { RegioconfiguratieQueries } from './regioconfiguratie.queries.js';

/** Global: the write side asks for `GEVOLGEN_FACTS` without knowing this folder. */
@Global()
@Module({
  imports: [ReadModelsModule],
  controllers: [RegioconfiguratieLeesController, RegelvergelijkingController],
  providers: [
    RegioconfiguratieQueries,
    RegelvergelijkingQueries,
    { provide: GEVOLGEN_FACTS, useClass: RegioconfiguratieGevolgen },
  ],
  exports: [GEVOLGEN_FACTS],
})
export class RegioconfiguratieModule {}
