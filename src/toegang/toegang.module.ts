import { Global, Module } from '@nestjs/common';
import { ArrangementModule } from './arrangement/arrangement.module.js';
import { ClientModule } from './client/client.module.js';
import { InzageLog } from './client/inzage-log.js';
import { DeelnameModule } from './deelname/deelname.module.js';
import { CASUS_INZAGE } from './inzage-facts.js';
import { OverstapModule } from './overstap/overstap.module.js';
import { ResultaatModule } from './resultaat/resultaat.module.js';
import { SchouwModule } from './schouw/schouw.module.js';
import { ToewijzingModule } from './toewijzing/toewijzing.module.js';
import { VerblijfModule } from './verblijf/verblijf.module.js';

/**
 * The way into care: client, arrangement, toewijzing, deelname, overstap, resultaat and schouw. Needs a global provider of `CONTRACT_ZOEKER`.
 * Global for `CASUS_INZAGE`, which read models use without knowing this context.
 */
@Global()
@Module({
  imports: [
    ClientModule,
    ArrangementModule,
    ToewijzingModule,
    DeelnameModule,
    OverstapModule,
    ResultaatModule,
    SchouwModule,
    VerblijfModule,
  ],
  providers: [{ provide: CASUS_INZAGE, useExisting: InzageLog }],
  exports: [ClientModule, ToewijzingModule, CASUS_INZAGE],
})
export class ToegangModule {}
