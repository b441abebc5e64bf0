import { Module } from '@nestjs/common';
import { DeelnameGegevens } from './deelname-gegevens.js';
import { DeelnameController } from './deelname.controller.js';
import { PassToegangstoetsHandler } from './pass-toegangstoets.handler.js';
import { RegisterDeelnameAfterToetsHandler } from './register-deelname-after-toets.handler.js';
import { RegisterDeelnameHandler } from './register-deelname.handler.js';

/** Needs a global provider of `CONTRACT_ZOEKER`. */
@Module({
  controllers: [DeelnameController],
  providers: [DeelnameGegevens, PassToegangstoetsHandler, RegisterDeelnameHandler, RegisterDeelnameAfterToetsHandler],
})
export class DeelnameModule {}
