import { ApiProperty } from '@nestjs/swagger';
import { IsId } from '../../platform/http/validators.js';
import { AanbiederId, Aantal, Dag, Deel, Keuze, Tekst } from '../../inkoop/inkoopronde/velden.js';
import { ACTIEBRONNEN } from './actie.events.js';

export class ActiePad {
  @ApiProperty({ description: 'Id van de actie.', format: 'uuid' })
  @IsId({ message: 'actieId moet het id van een actie zijn.' })
  actieId!: string;
}

export class ActieoverlegInvoer {
  @Aantal('Jaar van het overleg.', 2015, 2100)
  jaar!: number;

  @ApiProperty({ description: 'Id van het overleg.', format: 'uuid' })
  @IsId({ message: 'overlegId moet het id van een overleg zijn.' })
  overlegId!: string;
}

export class ActieInvoer {
  @Tekst('Wat er gebeurt, zonder namen van personen.', 'Wachttijden per gemeente aanleveren.')
  wat!: string;

  @Tekst('Rol of organisatie die het doet.', 'aanbieder')
  wie!: string;

  @Dag('Uiterste dag.')
  uiterlijk!: string;

  @Keuze('Waar de actie uit voortkomt.', ACTIEBRONNEN)
  bron!: (typeof ACTIEBRONNEN)[number];

  @Deel('Het overleg waarin zij is afgesproken.', ActieoverlegInvoer, { leeg: true })
  overleg?: ActieoverlegInvoer | null;

  @AanbiederId('Aanbieder over wie de actie gaat.', { leeg: true })
  aanbiederId?: string | null;

  @AanbiederId('Contract waarover de actie gaat.', { leeg: true })
  contractId?: string | null;

  @Dag('Dag van de afspraak; leeg is vandaag.', { leeg: true })
  afgesprokenOp?: string | null;
}

export class ActieverplaatsingInvoer {
  @Dag('Nieuwe uiterste dag.')
  uiterlijk!: string;

  @Tekst('Waarom.', 'De cijfers komen een maand later.')
  reden!: string;

  @Dag('Dag van het besluit; leeg is vandaag.', { leeg: true })
  verplaatstOp?: string | null;
}

export class ActieafrondingInvoer {
  @Tekst('Wat het opleverde.', 'De wachttijden zijn aangeleverd.')
  resultaat!: string;

  @Dag('Dag waarop het klaar was; leeg is vandaag.', { leeg: true })
  geslotenOp?: string | null;
}

export class ActievervalInvoer {
  @Tekst('Waarom de actie vervalt.', 'Het contract eindigt.')
  reden!: string;

  @Dag('Dag van het besluit; leeg is vandaag.', { leeg: true })
  vervallenOp?: string | null;
}
