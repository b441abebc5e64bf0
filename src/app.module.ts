import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AanbiedersprofielModule } from '../projections/aanbiedersprofiel/aanbiedersprofiel.module.js';
import { AudittrailModule } from '../projections/audittrail/audittrail.module.js';
import { BerichtenlogModule } from '../projections/berichtenlog/berichtenlog.module.js';
import { BerichtspiegelModule } from '../projections/berichtspiegel/berichtspiegel.module.js';
import { BestedingsruimteLeesModule } from '../projections/bestedingsruimte/bestedingsruimte.module.js';
import { BesluitvormingLeesModule } from '../projections/besluitvorming/besluitvorming.module.js';
import { CapaciteitModule } from '../projections/capaciteit/capaciteit.module.js';
import { CasustijdlijnModule } from '../projections/casustijdlijn/casustijdlijn.module.js';
import { ConsultatiesModule } from '../projections/consultaties/consultaties.module.js';
import { ContractdossierModule } from '../projections/contractdossier/contractdossier.module.js';
import { ContractregisterModule } from '../projections/contractregister/contractregister.module.js';
import { ExcellenteAanbiedersModule } from '../projections/excellente-aanbieders/excellente-aanbieders.module.js';
import { FinancieleRegelingenModule } from '../projections/financiele-regelingen/financiele-regelingen.module.js';
import { GegevensleveringModule } from '../projections/gegevenslevering/gegevenslevering.module.js';
import { GemeentenModule } from '../projections/gemeenten/gemeenten.module.js';
import { InkoopkalenderModule } from '../projections/inkoopkalender/inkoopkalender.module.js';
import { KeuzevrijheidModule } from '../projections/keuzevrijheid/keuzevrijheid.module.js';
import { KpiDashboardModule } from '../projections/kpi-dashboard/kpi-dashboard.module.js';
import { MarktanalyseModule } from '../projections/marktanalyse/marktanalyse.module.js';
import { MinimumdekkingModule } from '../projections/minimumdekking/minimumdekking.module.js';
import { OcdsModule } from '../projections/ocds/ocds.module.js';
import { TransformatieModule } from '../projections/transformatie/transformatie.module.js';
import { GesprekskaartenModule } from '../projections/gesprekskaarten/gesprekskaarten.module.js';
import { GespreksvoorbereidingModule } from '../projections/gespreksvoorbereiding/gespreksvoorbereiding.module.js';
import { PilotsModule } from '../projections/pilots/pilots.module.js';
import { OverlegkalenderModule } from '../projections/overlegkalender/overlegkalender.module.js';
import { OverdrachtenModule } from '../projections/overdrachten/overdrachten.module.js';
import { OverstappenModule } from '../projections/overstappen/overstappen.module.js';
import { ProductcatalogusModule } from '../projections/productcatalogus/productcatalogus.module.js';
import { RegioconfiguratieModule } from '../projections/regioconfiguratie/regioconfiguratie.module.js';
import { projectionConsumers, ReadModelsModule } from '../projections/runner/read-models.module.js';
import { StarttermijnbewakingModule } from '../projections/starttermijnbewaking/starttermijnbewaking.module.js';
import { TarievenregisterModule } from '../projections/tarievenregister/tarievenregister.module.js';
import { StrategischePartnersModule } from '../projections/strategische-partners/strategische-partners.module.js';
import { UitgavenmonitorModule } from '../projections/uitgavenmonitor/uitgavenmonitor.module.js';
import { DeclaratiesModule } from '../projections/declaraties/declaraties.module.js';
import { VerbeterplanbordModule } from '../projections/verbeterplanbord/verbeterplanbord.module.js';
import { VerzoekenModule } from '../projections/verzoeken/verzoeken.module.js';
import { WerklijstModule } from '../projections/werklijst/werklijst.module.js';
import { BeheerModule } from './beheer/beheer.module.js';
import { DeclaratieModule } from './declaratie/declaratie.module.js';
import { GegevensModule } from './gegevens/gegevens.module.js';
import { BestedingsruimteModule } from './inkoop/bestedingsruimte/bestedingsruimte.module.js';
import { RegelingModule } from './inkoop/regeling/regeling.module.js';
import { ContractwijzigingModule } from './inkoop/contractwijziging/contractwijziging.module.js';
import { InkoopModule } from './inkoop/inkoop.module.js';
import { InkooprondeModule } from './inkoop/inkoopronde/inkoopronde.module.js';
import { PartijenModule } from './inkoop/partijen/partijen.module.js';
import { IstandaardenModule } from './istandaarden/istandaarden.module.js';
import { KwaliteitModule } from './kwaliteit/kwaliteit.module.js';
import { VernieuwingModule } from './vernieuwing/vernieuwing.module.js';
import { LeveranciersmanagementModule } from './leveranciersmanagement/leveranciersmanagement.module.js';
import { type Clock } from './platform/clock/clock.js';
import { type EventStoreChoice } from './platform/config/config.js';
import { type Follow } from './platform/consumers/consumer-host.js';
import { type LoopLog } from './platform/consumers/consumer-loop.js';
import { type GezondheidConfig } from './platform/gezondheid/gezondheid.js';
import { GezondheidModule } from './platform/gezondheid/gezondheid.module.js';
import { type HttpConfig } from './platform/http/http-config.js';
import { HttpModule } from './platform/http/http.module.js';
import { type IdentityConfig } from './platform/identity/identity-config.js';
import { IdentityModule } from './platform/identity/identity.module.js';
import { PersonalDataModule, type VaultConfig } from './platform/personal-data/personal-data.module.js';
import { PlatformModule } from './platform/platform.module.js';
import { type Observer } from './platform/telemetry/observer.js';
import { BesluitvormingModule } from './regio/besluitvorming/besluitvorming.module.js';
import { RegioModule } from './regio/regio.module.js';
import { ToegangModule } from './toegang/toegang.module.js';
import { WerkvoorraadModule } from './werkvoorraad/werkvoorraad.module.js';

