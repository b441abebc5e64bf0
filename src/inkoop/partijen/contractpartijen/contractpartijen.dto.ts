import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { IsAgbcode, IsGemeentecode, IsId } from '../../../platform/http/validators.js';
import {
  Aantal,
  AanbiederId,
  Dag,
  Deel,
  Delen,
  Gemeentecodes,
  Ids,
  Keuze,
  Productcodes,
  Sleutels,
  Tekst,
} from '../../inkoopronde/velden.js';

export class PartijencontractPad {
  @ApiProperty({ description: 'Id van het contract.', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b61' })
  @IsId({ message: 'contractId moet het id van een contract zijn.' })
  contractId!: string;
}

export class OnderaannemingPad extends PartijencontractPad {
  @ApiProperty({ description: 'Id van de onderaanneming.', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b62' })
  @IsId({ message: 'onderaannemingId moet het id van een onderaanneming zijn.' })
  onderaannemingId!: string;
}

export class CombinatieInvoer {
  @Ids('De leden naast de penvoerder; dat is de aanbieder van het contract.', { max: 50 })
  leden!: string[];

  @Dag('Eerste dag van de combinatie in deze samenstelling.')
  vanaf!: string;

  @Tekst('Waar het staat.', 'Samenwerkingsovereenkomst met kenmerk 2023-4')
  bron!: string;
}

export class OnderaannemerInvoer {
  @AanbiederId('Id, als de regio haar ook als aanbieder kent; anders leeg.', { leeg: true })
  aanbiederId?: string | null;

  @Tekst('Naam van de organisatie.', 'Zorgboerderij De Linde')
  naam!: string;

  @ApiProperty({ description: 'AGB-code.', example: '42990002', required: false, nullable: true, type: String })
  @IsOptional()
  @IsAgbcode({ message: 'agbcode moet acht cijfers zijn, bijvoorbeeld 42990002.' })
  agbcode?: string | null;

  @ApiProperty({
    description: 'Nummer in het Handelsregister.',
    ...{ example: '90000002', required: false, nullable: true, type: String },
  })
  @IsOptional()
  @Matches(/^\d{8}$/, { message: 'kvkNummer moet acht cijfers zijn, bijvoorbeeld 90000002.' })
  kvkNummer?: string | null;
}

export class InstemmingInvoer {
  @ApiProperty({ description: 'CBS-gemeentecode.', example: '0503' })
  @IsGemeentecode()
  gemeentecode!: string;

  @Dag('Dag van de instemming.')
  op!: string;

  @Tekst('Waar zij te vinden is.', 'Brief van het college, kenmerk 2024-8')
  kenmerk!: string;
}

export class OnderaannemingInvoer {
  @Deel('De onderaannemer.', OnderaannemerInvoer)
  onderaannemer!: OnderaannemerInvoer;

  @Gemeentecodes('Gemeenten waar zij werkt.')
  gemeenten!: string[];

  @Productcodes('Producten waaraan zij werkt.')
  productcodes!: string[];

  @Dag('Eerste dag.')
  vanaf!: string;

  @Dag('Laatste dag; leeg als die niet vaststaat.', { leeg: true })
  laatsteDag?: string | null;

  @Delen('Instemming van gemeenten, waar de regio die vraagt.', InstemmingInvoer, {
    max: 100,
    leeg: true,
    magLeeg: true,
  })
  instemming?: InstemmingInvoer[] | null;

  @ApiProperty({
    description: 'Een andere onderaannemer waaronder zij werkt. Dat kan niet: laat dit leeg.',
    ...{ format: 'uuid', required: false, nullable: true, type: String },
  })
  @IsOptional()
  @IsId({ message: 'onder moet het id van een onderaanneming zijn.' })
  onder?: string | null;

  @Tekst('Waar het staat.', 'Bijlage 3 bij het contract')
  bron!: string;
}

export class OnderaannemingeindeInvoer {
  @Dag('Laatste dag van de onderaanneming.')
  laatsteDag!: string;

  @Tekst('Waarom zij eindigt.', 'De hoofdaannemer levert het zelf.')
  reden!: string;
}

export class PercelenInvoer {
  @ApiProperty({ description: 'Aanmelding waarmee de aanbieder is toegelaten.', format: 'uuid' })
  @IsId({ message: 'aanmeldingId moet het id van een aanmelding zijn.' })
  aanmeldingId!: string;

  @Sleutels('Percelen of onderdelen van de inkoopronde.', { max: 100 })
  percelen!: string[];

  @Dag('Dag van de toewijzing; leeg is vandaag.', { leeg: true })
  toegewezenOp?: string | null;
}

export class RaamovereenkomstInvoer {
  @Aantal('Gegarandeerde omzet in eurocenten per jaar; leeg is zonder garantie.', 1, 100_000_000_000, { leeg: true })
  omzetgarantie?: number | null;

  @Keuze('Wie voor een client de aanbieder kiest.', ['client', 'gemeente'])
  keuzeDoor!: 'client' | 'gemeente';

  @Tekst('Waar het staat.', 'Artikel 4 van de overeenkomst')
  bron!: string;

  @Dag('Dag van ondertekening; leeg is vandaag.', { leeg: true })
  ondertekendOp?: string | null;
}

export class MinimumClientenInvoer {
  @Aantal('Clienten die de aanbieder ten minste bedient.', 1, 100_000)
  aantal!: number;

  @Productcodes('Producten waarover geteld wordt.')
  productcodes!: string[];

  @Dag('Eerste dag van de periode.')
  van!: string;

  @Dag('Laatste dag van de periode.')
  tot!: string;

  @Tekst('Waar het staat.', 'Bijlage 3, Wmo Begeleiding')
  bron!: string;

  @Dag('Dag van de afspraak; leeg is vandaag.', { leeg: true })
  afgesprokenOp?: string | null;
}
