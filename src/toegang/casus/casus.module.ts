import { Module } from '@nestjs/common';
import { AssignVerantwoordelijkeGemeenteHandler } from './assign-verantwoordelijke-gemeente.handler.js';
import { CasusController } from './casus.controller.js';
import { CorrectVerantwoordelijkeGemeenteHandler } from './correct-verantwoordelijke-gemeente.handler.js';
import { VerantwoordelijkheidParts } from './verantwoordelijkheid-parts.js';
import { WithdrawVerantwoordelijkeGemeenteHandler } from './withdraw-verantwoordelijke-gemeente.handler.js';

@Module({
  controllers: [CasusController],
  providers: [
    VerantwoordelijkheidParts,
    AssignVerantwoordelijkeGemeenteHandler,
    CorrectVerantwoordelijkeGemeenteHandler,
    WithdrawVerantwoordelijkeGemeenteHandler,
  ],
})
export class CasusModule {}
