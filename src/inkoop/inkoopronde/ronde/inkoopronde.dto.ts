import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsOptional } from 'class-validator';
import { IsId, IsKenmerk } from '../../../platform/http/validators.js';
import { WETTEN, type Wet } from '../../../regio/regioconfiguratie/inhoud/product.js';
import { type Eis, type Instroommoment, ONDERDEELSOORTEN, type Stap, STAPPEN } from '../inhoud/ronde.js';
import {
  Aantal,
  Dag,
  Deel,
  Delen,
  DocumentInvoer,
  Eurocenten,
  Gemeentecodes,
  Keuze,
  Productcodes,
  Sleutel,
  Sleutels,
  Tekst,
} from '../velden.js';

export class RondePad {
  @ApiProperty({ description: 'Id van de inkoopronde.', example: '5f0c3f6e-6c53-5f0f-9a51-1f0d0c6a2f4b' })
  @IsId({ message: 'rondeId moet het id van een inkoopronde zijn.' })
  rondeId!: string;
}

export class OnderdeelInvoer {
  @Sleutel('Sleutel van het onderdeel, uniek in de ronde.', 'jeugd-ambulant')
  sleutel!: string;

  @Keuze('Wat het is: een aanbieder meldt zich aan voor een of meer onderdelen.', ONDERDEELSOORTEN)
  soort!: (typeof ONDERDEELSOORTEN)[number];

  @Tekst('Naam.', 'Ambulante jeugdhulp')
  naam!: string;

  @Productcodes('Producten van het onderdeel.')
  productcodes!: string[];

  @Aantal('Zoveel aanbieders zijn ten minste gewenst.', 1, 10_000, { leeg: true })
  minimum?: number | null;

  @Aantal('Zoveel aanbieders worden ten hoogste toegelaten.', 1, 10_000, { leeg: true })
  maximum?: number | null;
}

export class InkooprondeInvoer {
  @Sleutel('Sleutel van de ronde, uniek in de regio; mijlpalen met dit spoor horen erbij.', 'inkoop-2023')
  sleutel!: string;

  @Tekst('Naam.', 'Inkoop 2023')
  naam!: string;

  @Delen('Percelen, segmenten of profielen waarvoor aanbieders zich aanmelden.', OnderdeelInvoer, { max: 200 })
  onderdelen!: OnderdeelInvoer[];

  @Gemeentecodes('Gemeenten waarvoor wordt ingekocht.')
  gemeenten!: string[];

  @Dag('Eerste dag van de contracten; leeg als dat nog niet bekend is.', { leeg: true })
  contractenVanaf?: string | null;

  @Dag('Dag waarop de ronde begon; leeg is vandaag.', { leeg: true })
  gestartOp?: string | null;

  @Tekst('Waar dit staat: document en plaats.', '000 Vervolg')
  bron!: string;
}

export class EisInvoer {
  @Sleutel('Sleutel van de eis, uniek in de ronde.', 'vog')
  sleutel!: string;

  @Sleutel('Gebied waar de eis bij hoort.', 'personeel')
  gebied!: string;

  @Tekst('De eis.', 'Medewerkers hebben een verklaring omtrent gedrag.')
  tekst!: string;

  @ApiProperty({
    description: 'Of het om BIG-registratie gaat; dat kan alleen onder de Jeugdwet.',
    default: false,
    type: Boolean,
    required: false,
  })
  @IsOptional()
  @IsBoolean({ message: 'big is true of false.' })
  big?: boolean | null;

  @Keuze('Alleen voor onderdelen onder deze wet; leeg is beide.', WETTEN, { leeg: true })
  wet?: Wet | null;

  @Sleutels('Alleen voor deze onderdelen; leeg is alle.', { max: 200, magLeeg: true, leeg: true })
  onderdelen?: string[] | null;
}

export class GunningscriteriumInvoer {
  @Sleutel('Sleutel van het criterium, uniek in de ronde.', 'kwaliteit')
  sleutel!: string;

  @Tekst('Naam.', 'Kwaliteit van het plan van aanpak')
  naam!: string;

  @Aantal('Gewicht in basispunten; alle gewichten samen zijn 10000.', 1, 10_000)
  gewicht!: number;
}

export class EisenInvoer {
  @Delen('Waaraan een aanbieder moet voldoen.', EisInvoer, { max: 200 })
  eisen!: EisInvoer[];

  @Delen('Waarop aanmeldingen worden vergeleken; leeg als alleen de eisen tellen.', GunningscriteriumInvoer, {
    max: 50,
    magLeeg: true,
    leeg: true,
  })
  criteria?: GunningscriteriumInvoer[] | null;

  @Dag('Dag van vaststelling; leeg is vandaag.', { leeg: true })
  vastgesteldOp?: string | null;
}

export class BevindingInvoer {
  @Sleutel('Het onderdeel.', 'jeugd-ambulant')
  onderdeel!: string;

  @Aantal('Aanbieders die dit nu leveren.', 0, 100_000)
  aantalAanbieders!: number;

  @Tekst('Is er voldoende dekking?', 'In elke gemeente ten minste twee.')
  dekking!: string;

  @Tekst('Is er voldoende expertise?', 'Autisme ontbreekt.')
  expertise!: string;

