import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsOptional } from 'class-validator';
import { IsId, IsKenmerk } from '../../platform/http/validators.js';
import { Aantal, Deel, Delen, Keuze, Sleutel, Tekst } from '../inkoopronde/velden.js';
import { type Bepaling, BEPALINGSOORTEN, type Bepalingsoort } from './inhoud/bepaling.js';

export class ContractPad {
  @ApiProperty({ description: 'Id van het contract.', format: 'uuid' })
  @IsId({ message: 'contractId moet het id van een contract zijn.' })
  contractId!: string;
}

export class BepalingInvoer {
  @Sleutel('Sleutel van de bepaling, uniek in het contract; een nieuwe versie houdt dezelfde.', 'kernbeding-mo')
  sleutel!: string;

  @Keuze('Soort bepaling.', BEPALINGSOORTEN)
  soort!: Bepalingsoort;

  @Tekst('Titel.', 'Kernbeding maatschappelijke opvang')
  titel!: string;

  @Tekst('De tekst zoals die in het contract staat.', 'De aanbieder biedt opvang aan wie dat nodig heeft.')
  tekst!: string;

  @Tekst('Artikel in het document; leeg als het geen nummer heeft.', 'artikel 4', { leeg: true })
  artikel?: string | null;

  @ApiProperty({
    description:
      'Waarover de bepaling gaat, in codes die bij de soort horen: bij een wijzigingsbeding wat het laat wijzigen, bij een werkvoorwaarde welke van de zes, bij monitoring wat wordt gevolgd, bij een productbeschrijving de producten. Bij andere soorten leeg.',
    example: ['bekostiging'],
    required: false,
    type: [String],
  })
  @IsOptional()
  @IsArray({ message: 'onderwerpen moet een lijst zijn.' })
  @ArrayMaxSize(200, { message: 'onderwerpen heeft er ten hoogste 200.' })
  @IsKenmerk({ each: true })
  onderwerpen?: string[];
}

export function bepalingVan({ sleutel, soort, titel, tekst, artikel, onderwerpen }: BepalingInvoer): Bepaling {
  return { sleutel, soort, titel, tekst, artikel: artikel ?? null, onderwerpen: onderwerpen ?? [] };
}

export class ContractbepalingenInvoer {
  @Delen('De bepalingen waarmee het contract is getekend.', BepalingInvoer, { max: 200 })
  bepalingen!: BepalingInvoer[];

  @Tekst('Waar ze staan: document en plaats.', 'Raamovereenkomst, hoofdstuk 2')
  bron!: string;
}

export class BepalingcorrectieInvoer {
  @Deel('De bepaling zoals zij in het contract staat; de sleutel wijst haar aan.', BepalingInvoer)
  bepaling!: BepalingInvoer;

  @Aantal('Versie die verkeerd was overgenomen.', 1, 1000)
  versie!: number;

  @Tekst('Waarom het anders was.', 'Een verkeerde bijlage overgenomen.')
  reden!: string;
}

export class ContractmodelkeuzeInvoer {
  @ApiProperty({ description: 'Id van het contractmodel, ook van een regio die het deelt.', format: 'uuid' })
  @IsId({ message: 'modelId moet het id van een contractmodel zijn.' })
  modelId!: string;

  @Aantal('Versie van het model waarop het contract is gebaseerd.', 1, 1000)
  versie!: number;
}

export class KaderbindingInvoer {
  @Sleutel('Sleutel van het kwaliteitskader.', 'kwaliteitskader-wmo')
  kader!: string;

  @Aantal('Versie waaraan het contract gebonden is.', 1, 1000)
  versie!: number;

  @Tekst('Waar dat staat: document en plaats.', 'Raamovereenkomst, artikel 9')
  bron!: string;
}
