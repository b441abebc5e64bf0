import { Module } from '@nestjs/common';
import { HoofdaanbiederController } from './hoofdaanbieder.controller.js';
import {
  AssignHoofdaanbiederHandler,
  EndHoofdaanbiederHandler,
  EngageOnderaannemerHandler,
  HoofdaanbiederGegevens,
} from './hoofdaanbieder.handlers.js';

@Module({
  controllers: [HoofdaanbiederController],
  providers: [
    HoofdaanbiederGegevens,
    AssignHoofdaanbiederHandler,
    EndHoofdaanbiederHandler,
    EngageOnderaannemerHandler,
  ],
})
export class HoofdaanbiederModule {}