export interface AppOptions {
  readonly databaseUrl: string;
  /** Where the log is; absent: in the same database. */
  readonly eventStore?: EventStoreChoice | undefined;
  readonly identity: IdentityConfig;
  readonly vault: VaultConfig;
  readonly log: LoopLog;
  readonly clock?: Clock | undefined;
  /** What of the log this process does by itself. */
  readonly follow: Follow;
  readonly gezondheid?: Partial<GezondheidConfig>;
  /** Who watches the work; nobody where this is absent. */
  readonly observer?: Observer | undefined;
  readonly http?: Partial<HttpConfig>;
  /** What the ocids of this installation begin with; without it nothing is published as OCDS. */
  readonly ocdsVoorvoegsel?: string | undefined;
}

/** The whole product. `loadDefinitions()` must have run: policies, deadlines and projections register themselves. */
@Module({})
export class AppModule {
  static register(options: AppOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        CqrsModule.forRoot(),
        PlatformModule.register({ ...options, projections: projectionConsumers }),
        ReadModelsModule,
        HttpModule.register(options.http),
        IdentityModule.register(options.identity),
        PersonalDataModule.register(options.vault),
        GezondheidModule.register(options.gezondheid),
        BeheerModule,
        RegioModule,
        BesluitvormingModule,
        InkoopModule,
        InkooprondeModule,
        ContractwijzigingModule,
        BestedingsruimteModule,
        RegelingModule,
        PartijenModule,
        ToegangModule,
        KwaliteitModule,
        LeveranciersmanagementModule,
        VernieuwingModule,
        DeclaratieModule,
        GegevensModule,
        IstandaardenModule,
        AanbiedersprofielModule,
        OverlegkalenderModule,
        PilotsModule,
        GesprekskaartenModule,
        GespreksvoorbereidingModule,
        TransformatieModule,
        WerkvoorraadModule,
        AudittrailModule,
        BerichtenlogModule,
        BerichtspiegelModule,
        BesluitvormingLeesModule,
        BestedingsruimteLeesModule,
        CapaciteitModule,
        CasustijdlijnModule,
        ConsultatiesModule,
        ContractdossierModule,
        ContractregisterModule,
        ExcellenteAanbiedersModule,
        FinancieleRegelingenModule,
        GegevensleveringModule,
        GemeentenModule,
        InkoopkalenderModule,
        KeuzevrijheidModule,
        KpiDashboardModule,
        MarktanalyseModule,
        MinimumdekkingModule,
        OcdsModule.register(options.ocdsVoorvoegsel ?? null),
        OverdrachtenModule,
        OverstappenModule,
        ProductcatalogusModule,
        RegioconfiguratieModule,
        StarttermijnbewakingModule,
        TarievenregisterModule,
        StrategischePartnersModule,
        UitgavenmonitorModule,
        VerbeterplanbordModule,
        DeclaratiesModule,
        VerzoekenModule,
        WerklijstModule,
      ],
    };
  }
}
