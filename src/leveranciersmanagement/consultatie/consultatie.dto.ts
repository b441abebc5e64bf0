import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { Aantal, Dag, Deel, Delen, DocumentInvoer, Keuze, Tekst, Teksten } from '../../inkoop/inkoopronde/velden.js';
import { IsGemeentecode, IsId } from '../../platform/http/validators.js';
import { CONSULTATIEONDERWERPEN, CONSULTATIESOORTEN, GEVRAAGDEN, VERWERKINGEN } from './consultatie.events.js';

export class ConsultatiePad {
  @ApiProperty({ description: 'Id van de consultatie.', format: 'uuid' })
  @IsId({ message: 'consultatieId moet het id van een consultatie zijn.' })
  consultatieId!: string;
}

export class AdviesPad extends ConsultatiePad {
  @ApiProperty({ description: 'Id van het advies.', format: 'uuid' })
  @IsId({ message: 'adviesId moet het id van een advies zijn.' })
  adviesId!: string;
}

export class GevraagdeInvoer {
  @Keuze('Wie het is.', GEVRAAGDEN)
  soort!: (typeof GEVRAAGDEN)[number];

  @Tekst('Naam van de organisatie of groep, geen persoon.', 'Adviesraad Sociaal Domein')
  naam!: string;

  @ApiProperty({
    description: 'Gemeente waarvoor zij spreekt; leeg is de hele regio.',
    example: '0828',
    nullable: true,
    required: false,
    type: String,
  })
  @IsOptional()
  @IsGemeentecode()
  gemeentecode?: string | null;
}

export class ConsultatieonderwerpInvoer {
  @Keuze('Waarover de consultatie gaat.', CONSULTATIEONDERWERPEN)
  aggregaat!: (typeof CONSULTATIEONDERWERPEN)[number];

  @ApiProperty({ description: 'Id van het inkoopplan of de inkoopronde.', format: 'uuid' })
  @IsId({ message: 'id moet het id van een inkoopplan of inkoopronde zijn.' })
  id!: string;
}

export class ConsultatieInvoer {
  @Keuze('Een vraag aan de markt, of een concept waarop reactie wordt gevraagd.', CONSULTATIESOORTEN)
  soort!: (typeof CONSULTATIESOORTEN)[number];

  @Tekst('Onderwerp.', 'Concept-inkoopplan Wmo 2022')
  onderwerp!: string;

  @Teksten('De vragen; leeg mag alleen bij een concept.', 'Is het perceel groot genoeg?', {
    max: 100,
    leeg: true,
    magLeeg: true,
  })
  vragen?: string[] | null;

  @Deel('Het concept; verplicht bij soort concept.', DocumentInvoer, { leeg: true })
  document?: DocumentInvoer | null;

  @Deel('Het inkoopplan of de inkoopronde waarover het gaat.', ConsultatieonderwerpInvoer, { leeg: true })
  over?: ConsultatieonderwerpInvoer | null;

  @Delen('Wie om advies of een reactie wordt gevraagd.', GevraagdeInvoer, { max: 200 })
  gevraagd!: GevraagdeInvoer[];

  @Tekst('Langs welke weg wordt gereageerd.', 'digitaal platform')
  kanaal!: string;

  @Dag('Eerste dag om te reageren.')
  van!: string;

  @Dag('Laatste dag om te reageren.')
  tot!: string;

  @Dag('Dag waarop zij is geopend; leeg is vandaag.', { leeg: true })
  geopendOp?: string | null;
}

export class ConsultatieverlengingInvoer {
  @Dag('De nieuwe laatste dag om te reageren.')
  tot!: string;

  @Tekst('De reden.', 'Twee adviesraden vergaderen pas in april.')
  reden!: string;

  @Dag('Dag van het besluit; leeg is vandaag.', { leeg: true })
  verlengdOp?: string | null;
}

export class AdviesInvoer {
  @Deel('Van wie het advies of de reactie is.', GevraagdeInvoer)
  van!: GevraagdeInvoer;

  @Teksten('De punten van het advies, zonder namen van personen.', 'Houd rekening met kleine aanbieders.', { max: 100 })
  punten!: string[];

  @Deel('Het advies zelf.', DocumentInvoer, { leeg: true })
  document?: DocumentInvoer | null;

  @Dag('Dag waarop het is ontvangen; leeg is vandaag.', { leeg: true })
  ontvangenOp?: string | null;
}

export class PuntantwoordInvoer {
  @Aantal('Nummer van het punt in het advies.', 1, 100)
  nummer!: number;

  @Keuze('Wat met het punt is gedaan.', VERWERKINGEN)
  verwerking!: (typeof VERWERKINGEN)[number];

  @Tekst('Waarom.', 'De eis is verlaagd voor aanbieders met minder dan tien medewerkers.')
  waarom!: string;
}

export class AdviesantwoordInvoer {
  @Delen('Een voor elk punt van het advies.', PuntantwoordInvoer, { max: 100 })
  antwoorden!: PuntantwoordInvoer[];

  @Deel('De antwoordbrief.', DocumentInvoer, { leeg: true })
  brief?: DocumentInvoer | null;

  @Tekst('Waarom een eerder antwoord wijzigt; alleen dan nodig.', 'De raad besloot anders.', { leeg: true })
  reden?: string | null;

  @Dag('Dag van het antwoord; leeg is vandaag.', { leeg: true })
  beantwoordOp?: string | null;
}

export class ConsultatiesluitingInvoer {
  @Tekst('Wat de consultatie opleverde.', 'Het plan is op drie punten aangepast.')
  conclusie!: string;

  @Deel('Het verslag.', DocumentInvoer)
  verslag!: DocumentInvoer;

  @Dag('Dag van het sluiten; leeg is vandaag.', { leeg: true })
  geslotenOp?: string | null;
}

export class ConsultatieintrekkingInvoer {
  @Tekst('De reden.', 'De inkoop is uitgesteld.')
  reden!: string;

  @Dag('Dag van het intrekken; leeg is vandaag.', { leeg: true })
  ingetrokkenOp?: string | null;
}
