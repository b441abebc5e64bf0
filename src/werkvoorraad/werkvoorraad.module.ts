import { Module } from '@nestjs/common';
import { ActOnWerkHandler } from './act-on-werk.handler.js';
import { WerkvoorraadController } from './werkvoorraad.controller.js';

/** What people do with signals. Needs a global provider of `WERK_FACTS`. */
@Module({ controllers: [WerkvoorraadController], providers: [ActOnWerkHandler] })
export class WerkvoorraadModule {}
