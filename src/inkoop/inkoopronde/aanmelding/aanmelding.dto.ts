import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsOptional } from 'class-validator';
import { IsId } from '../../../platform/http/validators.js';
import {
  Aantal,
  AanbiederId,
  Dag,
  Delen,
  DocumentInvoer,
  Ids,
  Keuze,
  Sleutel,
  Sleutels,
  Tekst,
  Teksten,
} from '../velden.js';

export class AanmeldingPad {
  @ApiProperty({ description: 'Id van de aanmelding.', example: '5f0c3f6e-6c53-5f0f-9a51-1f0d0c6a2f4b' })
  @IsId({ message: 'aanmeldingId moet het id van een aanmelding zijn.' })
  aanmeldingId!: string;
}

export class AanmeldingInvoer {
  @AanbiederId('Id van de aanbieder; een aanbieder laat dit leeg en meldt zichzelf aan.', { leeg: true })
  aanbiederId?: string | null;

  @Sleutels('Onderdelen waarvoor de aanbieder zich aanmeldt.', { max: 200 })
  onderdelen!: string[];

  @ApiProperty({ description: 'Of het een lokale aanbieder is.', default: false, type: Boolean, required: false })
  @IsOptional()
  @IsBoolean({ message: 'lokaal is true of false.' })
  lokaal?: boolean | null;

  @ApiProperty({
    description: 'Of het een identiteitsgebonden aanbieder is.',
    default: false,
    type: Boolean,
    required: false,
  })
  @IsOptional()
  @IsBoolean({ message: 'identiteitsgebonden is true of false.' })
  identiteitsgebonden?: boolean | null;

  @Ids('Andere leden van het consortium; leeg als de aanbieder alleen inschrijft.', {
    max: 50,
    magLeeg: true,
    leeg: true,
  })
  consortium?: string[] | null;

  @Tekst('Toelichting.', 'Wij bieden ook hulp in het weekend.', { leeg: true })
  toelichting?: string | null;

  @Delen('Ingediende documenten: naam, hash en vindplaats.', DocumentInvoer, { max: 200, magLeeg: true, leeg: true })
  documenten?: DocumentInvoer[] | null;

  @Dag('Dag van indiening; leeg is vandaag. Een aanbieder laat dit leeg.', { leeg: true })
  ingediendOp?: string | null;
}

export class IntrekkingInvoer {
  @Tekst('De reden.', 'Onze capaciteit is verkocht.')
  reden!: string;

  @Dag('Dag van intrekking; leeg is vandaag.', { leeg: true })
  ingetrokkenOp?: string | null;
}

export class EistoetsInvoer {
  @Sleutel('Sleutel van de eis.', 'vog')
  eis!: string;

  @ApiProperty({ description: 'Of aan de eis is voldaan.', example: true })
  @IsBoolean({ message: 'voldaan is true of false.' })
  voldaan!: boolean;

  @Tekst('Wat is bekeken en wat daaruit bleek.', 'Verklaringen van alle medewerkers ingezien.')
  onderbouwing!: string;

  @Dag('Dag van de toets; leeg is vandaag.', { leeg: true })
  getoetstOp?: string | null;
}

export class ToelatingsgesprekInvoer {
  @Tekst('Wat is besproken: wat de contracteisen in de praktijk betekenen.', 'Eisen aan berichtenverkeer doorgenomen.')
  besproken!: string;

  @Dag('Dag van het gesprek; leeg is vandaag.', { leeg: true })
  gehoudenOp?: string | null;
}

export class ScoreInvoer {
  @Sleutel('Sleutel van het gunningscriterium.', 'kwaliteit')
  criterium!: string;

  @Aantal('Score in basispunten, 0 tot en met 10000.', 0, 10_000)
  score!: number;

  @Tekst('Waarom deze score.', 'Het plan werkt elk onderdeel uit.')
  reden!: string;
}

export class BeoordelingInvoer {
  @Delen('Een score voor elk gunningscriterium.', ScoreInvoer, { max: 50, magLeeg: true, leeg: true })
  scores?: ScoreInvoer[] | null;

  @Tekst('Wat deze aanbieder toevoegt aan wat er al is.', 'Enige aanbieder met begeleiding in gebarentaal.')
  bijdrage!: string;

  @Dag('Dag van de beoordeling; leeg is vandaag.', { leeg: true })
  beoordeeldOp?: string | null;
}

export class ToelatingInvoer {
  @Sleutels('Onderdelen waarvoor de aanbieder wordt toegelaten.', { max: 200 })
  onderdelen!: string[];

  @Tekst('De reden.', 'Voldoet aan alle eisen en vult een tekort.')
  reden!: string;

  @Dag('Dag van het besluit; leeg is vandaag.', { leeg: true })
  besluitDatum?: string | null;
}

export class AfwijzingInvoer {
  @Sleutels('Onderdelen waarvoor de aanmelding wordt afgewezen.', { max: 200 })
  onderdelen!: string[];

  @Teksten('De redenen, zoals de aanbieder ze leest.', 'Geen verklaring van goed gedrag van elke medewerker.', {
    max: 50,
  })
  redenen!: string[];

  @Dag('Dag van het besluit; leeg is vandaag.', { leeg: true })
  besluitDatum?: string | null;
}

export class BezwaarInvoer {
  @Tekst('Waarom de aanbieder het niet eens is met het besluit.', 'De score voor kwaliteit rust op een oud plan.')
  gronden!: string;

  @Dag('Dag van ontvangst; leeg is vandaag. Een aanbieder laat dit leeg.', { leeg: true })
  ontvangenOp?: string | null;
}

export const BEZWAARUITKOMSTEN = ['gegrond', 'ongegrond', 'ingetrokken'] as const;

export class BezwaarbeslissingInvoer {
  @Keuze('De uitkomst; bij gegrond vervalt het besluit en wordt opnieuw besloten.', BEZWAARUITKOMSTEN)
  uitkomst!: (typeof BEZWAARUITKOMSTEN)[number];

  @Tekst('De reden.', 'Het nieuwe plan was op tijd ingediend.')
  reden!: string;

  @Dag('Dag van de beslissing; leeg is vandaag.', { leeg: true })
  beslistOp?: string | null;
}
