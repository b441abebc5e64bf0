import { ApiProperty } from '@nestjs/swagger';
import { IsId } from '../../../platform/http/validators.js';
import { Dag, Deel, DocumentInvoer, Ids, Tekst } from '../velden.js';

export class VraagInvoer {
  @Tekst('De vraag, zonder namen van personen.', 'Geldt eis 3 ook voor onderaannemers?')
  vraag!: string;

  @Dag('Dag waarop de vraag is gesteld; leeg is vandaag.', { leeg: true })
  gesteldOp?: string | null;
}

export class AntwoordInvoer {
  @ApiProperty({ description: 'Id van de vraag.', format: 'uuid' })
  @IsId({ message: 'vraagId moet het id van een vraag zijn.' })
  vraagId!: string;

  @Tekst('Het antwoord, zoals iedereen het leest.', 'Ja, ook voor onderaannemers.')
  antwoord!: string;

  @Dag('Dag van het antwoord; leeg is vandaag.', { leeg: true })
  beantwoordOp?: string | null;
}

export class NotaInvoer {
  @Ids('De beantwoorde vragen die in de nota staan.', { max: 500 })
  vraagIds!: string[];

  @Deel('De nota zelf: naam, hash en vindplaats.', DocumentInvoer)
  document!: DocumentInvoer;

  @Dag('Dag van publicatie; leeg is vandaag.', { leeg: true })
  gepubliceerdOp?: string | null;
}
