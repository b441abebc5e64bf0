import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, Matches, Min, ValidateIf, ValidateNested } from 'class-validator';
import { IsBedrag, IsDatum, IsGemeentecode, IsId, IsVrijeTekst } from '../../platform/http/validators.js';
import { REDENEN_BEEINDIGING, REDENEN_CORRECTIE, REDENEN_WEIGERING } from './toewijzing.codes.js';

const ID = '5f0c3f6e-6c53-5f0f-9a51-1f0d0c6a2f4b';
const nullable = ValidateIf((_object, value) => value !== null && value !== undefined);
const REDEN_CORRECTIE = { message: `reden is een van: ${REDENEN_CORRECTIE.join(', ')}.` };

export class ToewijzingPad {
  @ApiProperty({ description: 'Id van de toewijzing.', example: ID, format: 'uuid' })
  @IsId({ message: 'toewijzingId moet het id van een toewijzing zijn.' })
  toewijzingId!: string;
}

export class OmvangInvoer {
  @ApiProperty({ description: 'Aantal eenheden per frequentie.', example: 4, type: 'integer', minimum: 1 })
  @IsInt({ message: 'volume moet een geheel getal zijn.' })
  @Min(1, { message: 'volume is ten minste 1.' })
  volume!: number;

  @ApiProperty({ description: 'Eenheid volgens iStandaarden-codelijst WJ756, bijvoorbeeld 04 (uur).', example: '04' })
  @Matches(/^\d{2}$/, { message: 'eenheid is een code van twee cijfers uit WJ756.' })
  eenheid!: string;

  @ApiProperty({ description: 'Frequentie volgens codelijst WMO757, bijvoorbeeld 2 (per week).', example: '2' })
  @Matches(/^\d$/, { message: 'frequentie is een code van een cijfer uit WMO757.' })
  frequentie!: string;
}

export class ToewijzingInvoer {
  @ApiPropertyOptional({
    description: 'Nummer binnen de gemeente; leeg laten geeft een nieuw nummer.',
    example: '300201',
  })
  @IsOptional()
  @Matches(/^[0-9A-Za-z]{1,20}$/, { message: 'toewijzingnummer bestaat uit 1 tot 20 letters en cijfers.' })
  toewijzingnummer?: string;

  @ApiProperty({ description: 'Pseudoniem van de client.', example: ID, format: 'uuid' })
  @IsId({ message: 'clientId moet het pseudoniem van een client zijn.' })
  clientId!: string;

  @ApiProperty({ description: 'CBS-code van de gemeente die toewijst.', example: '0603' })
  @IsGemeentecode({ message: 'gemeentecode moet vier cijfers zijn, bijvoorbeeld 0603.' })
  gemeentecode!: string;

  @ApiProperty({ description: 'De aanbieder.', example: ID, format: 'uuid' })
  @IsId({ message: 'aanbiederId moet het id van een aanbieder zijn.' })
  aanbiederId!: string;

  @ApiPropertyOptional({
    description: 'Het contract; leeg laten zoekt het contract dat dekt.',
    example: ID,
    format: 'uuid',
  })
  @IsOptional()
  @IsId({ message: 'contractId moet het id van een contract zijn.' })
  contractId?: string;

  @ApiProperty({ description: 'Productcode uit de catalogus van de regio.', example: '02A03' })
  @Matches(/^[0-9A-Za-z]{1,10}$/, { message: 'productcode bestaat uit 1 tot 10 letters en cijfers.' })
  productcode!: string;

  @ApiProperty({ description: 'Gewenste startdatum van de ondersteuning.', example: '2026-03-30', format: 'date' })
  @IsDatum({ message: 'gewensteStartdatum moet een datum zijn, bijvoorbeeld 2026-03-30.' })
  gewensteStartdatum!: string;

  @ApiPropertyOptional({
    description: 'Laatste dag.',
    example: '2027-03-29',
    format: 'date',
    nullable: true,
    type: String,
  })
  @nullable
  @IsDatum({ message: 'einddatum moet een datum zijn, bijvoorbeeld 2027-03-29.' })
  einddatum?: string | null;

  @ApiPropertyOptional({
    description: 'Omvang.',
    type: OmvangInvoer,
    nullable: true,
    example: { volume: 4, eenheid: '04', frequentie: '2' },
  })
  @nullable
  @ValidateNested({ message: 'omvang heeft volume, eenheid en frequentie.' })
  @Type(() => OmvangInvoer)
  omvang?: OmvangInvoer | null;

