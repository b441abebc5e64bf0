import { Module } from '@nestjs/common';
import { ClientController } from './client.controller.js';
import { ClientQueries } from './client.queries.js';
import { DestroyPersoonssleutelHandler, ErasePersoonsgegevensHandler } from './erase-persoonsgegevens.handler.js';
import { InzageLog } from './inzage-log.js';
import { RegisterClientHandler } from './register-client.handler.js';

@Module({
  controllers: [ClientController],
  providers: [
    ClientQueries,
    InzageLog,
    RegisterClientHandler,
    ErasePersoonsgegevensHandler,
    DestroyPersoonssleutelHandler,
  ],
  exports: [InzageLog],
})
export class ClientModule {}
