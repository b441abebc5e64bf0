import { Module } from '@nestjs/common';
import { DienstverleningsovereenkomstModule } from './dienstverleningsovereenkomst/dienstverleningsovereenkomst.module.js';
import { EscalatieModule } from './escalatie/escalatie.module.js';
import { InkoopplanModule } from './inkoopplan/inkoopplan.module.js';
import { MijlpaalModule } from './mijlpaal/mijlpaal.module.js';
import { SamenwerkingsovereenkomstModule } from './samenwerkingsovereenkomst/samenwerkingsovereenkomst.module.js';

/** How the gemeenten of a region decide together: plans, agreements, escalations and milestones. */
@Module({
  imports: [
    InkoopplanModule,
    DienstverleningsovereenkomstModule,
    SamenwerkingsovereenkomstModule,
    EscalatieModule,
    MijlpaalModule,
  ],
})
export class BesluitvormingModule {}
