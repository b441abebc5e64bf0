import { Global, Module } from '@nestjs/common';
import { InwonertallenController } from './regio/inwonertallen.controller.js';
import { RecordInwonertallenHandler } from './regio/record-inwonertallen.handler.js';
import { PublishRegioconfiguratieHandler } from './regioconfiguratie/publish-regioconfiguratie.handler.js';
import { RegioconfiguratieController } from './regioconfiguratie/regioconfiguratie.controller.js';
import { RegioconfiguratieReader } from './regioconfiguratie/regioconfiguratie-reader.js';

/** Global: every context decides under the configuration of its region. */
@Global()
@Module({
  controllers: [RegioconfiguratieController, InwonertallenController],
  providers: [PublishRegioconfiguratieHandler, RecordInwonertallenHandler, RegioconfiguratieReader],
  exports: [RegioconfiguratieReader],
})
export class RegioModule {}
