import { Global, Module } from '@nestjs/common';
import { InwonertallenController } from './regio/inwonertallen.controller.js';
import { RecordInwonertallenHandler } from './regio/record-inwonertallen.handler.js';
import { RequireHerrekeningHandler } from './herrekening/require-herrekening.handler.js';
import {
  OverrideParameterForGemeenteHandler,
  WithdrawParameterOverrideHandler,
} from './regioconfiguratie/parameter-override.handlers.js';
import { PublishRegioconfiguratieHandler } from './regioconfiguratie/publish-regioconfiguratie.handler.js';
import {
  RegioconfiguratieController,
  RegioprofielschemaController,
} from './regioconfiguratie/regioconfiguratie.controller.js';
import { RegioconfiguratieHistorie } from './regioconfiguratie/regioconfiguratie-historie.js';
import { RegioconfiguratieReader } from './regioconfiguratie/regioconfiguratie-reader.js';
import { RegioconfiguratieVoorvertoning } from './regioconfiguratie/regioconfiguratie-voorvertoning.js';

/** Global: every context decides under the configuration of its region. Needs a global provider of `GEVOLGEN_FACTS`. */
@Global()
@Module({
  controllers: [RegioconfiguratieController, RegioprofielschemaController, InwonertallenController],
  providers: [
    PublishRegioconfiguratieHandler,
    OverrideParameterForGemeenteHandler,
    WithdrawParameterOverrideHandler,
    RecordInwonertallenHandler,
    RequireHerrekeningHandler,
    RegioconfiguratieHistorie,
    RegioconfiguratieReader,
    RegioconfiguratieVoorvertoning,
  ],
  exports: [RegioconfiguratieReader],
})
export class RegioModule {}
