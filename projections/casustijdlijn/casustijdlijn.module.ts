import { Module } from '@nestjs/common';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { CasustijdlijnController } from './casustijdlijn.controller.js';
import './casustijdlijn.projection.js';
import { CasustijdlijnQueries } from './casustijdlijn.queries.js';

/** Needs a global provider of `CASUS_INZAGE`. */
@Module({
  imports: [ReadModelsModule],
  controllers: [CasustijdlijnController],
  providers: [CasustijdlijnQueries],
  exports: [CasustijdlijnQueries],
})
export class CasustijdlijnModule {}
