import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Rejection } from '../../src/kernel/rejection.js';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal, type Rol, ROLLEN, scopeOf } from '../../src/platform/identity/principal.js';
import {
  AfwijkingenAntwoord,
  AfwijkingenQuery,
  GecorrigeerdAntwoord,
  GecorrigeerdQuery,
  VerschillenAntwoord,
  VerschillenQuery,
  WaardeAntwoord,
  WaardePad,
  WaardeQuery,
} from './regelvergelijking.dto.js';
import { RegelvergelijkingQueries } from './regelvergelijking.queries.js';

/** Who may lay the published rules of another region beside those of the own one. */
const BUITEN_DE_REGIO: readonly Rol[] = ['beheerder', 'beleidsadviseur', 'toezichthouder'];

@ApiTags('regio')
@Controller('v1/regioconfiguratie')
@LeestVan('regioconfiguratie')
export class RegelvergelijkingController {
  constructor(@Inject(RegelvergelijkingQueries) private readonly queries: RegelvergelijkingQueries) {}

  @Get('waarden/:sleutel')
  @Rollen(...ROLLEN)
  @ApiOperation({
    summary: 'Een regel op een dag: de waarde, de bron, wie haar publiceerde, en welk niveau welk ander overschreef',
    operationId: 'getRegel',
  })
  @ApiOkResponse({ type: WaardeAntwoord, description: 'De regel die geldt.' })
  waarde(@Param() { sleutel }: WaardePad, @Query() query: WaardeQuery, @Wie() who: Principal): Promise<WaardeAntwoord> {
    return this.queries.waarde(scopeOf(who).regio, sleutel, query);
  }

  @Get('verschillen')
  @Rollen(...ROLLEN)
  @ApiOperation({
    summary: 'Wat verschilt tussen twee dagen, twee versies, twee momenten van kennis of twee regios',
    description: 'Zonder dag en versie: wat de laatste versie veranderde ten opzichte van die ervoor.',
    operationId: 'compareRegioconfiguratie',
  })
  @ApiOkResponse({ type: VerschillenAntwoord, description: 'De verschillen.' })
  async verschillen(@Query() query: VerschillenQuery, @Wie() who: Principal): Promise<VerschillenAntwoord> {
    const { regio } = scopeOf(who);
    const { totRegio = regio, sectie } = query;
    if (totRegio !== regio && (!BUITEN_DE_REGIO.includes(who.rol) || who.gemeente !== undefined)) {
      throw new Rejection(
        'REGIO_BUITEN_BEREIK',
        `Met uw rol vergelijkt u binnen uw eigen regio. Een andere regio zien: ${BUITEN_DE_REGIO.join(', ')}.`,
        'forbidden',
      );
    }
    const { van, tot, verschillen } = await this.queries.vergelijkGevraagd(regio, { ...query, totRegio });
    const gevraagd = verschillen.filter((verschil) => sectie === undefined || verschil.sectie === sectie);
    return { van, tot, aantal: gevraagd.length, verschillen: gevraagd };
  }

  @Get('afwijkingen')
  @Rollen(...ROLLEN)
  @ApiOperation({
    summary: 'Wat gemeenten voor zichzelf bepaalden, ook wat niet meer geldt',
    operationId: 'findAfwijkingen',
  })
  @ApiOkResponse({ type: AfwijkingenAntwoord, description: 'Een pagina van de afwijkingen.' })
  afwijkingen(@Query() query: AfwijkingenQuery, @Wie() who: Principal): Promise<AfwijkingenAntwoord> {
    return this.queries.afwijkingen(scopeOf(who).regio, query);
  }

  @Get('gecorrigeerde-regels')
  @Rollen('contractmanager', 'controller', 'beleidsadviseur', 'bestuurder', 'toezichthouder', 'beheerder')
  @ApiOperation({
    summary: 'Wat is besloten op een regel die later is gecorrigeerd, en wat daarna is herrekend',
    operationId: 'findGecorrigeerdeRegels',
  })
  @ApiOkResponse({ type: GecorrigeerdAntwoord, description: 'Een pagina.' })
  async gecorrigeerd(@Query() query: GecorrigeerdQuery, @Wie() who: Principal): Promise<GecorrigeerdAntwoord> {
    const { soort, pagina, paginagrootte } = query;
    const alle = await this.queries.gecorrigeerd(scopeOf(who).regio);
    const gevraagd = alle.filter((een) => soort === undefined || een.soort === soort);
    const vanaf = (pagina - 1) * paginagrootte;
    return { aantal: gevraagd.length, resultaten: gevraagd.slice(vanaf, vanaf + paginagrootte) };
  }
}
