import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { PagineringQuery, TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { IsAgbcode, IsDatum, IsGemeentecode, IsId, IsKenmerk } from '../../src/platform/http/validators.js';
import { UITOEFENAARS } from '../../src/inkoop/contract/contract.events.js';
import { LOOPTIJDSTATUSSEN } from '../../src/regio/regioconfiguratie/inhoud/contract.js';
import { type Contractstatus, OPTIESTATUSSEN, STATUSSEN, type Stopstatus, STOPSTATUSSEN } from './contractstand.js';

const UUID = { format: 'uuid', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11' } as const;
const DATE = { format: 'date', example: '2025-12-31' } as const;

export class ContractenQuery extends IntersectionType(TijdreisQuery, PagineringQuery) {
  @ApiPropertyOptional({ description: 'Alleen contracten van deze aanbieder.', ...UUID })
  @IsOptional()
  @IsId()
  aanbiederId?: string;

  @ApiPropertyOptional({ description: 'Alleen contracten waar deze gemeente partij bij is.', example: '0503' })
  @IsOptional()
  @IsGemeentecode()
  gemeentecode?: string;

  @ApiPropertyOptional({ description: 'Alleen contracten met dit product.', example: '02A03' })
  @IsOptional()
  @IsKenmerk({ message: 'productcode moet een code van de regio zijn, bijvoorbeeld 02A03.' })
  productcode?: string;

  @ApiPropertyOptional({ description: 'Status op de datum van geldigOp.', enum: STATUSSEN, example: 'lopend' })
  @IsOptional()
  @IsIn([...STATUSSEN], { message: 'status moet toekomstig, lopend, verlengd of beeindigd zijn.' })
  status?: Contractstatus;

  @ApiPropertyOptional({ description: 'Alleen contracten die voor deze dag eindigen.', ...DATE })
  @IsOptional()
  @IsDatum()
  eindigtVoor?: string;

  @ApiPropertyOptional({ description: 'Alleen contracten met een open optie die voor deze dag verloopt.', ...DATE })
  @IsOptional()
  @IsDatum()
  optieVoor?: string;
}

export class ContractsignalenQuery extends TijdreisQuery {
  @ApiPropertyOptional({
    description: 'Zo veel maanden vooruit, vanaf geldigOp.',
    example: 12,
    default: 12,
    type: 'integer',
    minimum: 1,
    maximum: 120,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'maanden moet een geheel getal zijn.' })
  @Min(1, { message: 'maanden is ten minste 1.' })
  @Max(120, { message: 'maanden is ten hoogste 120.' })
  maanden = 12;
}

export class AanbiedersQuery extends IntersectionType(TijdreisQuery, PagineringQuery) {
  @ApiPropertyOptional({ description: 'Alleen de aanbieder met deze AGB-code.', example: '42990001' })
  @IsOptional()
  @IsAgbcode()
  agbcode?: string;
}

export class PartijDto {
  @ApiProperty({ description: 'Id van de aanbieder.', ...UUID })
  aanbiederId!: string;

  @ApiProperty({ description: 'Naam van de aanbieder.', example: 'Stichting De Korenmolen' })
  naam!: string;
}

export class ContractgemeenteDto {
  @ApiProperty({ description: 'CBS-gemeentecode.', example: '1926' })
  gemeentecode!: string;

  @ApiProperty({ description: 'Naam van de gemeente.', example: 'Pijnacker-Nootdorp' })
  naam!: string;

  @ApiProperty({ description: 'Eerste dag waarop de gemeente meedoet.', format: 'date', example: '2024-01-01' })
  vanaf!: string;

  @ApiProperty({ description: 'Of de gemeente op geldigOp meedoet.', example: true })
  doetMee!: boolean;
}

export class ContractproductDto {
  @ApiProperty({ description: 'Productcode.', example: '02A03' })
  productcode!: string;

  @ApiProperty({ description: 'Naam van het product.', example: 'Begeleiding individueel, volwassenen' })
  naam!: string;

  @ApiProperty({ description: 'Productcategorie van de iStandaarden.', example: '02' })
  categorie!: string;

  @ApiProperty({ description: 'Segment.', example: 'volwassenen', nullable: true, type: String })
  segment!: string | null;

  @ApiProperty({ description: 'Perceel.', example: null, nullable: true, type: String })
  perceel!: string | null;

  @ApiProperty({ description: 'Wet.', example: 'Wmo2015' })
  wet!: string;
}

export class ContractoptieDto {
  @ApiProperty({ description: 'Volgnummer, vanaf 1.', example: 1, type: 'integer' })
  volgnummer!: number;

  @ApiProperty({ description: 'Maanden verlenging.', example: 24, type: 'integer' })
  maanden!: number;

  @ApiProperty({ description: 'Of de optie ook korter mag worden gebruikt.', example: false })
  maximaal!: boolean;

  @ApiProperty({ description: 'Wie de optie mag uitoefenen.', example: 'gemeenten', enum: UITOEFENAARS })
  uitoefenaar!: string;

  @ApiProperty({ description: 'Laatste dag om de optie uit te oefenen.', format: 'date', example: '2025-06-30' })
  uiterlijkAankondigen!: string;

  @ApiProperty({ description: 'Status op geldigOp.', example: 'open', enum: OPTIESTATUSSEN })
  status!: string;

  @ApiProperty({
    description: 'Dag van het besluit om te verlengen.',
    format: 'date',
    example: null,
    nullable: true,
    type: String,
  })
  besluitDatum!: string | null;

  @ApiProperty({
    description: 'Zo veel maanden is het contract met deze optie verlengd.',
    example: null,
    nullable: true,
    type: 'integer',
  })
  uitgeoefendeMaanden!: number | null;

  @ApiProperty({ description: 'Einde van het contract na deze optie.', format: 'date', example: '2027-12-31' })
  eindeNaOptie!: string;
}

export class ContractSamenvattingDto {
  @ApiProperty({ description: 'Id van het contract.', ...UUID })
  contractId!: string;

  @ApiProperty({ description: 'Nummer waaronder de regio het contract kent.', example: 'H5-2023-001' })
  contractnummer!: string;

  @ApiProperty({ description: 'De aanbieder.', type: PartijDto })
  aanbieder!: PartijDto;

  @ApiProperty({ description: 'Status op geldigOp.', example: 'lopend', enum: STATUSSEN })
  status!: Contractstatus;

  @ApiProperty({ description: 'Eerste dag.', format: 'date', example: '2023-01-01' })
  ingangsdatum!: string;

  @ApiProperty({ description: 'Laatste dag, met de verlengingen waartoe op geldigOp was besloten.', ...DATE })
  einddatum!: string;

  @ApiProperty({
    description:
      'Laatste dag die de regio voor dit contract toestaat (ingangsdatum plus het maximum); de opties kunnen eerder eindigen.',
    ...DATE,
    nullable: true,
    type: String,
  })
  maximumEinddatum!: string | null;

  @ApiProperty({ description: 'Gemeenten die partij zijn.', type: [ContractgemeenteDto] })
  gemeenten!: ContractgemeenteDto[];

  @ApiProperty({ description: 'Gecontracteerde producten.', type: [ContractproductDto] })
  producten!: ContractproductDto[];

  @ApiProperty({ description: 'Verlengingsopties.', type: [ContractoptieDto] })
  opties!: ContractoptieDto[];
}

export class ContracttariefDto {
  @ApiProperty({ description: 'Productcode.', example: '02A03' })
  productcode!: string;

  @ApiProperty({ description: 'Eenheid (WJ756).', example: '04' })
  eenheid!: string;

  @ApiProperty({ description: 'Tarief per eenheid in eurocenten.', example: 7250, type: 'integer' })
  bedrag!: number;

  @ApiProperty({ description: 'Eerste dag.', format: 'date', example: '2023-01-01' })
  geldigVanaf!: string;

  @ApiProperty({ description: 'Laatste dag; leeg is tot een volgend tarief.', ...DATE, nullable: true, type: String })
  geldigTot!: string | null;

  @ApiProperty({ description: 'Of dit het tarief is op geldigOp.', example: true })
  geldt!: boolean;
}

export class ContractsignaalDto {
  @ApiProperty({ description: 'Wat gesignaleerd is.', example: 'optie', enum: ['optie', 'einde', 'verlopen'] })
  soort!: string;

  @ApiProperty({ description: 'Volgnummer van de optie.', example: 1, type: 'integer', nullable: true })
  volgnummer!: number | null;

  @ApiProperty({ description: 'Laatste dag voor de optie, of einde van het contract.', ...DATE })
  datum!: string;

  @ApiProperty({ description: 'Dag van het signaal.', format: 'date', example: '2025-03-30' })
  gesignaleerdOp!: string;
}

export class ConsequentieDto {
  @ApiProperty({ description: 'Id van de consequentie.', ...UUID })
  consequentieId!: string;

  @ApiProperty({ description: 'Soort consequentie, zoals besloten.', example: 'geen nieuwe clienten' })
  soort!: string;

  @ApiProperty({ description: 'Redenen van het besluit.', type: [String], example: ['verbeterplan niet gehaald'] })
  redenen!: readonly string[];

  @ApiProperty({ description: 'Dag van het besluit.', ...DATE })
  besluitDatum!: string;

  @ApiProperty({ description: 'Dag waarop de consequentie ingaat.', ...DATE })
  ingangsdatum!: string;
}

export class ContractverlengingDto {
  @ApiProperty({
    description: 'Volgnummer van de optie; leeg bij een verlenging door een besluit buiten de opties om.',
    example: 1,
    type: 'integer',
    nullable: true,
  })
  volgnummer!: number | null;

  @ApiProperty({ description: 'Het besluit buiten de opties om.', example: null, nullable: true, type: String })
  besluit!: string | null;

  @ApiProperty({ description: 'Maanden verlenging.', example: 24, type: 'integer' })
  maanden!: number;

  @ApiProperty({ description: 'Laatste dag na de verlenging.', format: 'date', example: '2027-12-31' })
  nieuweEinddatum!: string;

  @ApiProperty({ description: 'Dag van het besluit.', format: 'date', example: '2025-03-10' })
  besluitDatum!: string;

  @ApiProperty({ description: 'Wie verlengde.', example: 'gemeenten', enum: UITOEFENAARS })
  uitgeoefendDoor!: string;
}

export class ClientenstopDto {
  @ApiProperty({ description: 'Id van de clientenstop.', ...UUID })
  clientenstopId!: string;

  @ApiProperty({ description: 'Gemeenten; leeg voor alle.', type: [String], nullable: true, example: ['0503'] })
  gemeenten!: readonly string[] | null;

  @ApiProperty({ description: 'Producten; leeg voor alle.', type: [String], nullable: true, example: ['02A03'] })
  productcodes!: readonly string[] | null;

  @ApiProperty({ description: 'Dag van de aankondiging.', format: 'date', example: '2024-03-01' })
  aangekondigdOp!: string;

  @ApiProperty({ description: 'Dag van de schriftelijke toestemming.', format: 'date', example: '2024-03-08' })
  toestemmingOp!: string;

  @ApiProperty({ description: 'Waar de toestemming te vinden is.', example: 'Brief van de regio met kenmerk 2024-17' })
  toestemming!: string;

  @ApiProperty({ description: 'Waarom er geen nieuwe clienten bij kunnen.', example: 'Drie vacatures' })
  reden!: string;

  @ApiProperty({ description: 'Eerste dag.', format: 'date', example: '2024-03-15' })
  ingangsdatum!: string;

  @ApiProperty({ description: 'Laatste dag; leeg tot de stop wordt opgeheven.', ...DATE, nullable: true, type: String })
  laatsteDag!: string | null;

  @ApiProperty({ description: 'Waarom de stop is opgeheven.', example: null, nullable: true, type: String })
  redenOpheffing!: string | null;

  @ApiProperty({ description: 'Status op geldigOp.', example: 'geldt', enum: STOPSTATUSSEN })
  status!: Stopstatus;
}

export class OpzegregelDto {
  @ApiProperty({ description: 'Wie de termijn vraagt.', example: 'Contractstandaard Wmo 1.2' })
  bron!: string;

  @ApiProperty({ description: 'Opzegtermijn in maanden.', type: 'integer', example: 6 })
  opzegtermijnMaanden!: number;
}

export class ContractbeeindigingDto {
  @ApiProperty({ description: 'Id van de beeindiging.', ...UUID })
  beeindigingId!: string;

  @ApiProperty({ description: 'Grond.', example: 'faillissement' })
  grond!: string;

  @ApiProperty({ description: 'Het besluit.', example: 'Collegebesluit 2026-114' })
  besluit!: string;

  @ApiProperty({ description: 'Dag van het besluit.', format: 'date', example: '2026-05-12' })
  besluitDatum!: string;

  @ApiProperty({ description: 'Dag van de aanzegging.', ...DATE, nullable: true, type: String })
  aangezegdOp!: string | null;

  @ApiProperty({ description: 'Laatste dag van het contract.', format: 'date', example: '2026-06-30' })
  einddatum!: string;

  @ApiProperty({ description: 'Waarom.', example: 'De rechtbank sprak het faillissement uit.' })
  reden!: string;

  @ApiProperty({ description: 'De regel voor de termijn.', type: OpzegregelDto, nullable: true })
  regel!: OpzegregelDto | null;

  @ApiProperty({ description: 'Dag waarop zij is ingetrokken.', ...DATE, nullable: true, type: String })
  ingetrokkenOp!: string | null;

  @ApiProperty({ description: 'Waarom zij is ingetrokken.', example: null, nullable: true, type: String })
  redenIntrekking!: string | null;

  @ApiProperty({ description: 'Of zij op geldigOp staat.', example: true })
  geldt!: boolean;
}

export class SchorsingDto {
  @ApiProperty({ description: 'Id van de schorsing.', ...UUID })
  schorsingId!: string;

  @ApiProperty({ description: 'Grond.', example: 'onderzoek' })
  grond!: string;

  @ApiProperty({ description: 'Het besluit.', example: 'Besluit 2026-9' })
  besluit!: string;

  @ApiProperty({ description: 'Dag van het besluit.', format: 'date', example: '2026-03-02' })
  besluitDatum!: string;

  @ApiProperty({ description: 'Waarom.', example: 'Het toezicht onderzoekt de veiligheid.' })
  reden!: string;

  @ApiProperty({ description: 'Eerste dag.', format: 'date', example: '2026-03-03' })
  ingangsdatum!: string;

  @ApiProperty({ description: 'Laatste dag; leeg tot zij wordt opgeheven.', ...DATE, nullable: true, type: String })
  laatsteDag!: string | null;

  @ApiProperty({ description: 'Waarom zij is opgeheven.', example: null, nullable: true, type: String })
  redenOpheffing!: string | null;

  @ApiProperty({ description: 'Status op geldigOp.', example: 'geldt', enum: STOPSTATUSSEN })
  status!: Stopstatus;
}

export class TijdlijnregelDto {
  @ApiProperty({ description: 'Kenmerk van de gebeurtenis.', ...UUID })
  gebeurtenisId!: string;

  @ApiProperty({ description: 'Soort gebeurtenis.', example: 'ContractSigned' })
  type!: string;

  @ApiProperty({ description: 'Wanneer het gold: een datum of tijdstip.', example: '2022-10-03' })
  geldigOp!: string;

  @ApiProperty({ description: 'Wanneer het is vastgelegd.', format: 'date-time', example: '2022-10-03T09:30:00.000Z' })
  vastgelegdTijdstip!: string;

  @ApiProperty({ description: 'Rol van wie handelde.', example: 'contractmanager' })
  rol!: string;

  @ApiProperty({ description: 'Configuratie waarop is besloten.', example: 'h5-1', nullable: true, type: String })
  configuratieversie!: string | null;
}

export class ContractDto extends ContractSamenvattingDto {
  @ApiProperty({ description: 'Dag van ondertekening.', format: 'date', example: '2022-10-03' })
  ondertekendOp!: string;

  @ApiProperty({ description: 'Looptijd zonder verlenging, in maanden.', example: 36, type: 'integer' })
  duurMaanden!: number;

  @ApiProperty({
    description: 'Langste looptijd in maanden; leeg waar de regio er geen vaststelde.',
    example: 96,
    type: 'integer',
    nullable: true,
  })
  maximumMaanden!: number | null;

  @ApiProperty({
    description: 'Of het contract definitief meerjarig is, of beperkt wegens een pilot; leeg waar niemand dat zei.',
    example: 'definitief-meerjarig',
    enum: LOOPTIJDSTATUSSEN,
    nullable: true,
    type: String,
  })
  looptijdstatus!: string | null;

  @ApiProperty({
    description:
      'Voorwaarden die de regio niet had vastgesteld: de partijen spraken ze zelf af. Leeg waar dit niet is bewaard.',
    example: [],
    nullable: true,
    type: [String],
  })
  nietVastgesteld!: readonly string[] | null;

  @ApiProperty({ description: 'Verlengingen waartoe op geldigOp was besloten.', type: [ContractverlengingDto] })
  verlengingen!: ContractverlengingDto[];

  @ApiProperty({ description: 'Of de aanbieder een toegewezen client moet accepteren.', example: true })
  acceptatieplicht!: boolean;

  @ApiProperty({
    description: 'Configuratie waaronder het contract is gesloten.',
    example: 'h5-1',
    nullable: true,
    type: String,
  })
  configuratieversie!: string | null;

  @ApiProperty({ description: 'Afgesproken tarieven.', type: [ContracttariefDto] })
  tarieven!: ContracttariefDto[];

  @ApiProperty({ description: 'Signalen tot en met geldigOp.', type: [ContractsignaalDto] })
  signalen!: ContractsignaalDto[];

  @ApiProperty({ description: 'Consequenties waartoe op geldigOp was besloten.', type: [ConsequentieDto] })
  consequenties!: ConsequentieDto[];

  @ApiProperty({ description: 'Clientenstops waarvoor op geldigOp toestemming was.', type: [ClientenstopDto] })
  clientenstops!: ClientenstopDto[];

  @ApiProperty({ description: 'Beeindigingen waartoe op geldigOp was besloten.', type: [ContractbeeindigingDto] })
  beeindigingen!: ContractbeeindigingDto[];

  @ApiProperty({ description: 'Schorsingen waartoe op geldigOp was besloten.', type: [SchorsingDto] })
  schorsingen!: SchorsingDto[];

  @ApiProperty({
    description: 'Alles wat over dit contract is vastgelegd, het oudste eerst.',
    type: [TijdlijnregelDto],
  })
  tijdlijn!: TijdlijnregelDto[];
}

export class ContractenAntwoord {
  @ApiProperty({ description: 'Aantal contracten dat aan de vraag voldoet.', example: 1, type: 'integer' })
  aantal!: number;

  @ApiProperty({ description: 'De datum waarop dit geldt.', ...DATE })
  geldigOp!: string;

  @ApiProperty({ description: 'Op contractnummer.', type: [ContractSamenvattingDto] })
  resultaten!: ContractSamenvattingDto[];
}

export class AankomendSignaalDto {
  @ApiProperty({
    description: 'Einde van een contract, of laatste dag voor een optie.',
    example: 'optie',
    enum: ['optie', 'einde'],
  })
  soort!: string;

  @ApiProperty({ description: 'Het einde, of de laatste dag voor de optie.', format: 'date', example: '2025-06-30' })
  datum!: string;

  @ApiProperty({ description: 'Id van het contract.', ...UUID })
  contractId!: string;

  @ApiProperty({ description: 'Nummer van het contract.', example: 'H5-2023-001' })
  contractnummer!: string;

  @ApiProperty({ description: 'De aanbieder.', type: PartijDto })
  aanbieder!: PartijDto;

  @ApiProperty({ description: 'Volgnummer van de optie.', example: 1, type: 'integer', nullable: true })
  volgnummer!: number | null;

  @ApiProperty({ description: 'Maanden verlenging.', example: 24, type: 'integer', nullable: true })
  maanden!: number | null;

  @ApiProperty({
    description: 'Of de optie ook korter mag worden gebruikt.',
    example: false,
    nullable: true,
    type: Boolean,
  })
  maximaal!: boolean | null;

  @ApiProperty({ description: 'Wie de optie mag uitoefenen.', example: 'gemeenten', nullable: true, type: String })
  uitoefenaar!: string | null;

  @ApiProperty({
    description: 'Einde van het contract na de optie.',
    format: 'date',
    example: '2027-12-31',
    nullable: true,
    type: String,
  })
  eindeNaOptie!: string | null;
}

export class AankomendeSignalenAntwoord {
  @ApiProperty({ description: 'Aantal signalen.', example: 1, type: 'integer' })
  aantal!: number;

  @ApiProperty({ description: 'Vanaf deze datum gerekend.', ...DATE })
  geldigOp!: string;

  @ApiProperty({ description: 'Op datum, de eerste eerst.', type: [AankomendSignaalDto] })
  resultaten!: AankomendSignaalDto[];
}

export class AanbiederDto extends PartijDto {
  @ApiProperty({ description: 'AGB-code.', example: '42990001' })
  agbcode!: string;

  @ApiProperty({ description: 'Nummer in het Handelsregister.', example: '90000001', nullable: true, type: String })
  kvkNummer!: string | null;

  @ApiProperty({ description: 'Eerste dag als aanbieder in de regio.', format: 'date', example: '2022-10-01' })
  sinds!: string;

  @ApiProperty({ description: 'Contracten die op geldigOp lopen.', example: 1, type: 'integer' })
  aantalLopendeContracten!: number;
}

export class AanbiedersAntwoord {
  @ApiProperty({ description: 'Aantal aanbieders dat aan de vraag voldoet.', example: 1, type: 'integer' })
  aantal!: number;

  @ApiProperty({ description: 'De datum waarop dit geldt.', ...DATE })
  geldigOp!: string;

  @ApiProperty({ description: 'Op naam.', type: [AanbiederDto] })
  resultaten!: AanbiederDto[];
}
