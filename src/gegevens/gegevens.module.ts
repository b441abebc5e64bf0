import { Module } from '@nestjs/common';
import { BegripController } from './begrip/begrip.controller.js';
import { PublishBegripHandler } from './begrip/publish-begrip.handler.js';
import { FacturatieprotocolController } from './facturatieprotocol/facturatieprotocol.controller.js';
import { PublishFacturatieprotocolHandler } from './facturatieprotocol/publish-facturatieprotocol.handler.js';
import { ActOnGegevensleveringHandler } from './gegevenslevering/act-on-gegevenslevering.handler.js';
import { AgreeGegevensleveringHandler } from './gegevenslevering/agree-gegevenslevering.handler.js';
import { CloseLeverperiodeHandler } from './gegevenslevering/close-leverperiode.handler.js';
import { GegevensleveringController } from './gegevenslevering/gegevenslevering.controller.js';
import { ProductieverantwoordingController } from './productieverantwoording/productieverantwoording.controller.js';
import { SubmitProductieverantwoordingHandler } from './productieverantwoording/submit-productieverantwoording.handler.js';

/** Which words, deliveries and documents the parties agreed on, beside the messages themselves. */
@Module({
  controllers: [
    BegripController,
    GegevensleveringController,
    FacturatieprotocolController,
    ProductieverantwoordingController,
  ],
  providers: [
    PublishBegripHandler,
    AgreeGegevensleveringHandler,
    ActOnGegevensleveringHandler,
    CloseLeverperiodeHandler,
    PublishFacturatieprotocolHandler,
    SubmitProductieverantwoordingHandler,
  ],
})
export class GegevensModule {}