  @Tekst('Is er voldoende capaciteit?', 'Wachttijd van acht weken.')
  capaciteit!: string;
}

export class InventarisatieInvoer {
  @Delen('Per onderdeel wat er is.', BevindingInvoer, { max: 200 })
  bevindingen!: BevindingInvoer[];

  @Tekst('Wat dit betekent voor het aantal aanbieders.', 'Ten hoogste twintig aanbieders, zodat sturing kan.')
  conclusie!: string;

  @Dag('Dag van de inventarisatie; leeg is vandaag.', { leeg: true })
  geinventariseerdOp?: string | null;
}

export class StapInvoer {
  @Keuze('De stap die af is.', STAPPEN)
  stap!: Stap;

  @Dag('Dag waarop de stap af was; leeg is vandaag.', { leeg: true })
  afgerondOp?: string | null;
}

export class InstroommomentInvoer {
  @Sleutel('Sleutel van het moment, uniek in de ronde.', 'voorjaar-2024')
  sleutel!: string;

  @Dag('Eerste dag waarop aanbieders zich kunnen aanmelden.')
  opent!: string;

  @Dag('Laatste dag; leeg is tot de ronde sluit.', { leeg: true })
  sluit?: string | null;

  @Sleutels('Alleen voor deze onderdelen; leeg is alle.', { max: 200, magLeeg: true, leeg: true })
  onderdelen?: string[] | null;
}

export class InstroomplanningInvoer extends InstroommomentInvoer {
  @Dag('Dag waarop dit is gepland; leeg is vandaag.', { leeg: true })
  geplandOp?: string | null;
}

export class InstroomherplanningInvoer {
  @Sleutel('Sleutel van het moment.', 'voorjaar-2024')
  sleutel!: string;

  @Dag('Nieuwe eerste dag.')
  opent!: string;

  @Dag('Nieuwe laatste dag; leeg is tot de ronde sluit.', { leeg: true })
  sluit?: string | null;

  @Tekst('Waarom het verschuift.', 'De stukken kwamen een maand later.')
  reden!: string;

  @Dag('Dag waarop dit is gepland; leeg is vandaag.', { leeg: true })
  geplandOp?: string | null;
}

export class RondepublicatieInvoer {
  @Delen('De gepubliceerde documenten: naam, hash en vindplaats.', DocumentInvoer, { max: 100 })
  documenten!: DocumentInvoer[];

  @Dag('Laatste dag waarop vragen kunnen worden gesteld; leeg is zonder termijn.', { leeg: true })
  vragenTot?: string | null;

  @Dag('Dag van publicatie; leeg is vandaag.', { leeg: true })
  gepubliceerdOp?: string | null;
}

export class CapaciteitsprobleemInvoer {
  @Sleutel('Sleutel van het probleem, uniek in de ronde.', 'orh-delft')
  sleutel!: string;

  @Sleutels('Onderdelen met te weinig capaciteit.', { max: 200 })
  onderdelen!: string[];

  @Gemeentecodes('Gemeenten waar het speelt.')
  gemeenten!: string[];

  @Tekst('Wat er aan de hand is.', 'Twee aanbieders nemen geen nieuwe clienten aan.')
  reden!: string;

  @Dag('Dag van vaststelling; leeg is vandaag.', { leeg: true })
  vastgesteldOp?: string | null;
}

export class TussentijdseInstroomInvoer {
  @Sleutel('Sleutel van het capaciteitsprobleem.', 'orh-delft')
  capaciteitsprobleem!: string;

  @Deel('Wanneer aanbieders zich kunnen aanmelden, en voor welke onderdelen.', InstroommomentInvoer)
  moment!: InstroommomentInvoer;

  @Dag('Dag van het besluit; leeg is vandaag.', { leeg: true })
  besluitDatum?: string | null;
}

export class SluitingInvoer {
  @Tekst('Waarom de ronde sluit.', 'De inschrijftermijn is voorbij.')
  reden!: string;

  @Dag('Dag van sluiting; leeg is vandaag.', { leeg: true })
  geslotenOp?: string | null;
}

export class ProductkostenInvoer {
  @ApiProperty({ description: 'Productcode van de regio.', example: '02A03' })
  @IsKenmerk()
  productcode!: string;

  @Eurocenten('Werkelijke kosten in hele eurocenten.')
  bedrag!: number;
}

export class RaadsberichtInvoer {
  @Delen('Werkelijke kosten per product.', ProductkostenInvoer, { max: 500 })
  kosten!: ProductkostenInvoer[];

  @Deel('Het bericht aan de raad.', DocumentInvoer)
  document!: DocumentInvoer;

  @Dag('Dag waarop de raad is geinformeerd; leeg is vandaag.', { leeg: true })
  geinformeerdOp?: string | null;
}

export function eisOf({ sleutel, gebied, tekst, big, wet, onderdelen }: EisInvoer): Eis {
  return { sleutel, gebied, tekst, big: big ?? false, wet: wet ?? null, onderdelen: onderdelen ?? [] };
}

export function momentOf({ sleutel, opent, sluit, onderdelen }: InstroommomentInvoer): Instroommoment {
  return { sleutel, opent, sluit: sluit ?? null, onderdelen: onderdelen ?? [] };
}
