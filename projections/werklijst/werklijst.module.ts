import { Global, Module } from '@nestjs/common';
import { WERK_FACTS } from '../../src/werkvoorraad/werk-facts.js';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { WerklijstController } from './werklijst.controller.js';
import { WerklijstFacts } from './werklijst.facts.js';
import { WerklijstQueries } from './werklijst.queries.js';

/** Global: the write side asks for `WERK_FACTS` without knowing this folder. */
@Global()
@Module({
  imports: [ReadModelsModule],
  controllers: [WerklijstController],
  providers: [WerklijstQueries, { provide: WERK_FACTS, useClass: WerklijstFacts }],
  exports: [WERK_FACTS],
})
export class WerklijstModule {}
