import { Module } from '@nestjs/common';
import { OverstapModule } from './overstap/overstap.module.js';
import { ResultaatModule } from './resultaat/resultaat.module.js';
import { SchouwModule } from './schouw/schouw.module.js';
import { ToewijzingModule } from './toewijzing/toewijzing.module.js';

/** The way into care: toewijzing, overstap, resultaat and schouw. Needs a global provider of `CONTRACT_ZOEKER`. */
@Module({
  imports: [ToewijzingModule, OverstapModule, ResultaatModule, SchouwModule],
  exports: [ToewijzingModule],
})
export class ToegangModule {}