  @ApiPropertyOptional({ description: 'Budget in eurocenten.', example: 250000, type: 'integer', nullable: true })
  @nullable
  @IsBedrag({ message: 'budget moet een bedrag in hele eurocenten zijn, nul of meer.' })
  budget?: number | null;

  @ApiPropertyOptional({
    description:
      'De toewijzing van dezelfde client, aanbieder en hetzelfde product waarvan dit de zorg voortzet. Een vervolg mag ook tijdens een clientenstop.',
    example: ID,
    format: 'uuid',
  })
  @IsOptional()
  @IsId({ message: 'vervolgtOp moet het id van een toewijzing zijn.' })
  vervolgtOp?: string;

  @ApiPropertyOptional({ description: 'Dag van toewijzen; leeg is vandaag.', example: '2026-03-20', format: 'date' })
  @IsOptional()
  @IsDatum({ message: 'toegewezenOp moet een datum zijn, bijvoorbeeld 2026-03-20.' })
  toegewezenOp?: string;
}

/** Both optional here: the acceptatieplicht answers with its own code (R-CON-07). */
export class WeigeringInvoer {
  @ApiPropertyOptional({ description: 'Inhoudelijke reden.', enum: REDENEN_WEIGERING, example: 'GEEN_CAPACITEIT' })
  @IsOptional()
  @IsVrijeTekst({ message: 'redenCode moet een tekst zijn.' })
  redenCode?: string;

  @ApiPropertyOptional({
    description: 'Toelichting over de aanbieder. Schrijf niets over de client.',
    example: 'Tot 1 mei is geen team beschikbaar in deze gemeente.',
  })
  @IsOptional()
  @IsVrijeTekst({ message: 'toelichting moet een tekst zijn zonder burgerservicenummer.' })
  toelichting?: string;
}

export class AlternatiefInvoer {
  @ApiProperty({ description: 'De andere aanbieder.', example: ID, format: 'uuid' })
  @IsId({ message: 'aanbiederId moet het id van een aanbieder zijn.' })
  aanbiederId!: string;

  @ApiProperty({
    description: 'Waarom deze aanbieder past. Schrijf niets over de client.',
    example: 'Heeft een team in de buurt en kan direct beginnen.',
  })
  @IsVrijeTekst({ message: 'toelichting moet een tekst zijn zonder burgerservicenummer.' })
  toelichting!: string;
}

export class StartInvoer {
  @ApiProperty({ description: 'Dag waarop de zorg is begonnen.', example: '2026-04-14', format: 'date' })
  @IsDatum({ message: 'begindatum moet een datum zijn, bijvoorbeeld 2026-04-14.' })
  begindatum!: string;
}

export class StartcorrectieInvoer {
  @ApiPropertyOptional({
    description: 'De juiste begindatum; null verwijdert de gemelde start.',
    example: '2026-04-15',
    format: 'date',
    nullable: true,
    type: String,
  })
  @nullable
  @IsDatum({ message: 'begindatum moet een datum zijn, bijvoorbeeld 2026-04-15, of null.' })
  begindatum?: string | null;

  @ApiProperty({ description: 'Reden van de correctie.', enum: REDENEN_CORRECTIE, example: 'INVOERFOUT' })
  @IsIn(REDENEN_CORRECTIE, REDEN_CORRECTIE)
  reden!: string;
}

export class OnderbrekingInvoer {
  @ApiProperty({ description: 'Eerste dag zonder zorg.', example: '2026-05-01', format: 'date' })
  @IsDatum({ message: 'vanaf moet een datum zijn, bijvoorbeeld 2026-05-01.' })
  vanaf!: string;

  @ApiPropertyOptional({
    description: 'iWmo-reden; 20 is een tijdelijke beeindiging.',
    enum: ['20'],
    example: '20',
    default: '20',
  })
  @IsOptional()
  @IsIn(['20'], { message: 'redenCode van een onderbreking is 20.' })
  redenCode?: string;
}

export class HervattingInvoer {
  @ApiProperty({ description: 'Eerste dag waarop weer zorg wordt geleverd.', example: '2026-06-01', format: 'date' })
  @IsDatum({ message: 'vanaf moet een datum zijn, bijvoorbeeld 2026-06-01.' })
  vanaf!: string;
}

