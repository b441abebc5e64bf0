import { Module } from '@nestjs/common';
import { ContractconsequentieModule } from './contractconsequentie/contractconsequentie.module.js';
import { KpidefinitieModule } from './kpidefinitie/kpidefinitie.module.js';
import { KpimetingModule } from './kpimeting/kpimeting.module.js';
import { PredicaatModule } from './predicaat/predicaat.module.js';
import { PrestatieindicatorModule } from './prestatieindicator/prestatieindicator.module.js';
import { TevredenheidsonderzoekModule } from './tevredenheidsonderzoek/tevredenheidsonderzoek.module.js';
import { VerbeterplanModule } from './verbeterplan/verbeterplan.module.js';

/** KPIs, satisfaction surveys, prestatie-indicatoren, verbeterplannen, consequences and the predicaat. Needs `KPI_FACTS` from a read model. */
@Module({
  imports: [
    KpidefinitieModule,
    KpimetingModule,
    TevredenheidsonderzoekModule,
    PrestatieindicatorModule,
    VerbeterplanModule,
    ContractconsequentieModule,
    PredicaatModule,
  ],
})
export class KwaliteitModule {}
