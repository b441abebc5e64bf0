import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { AanbiederId, Aantal, Dag, Delen, Keuze, Tekst, Teksten } from '../../inkoop/inkoopronde/velden.js';
import { IsId, IsKenmerk } from '../../platform/http/validators.js';
import { IsSleutel } from '../../regio/besluitvorming/besluitvorming.dto.js';
import { OverlegafwijkingInvoer } from '../overleg/overleg.dto.js';
import { PUNTBRONNEN, PUNTUITKOMSTEN } from './gesprekskaart.events.js';

export class GesprekskaartPad {
  @ApiProperty({ description: 'Id van de gesprekskaart.', format: 'uuid' })
  @IsId({ message: 'gesprekskaartId moet het id van een gesprekskaart zijn.' })
  gesprekskaartId!: string;
}

export class AgendapuntInvoer {
  @Tekst('Het punt, over de aanbieder en zonder namen van personen.', 'Wachttijd in Delft')
  punt!: string;

  @Keuze('Waar het punt op rust; eigen is een punt dat iemand toevoegt.', PUNTBRONNEN)
  bron!: (typeof PUNTBRONNEN)[number];

  @ApiProperty({
    description: 'Id van de melding, KPI, het verbeterplan of de actie.',
    example: 'starttermijn',
    nullable: true,
    required: false,
    type: String,
  })
  @IsOptional()
  @IsKenmerk()
  verwijzing?: string | null;
}

export class ContractgesprekInvoer {
  @AanbiederId('Aanbieder met wie het gesprek is.')
  aanbiederId!: string;

  @ApiProperty({
    description: 'Soort gesprek; leeg is het gesprek waarvoor de regio een norm stelde.',
    example: 'contractgesprek',
    nullable: true,
    required: false,
    type: String,
  })
  @IsOptional()
  @IsSleutel()
  soort?: string | null;

  @Dag('Dag van het gesprek.')
  datum!: string;

  @Teksten('Rollen en organisaties, geen namen.', 'contractmanager', { max: 100 })
  deelnemers!: string[];

  @Delen('De agenda; leeg is alles wat over de aanbieder openstaat.', AgendapuntInvoer, {
    max: 100,
    leeg: true,
    magLeeg: true,
  })
  agenda?: AgendapuntInvoer[] | null;

  @ApiProperty({
    description: 'Alleen nodig als de norm wordt overschreden.',
    type: OverlegafwijkingInvoer,
    required: false,
    nullable: true,
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => OverlegafwijkingInvoer)
  afwijking?: OverlegafwijkingInvoer | null;
}

export class BesprokenPuntInvoer {
  @Aantal('Nummer van het punt op de agenda.', 1, 100)
  nummer!: number;

  @Tekst('Wat is besproken, of waarom niet.', 'De aanbieder werft twee begeleiders.')
  besproken!: string;

  @Keuze('Hoe het punt ervoor staat.', PUNTUITKOMSTEN)
  uitkomst!: (typeof PUNTUITKOMSTEN)[number];
}

export class BuitenAgendaInvoer {
  @Tekst('Het punt.', 'Verhuizing')
  punt!: string;

  @Tekst('Wat is besproken.', 'De locatie sluit in het najaar; er is een andere gevonden.')
  besproken!: string;
}

export class GespreksactieInvoer {
  @Tekst('Wat er gebeurt, zonder namen van personen.', 'Wachttijden per gemeente aanleveren.')
  wat!: string;

  @Tekst('Rol of organisatie die het doet.', 'aanbieder')
  wie!: string;

  @Dag('Uiterste dag.')
  uiterlijk!: string;
}

export class BesprekingInvoer {
  @Delen('Een voor elk punt van de agenda.', BesprokenPuntInvoer, { max: 100, magLeeg: true })
  punten!: BesprokenPuntInvoer[];

  @Delen('Wat buiten de agenda is besproken.', BuitenAgendaInvoer, { max: 50, leeg: true, magLeeg: true })
  buitenAgenda?: BuitenAgendaInvoer[] | null;

  @Dag('Afgesproken dag van het volgende gesprek.', { leeg: true })
  volgendGesprek?: string | null;
}

export class GespreksverslagInvoer extends BesprekingInvoer {
  @Dag('Dag van het gesprek; leeg is vandaag.', { leeg: true })
  gehoudenOp?: string | null;

  @Teksten('Rollen en organisaties die er waren, geen namen.', 'contractmanager', { max: 100 })
  aanwezig!: string[];

  @Delen('Afgesproken acties.', GespreksactieInvoer, { max: 50, leeg: true, magLeeg: true })
  acties?: GespreksactieInvoer[] | null;
}

export class GesprekskaartcorrectieInvoer extends BesprekingInvoer {
  @Tekst('Waarom de kaart wordt gecorrigeerd.', 'De aanbieder gaf aan dat punt 2 anders is afgesproken.')
  reden!: string;
}
