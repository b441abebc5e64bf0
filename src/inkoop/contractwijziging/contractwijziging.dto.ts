import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsOptional } from 'class-validator';
import { IsId, IsKenmerk } from '../../platform/http/validators.js';
import { IsSleutel } from '../../regio/besluitvorming/besluitvorming.dto.js';
import { BEKOSTIGINGSVORMEN, type Bekostigingsvorm } from '../../regio/regioconfiguratie/inhoud/bekostiging.js';
import { BepalingInvoer, bepalingVan } from '../contractbepaling/contractbepalingen.dto.js';
import { type Overgang } from '../contractbepaling/inhoud/bepaling.js';
import {
  Aantal,
  Dag,
  Deel,
  Delen,
  DocumentInvoer,
  Ids,
  Keuze,
  Sleutel,
  Sleutels,
  Tekst,
  Teksten,
} from '../inkoopronde/velden.js';
import {
  type Grond,
  GRONDEN,
  type Grondsoort,
  type Toets,
  TOETSEN,
  TOETSVRAGEN,
  type Wijzigingsinhoud,
} from './inhoud/wijziging.js';

export class WijzigingPad {
  @ApiProperty({ description: 'Id van de contractwijziging.', format: 'uuid' })
  @IsId({ message: 'wijzigingId moet het id van een contractwijziging zijn.' })
  wijzigingId!: string;
}

export class WijzigingsgrondInvoer {
  @Keuze('Met welk recht het contract verandert.', GRONDEN)
  soort!: Grondsoort;

  @Tekst('Toelichting.', 'De pilot taakgericht bekostigen is geslaagd.')
  toelichting!: string;

  @ApiProperty({
    description: 'Sleutel van het wijzigingsbeding; alleen bij die grond.',
    example: 'wijzigingsbeding-bekostiging',
    required: false,
    nullable: true,
    type: String,
  })
  @IsOptional()
  @IsSleutel()
  bepaling?: string | null;

  @Tekst('De pilot of proeftuin; alleen bij een pilotuitkomst.', 'Pilot ambulant 2022', { leeg: true })
  pilot?: string | null;

  @Teksten('Waar de uitkomst te vinden is; bij een pilotuitkomst ten minste een.', 'Evaluatierapport pilot', {
    max: 20,
    leeg: true,
    magLeeg: true,
  })
  bewijs?: string[];

  @Dag('Eerste dag waarop de wet het eist; leeg als de wet geen dag noemt.', { leeg: true })
  verplichtVanaf?: string | null;
}

export function grondVan(body: WijzigingsgrondInvoer): Grond {
  const { soort, toelichting, bepaling, pilot, bewijs, verplichtVanaf } = body;
  return {
    ...{ soort, toelichting, bepaling: bepaling ?? null, pilot: pilot ?? null, bewijs: bewijs ?? [] },
    verplichtVanaf: verplichtVanaf ?? null,
  };
}

export class BekostigingswijzigingInvoer {
  @ApiProperty({ description: 'Product van het contract.', example: '02A03' })
  @IsKenmerk({ message: 'productcode moet een code van de regio zijn, bijvoorbeeld 02A03.' })
  productcode!: string;

  @Keuze('Hoe het voortaan wordt bekostigd.', BEKOSTIGINGSVORMEN)
  vorm!: Bekostigingsvorm;
}

export class KaderwijzigingInvoer {
  @Sleutel('Sleutel van het kwaliteitskader.', 'kwaliteitskader-wmo')
  kader!: string;

  @Aantal('Versie waaraan het contract gebonden is; leeg is steeds de versie die van kracht is.', 1, 1000, {
    leeg: true,
  })
  versie?: number | null;
}

export class ContractwijzigingInvoer {
  @Tekst('Titel.', 'Taakgerichte bekostiging van begeleiding')
  titel!: string;

  @Ids('Contracten die veranderen; elk krijgt een eigen addendum.', { max: 500 })
  contractIds!: string[];

  @Deel('De grond.', WijzigingsgrondInvoer)
  grond!: WijzigingsgrondInvoer;

  @Delen('Nieuwe bepalingen, en nieuwe teksten van bepalingen die er al zijn.', BepalingInvoer, {
    max: 200,
    leeg: true,
    magLeeg: true,
  })
  bepalingen?: BepalingInvoer[];

  @Sleutels('Bepalingen die vervallen.', { max: 200, leeg: true, magLeeg: true })
  vervallen?: string[];

  @Delen('Producten die anders worden bekostigd.', BekostigingswijzigingInvoer, {
    max: 200,
    leeg: true,
    magLeeg: true,
  })
  bekostiging?: BekostigingswijzigingInvoer[];