export class BeeindigingInvoer {
  @ApiProperty({ description: 'Laatste dag van de zorg.', example: '2026-06-30', format: 'date' })
  @IsDatum({ message: 'einddatum moet een datum zijn, bijvoorbeeld 2026-06-30.' })
  einddatum!: string;

  @ApiProperty({
    description: 'Reden beeindiging volgens iWmo (WMO588) of iJw (JZ588).',
    enum: REDENEN_BEEINDIGING,
    example: '19',
  })
  @IsIn(REDENEN_BEEINDIGING, { message: `redenCode is een van: ${REDENEN_BEEINDIGING.join(', ')}.` })
  redenCode!: string;
}

export class ToewijzingcorrectieInvoer {
  @ApiPropertyOptional({ description: 'Nieuwe gewenste startdatum.', example: '2026-04-06', format: 'date' })
  @IsOptional()
  @IsDatum({ message: 'gewensteStartdatum moet een datum zijn, bijvoorbeeld 2026-04-06.' })
  gewensteStartdatum?: string;

  @ApiPropertyOptional({
    description: 'Nieuwe laatste dag; null haalt hem weg.',
    example: '2026-12-31',
    format: 'date',
    nullable: true,
    type: String,
  })
  @nullable
  @IsDatum({ message: 'einddatum moet een datum zijn, bijvoorbeeld 2026-12-31, of null.' })
  einddatum?: string | null;

  @ApiPropertyOptional({
    description: 'Nieuwe omvang; null haalt hem weg.',
    type: OmvangInvoer,
    nullable: true,
    example: { volume: 6, eenheid: '04', frequentie: '2' },
  })
  @nullable
  @ValidateNested({ message: 'omvang heeft volume, eenheid en frequentie.' })
  @Type(() => OmvangInvoer)
  omvang?: OmvangInvoer | null;

  @ApiPropertyOptional({
    description: 'Nieuw budget in eurocenten; null haalt het weg.',
    example: 300000,
    type: 'integer',
    nullable: true,
  })
  @nullable
  @IsBedrag({ message: 'budget moet een bedrag in hele eurocenten zijn, nul of meer.' })
  budget?: number | null;

  @ApiProperty({ description: 'Reden van de correctie.', enum: REDENEN_CORRECTIE, example: 'HERBEOORDELING' })
  @IsIn(REDENEN_CORRECTIE, REDEN_CORRECTIE)
  reden!: string;

  @ApiPropertyOptional({ description: 'Dag van het besluit; leeg is vandaag.', example: '2026-04-01', format: 'date' })
  @IsOptional()
  @IsDatum({ message: 'gecorrigeerdOp moet een datum zijn, bijvoorbeeld 2026-04-01.' })
  gecorrigeerdOp?: string;
}

export class ToewijzingIntrekkingInvoer {
  @ApiProperty({ description: 'Reden van de intrekking.', enum: REDENEN_CORRECTIE, example: 'INVOERFOUT' })
  @IsIn(REDENEN_CORRECTIE, REDEN_CORRECTIE)
  reden!: string;
}

export class OmzettingInvoer {
  @ApiProperty({ description: 'Eerste dag onder de nieuwe bekostiging.', example: '2026-07-01', format: 'date' })
  @IsDatum({ message: 'per moet een datum zijn, bijvoorbeeld 2026-07-01.' })
  per!: string;

  @ApiProperty({ description: 'Welke wijziging er is, zonder persoonsgegevens.', example: 'Herbeoordeling' })
  @IsVrijeTekst({ message: 'reden moet een tekst zijn zonder burgerservicenummer.' })
  reden!: string;
}

export class ExtraControleInvoer {
  @ApiProperty({ description: 'Of de verwachte prijs na controle klopt.', example: true })
  @IsBoolean({ message: 'geslaagd moet true of false zijn.' })
  geslaagd!: boolean;

  @ApiProperty({
    description: 'Waarop dat berust, zonder persoonsgegevens.',
    example: 'Plan en prijs zijn vergeleken.',
  })
  @IsVrijeTekst({ message: 'reden moet een tekst zijn zonder burgerservicenummer.' })
  reden!: string;
}
