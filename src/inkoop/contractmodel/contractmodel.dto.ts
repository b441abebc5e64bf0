import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsOptional, Matches } from 'class-validator';
import { BepalingInvoer, bepalingVan } from '../contractbepaling/contractbepalingen.dto.js';
import { Dag, Deel, Delen, documentOf, DocumentInvoer, Sleutel, Tekst } from '../inkoopronde/velden.js';
import { type Modelinhoud } from './contractmodel.events.js';

export class ContractmodelInvoer {
  @Sleutel('Sleutel van het model; een nieuwe versie houdt dezelfde.', 'uniform-contract-gi')
  sleutel!: string;

  @Tekst('Naam.', 'Uniform contract Gecertificeerde Instellingen')
  naam!: string;

  @Delen('De bepalingen van het model.', BepalingInvoer, { max: 200 })
  bepalingen!: BepalingInvoer[];

  @Deel('Het model als document: naam, hash en vindplaats.', DocumentInvoer, { leeg: true })
  document?: DocumentInvoer | null;

  @Dag('Contracten die vanaf deze dag worden getekend, kunnen erop gebaseerd zijn.')
  geldigVanaf!: string;

  @ApiProperty({
    description: 'Andere regios die het model ook gebruiken.',
    example: ['zwolle-ijsselland'],
    required: false,
    type: [String],
  })
  @IsOptional()
  @IsArray({ message: 'gedeeldMet moet een lijst van regios zijn.' })
  @ArrayUnique({ message: 'gedeeldMet noemt een regio twee keer.' })
  @ArrayMaxSize(50, { message: 'gedeeldMet heeft er ten hoogste 50.' })
  @Matches(/^[a-z0-9][a-z0-9-]{0,59}$/, {
    each: true,
    message: 'gedeeldMet bestaat uit codes van regios, bijvoorbeeld rivierenland.',
  })
  gedeeldMet?: string[];

  @Dag('Dag van publicatie; leeg is vandaag.', { leeg: true })
  gepubliceerdOp?: string | null;

  @Tekst('Waar het staat: document en plaats.', '003 Bijlage 2, Werkgroep contracteren')
  bron!: string;
}

export function modelinhoudVan(body: ContractmodelInvoer, vandaag: string): Modelinhoud {
  const { sleutel, naam, bepalingen, document, geldigVanaf, gedeeldMet, gepubliceerdOp, bron } = body;
  return {
    ...{ sleutel, naam, bepalingen: bepalingen.map(bepalingVan), geldigVanaf, bron },
    document: document === null || document === undefined ? null : documentOf(document),
    ...{ gedeeldMet: gedeeldMet ?? [], gepubliceerdOp: gepubliceerdOp ?? vandaag },
  };
}
