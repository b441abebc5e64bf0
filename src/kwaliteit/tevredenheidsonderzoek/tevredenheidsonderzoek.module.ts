import { Module } from '@nestjs/common';
import { ExpectTevredenheidsonderzoekHandler } from './expect-tevredenheidsonderzoek.handler.js';
import { SignalTevredenheidsonderzoekOverdueHandler } from './signal-tevredenheidsonderzoek-overdue.handler.js';
import { SubmitTevredenheidsonderzoekHandler } from './submit-tevredenheidsonderzoek.handler.js';
import { TevredenheidsonderzoekController } from './tevredenheidsonderzoek.controller.js';

@Module({
  controllers: [TevredenheidsonderzoekController],
  providers: [
    SubmitTevredenheidsonderzoekHandler,
    ExpectTevredenheidsonderzoekHandler,
    SignalTevredenheidsonderzoekOverdueHandler,
  ],
})
export class TevredenheidsonderzoekModule {}