  @Delen('Kwaliteitskaders waarvan een andere versie gaat gelden.', KaderwijzigingInvoer, {
    max: 20,
    leeg: true,
    magLeeg: true,
  })
  kwaliteitskaders?: KaderwijzigingInvoer[];

  @Dag('Eerste dag waarop de wijziging zou gelden.')
  beoogdeIngangsdatum!: string;

  @Dag('Dag van het voorstel; leeg is vandaag.', { leeg: true })
  voorgesteldOp?: string | null;
}

export function inhoudVan(body: ContractwijzigingInvoer): Wijzigingsinhoud {
  return {
    bepalingen: (body.bepalingen ?? []).map(bepalingVan),
    vervallen: body.vervallen ?? [],
    bekostiging: (body.bekostiging ?? []).map(({ productcode, vorm }) => ({ productcode, vorm })),
    kwaliteitskaders: (body.kwaliteitskaders ?? []).map(({ kader, versie }) => ({ kader, versie: versie ?? null })),
  };
}

export class WezenlijkheidstoetsInvoer {
  @Keuze(`Welke toets: ${TOETSEN.map((toets) => `${toets} (${TOETSVRAGEN[toets]})`).join(', ')}`, TOETSEN)
  toets!: Toets;

  @ApiProperty({ description: 'Het antwoord op de vraag van de toets.', example: false })
  @IsBoolean({ message: 'ja moet true of false zijn.' })
  ja!: boolean;

  @Tekst('Waarom.', 'Dezelfde aanbieders kunnen ook taakgericht werken.')
  reden!: string;

  @Dag('Dag van het antwoord; leeg is vandaag.', { leeg: true })
  beantwoordOp?: string | null;
}

export class WezenlijkheidsbesluitInvoer {
  @ApiProperty({ description: 'Of de wijziging wezenlijk is. Kroniek rekent voor, een mens besluit.', example: false })
  @IsBoolean({ message: 'wezenlijk moet true of false zijn.' })
  wezenlijk!: boolean;

  @Tekst('Waarom.', 'Geen van de drie toetsen slaat aan.')
  reden!: string;

  @Dag('Dag van het besluit; leeg is vandaag.', { leeg: true })
  besluitDatum?: string | null;
}

export class WijzigingsaankondigingInvoer {
  @Tekst('Waar de aankondiging te vinden is.', 'Brief aan de aanbieders, kenmerk 2024-31')
  kenmerk!: string;

  @Dag('Dag waarop de aanbieders het weten; leeg is vandaag.', { leeg: true })
  aangekondigdOp?: string | null;
}

export class OvergangInvoer {
  @Dag('Laatste dag waarop lopende toewijzingen de oude bepaling houden; leeg is tot zij eindigen.', { leeg: true })
  oudeBepalingTot?: string | null;
}

export class AddendumInvoer {
  @ApiProperty({ description: 'Contract waarvoor is getekend.', format: 'uuid' })
  @IsId({ message: 'contractId moet het id van een contract zijn.' })
  contractId!: string;

  @Deel('Het getekende addendum: naam, hash en vindplaats.', DocumentInvoer)
  document!: DocumentInvoer;

  @Dag('Eerste dag waarop de wijziging geldt.')
  ingangsdatum!: string;

  @Dag('Dag van ondertekening; leeg is vandaag.', { leeg: true })
  ondertekendOp?: string | null;

  @Deel('Wat blijft gelden voor toewijzingen die al lopen; leeg als ook die meteen overgaan.', OvergangInvoer, {
    leeg: true,
  })
  overgang?: OvergangInvoer | null;
}

export function overgangVan(overgang: OvergangInvoer | null | undefined): Overgang | null {
  return overgang === null || overgang === undefined ? null : { oudeBepalingTot: overgang.oudeBepalingTot ?? null };
}

export class WijzigingsintrekkingInvoer {
  @Tekst('Waarom.', 'De pilot wordt verlengd.')
  reden!: string;

  @Dag('Dag van intrekking; leeg is vandaag.', { leeg: true })
  ingetrokkenOp?: string | null;
}

export class VervolgrondeInvoer {
  @ApiProperty({ description: 'De inkoopronde waarin de wijziging opnieuw wordt ingekocht.', format: 'uuid' })
  @IsId({ message: 'rondeId moet het id van een inkoopronde zijn.' })
  rondeId!: string;

  @Dag('Dag van de koppeling; leeg is vandaag.', { leeg: true })
  gekoppeldOp?: string | null;
}
