import { Global, Module } from '@nestjs/common';
import { CasusModule } from './casus/casus.module.js';
import { ArrangementModule } from './arrangement/arrangement.module.js';
import { ClientModule } from './client/client.module.js';
import { EvaluatieModule } from './evaluatie/evaluatie.module.js';
import { InzageLog } from './client/inzage-log.js';
import { DeelnameModule } from './deelname/deelname.module.js';
import { HoofdaanbiederModule } from './hoofdaanbieder/hoofdaanbieder.module.js';
import { CASUS_INZAGE } from './inzage-facts.js';
import { OverdrachtModule } from './overdracht/overdracht.module.js';
import { OverstapModule } from './overstap/overstap.module.js';
import { ResultaatModule } from './resultaat/resultaat.module.js';
import { SchouwModule } from './schouw/schouw.module.js';
import { ToewijzingModule } from './toewijzing/toewijzing.module.js';
import { VerblijfModule } from './verblijf/verblijf.module.js';

/**
 * The way into care, from client and arrangement to toewijzing, deelname, verblijf, resultaat and schouw. Needs a global
 * provider of `CONTRACT_ZOEKER`.
 * Global for `CASUS_INZAGE`, which read models use without knowing this context.
 */
@Global()
@Module({
  imports: [
    CasusModule,
    ClientModule,
    ArrangementModule,
    ToewijzingModule,
    DeelnameModule,
    HoofdaanbiederModule,
    OverdrachtModule,
    OverstapModule,
    ResultaatModule,
    EvaluatieModule,
    SchouwModule,
    VerblijfModule,
  ],
  providers: [{ provide: CASUS_INZAGE, useExisting: InzageLog }],
  exports: [ClientModule, ToewijzingModule, CASUS_INZAGE],
})
export class ToegangModule {}
