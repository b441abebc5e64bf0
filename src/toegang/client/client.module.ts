import { Module } from '@nestjs/common';
import { ChangePersoonsgegevensHandler } from './change-persoonsgegevens.handler.js';
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
    ChangePersoonsgegevensHandler,
    ErasePersoonsgegevensHandler,
    DestroyPersoonssleutelHandler,
  ],
  exports: [InzageLog],
})
export class ClientModule {}
