// Made by scripts/istandaarden.mjs from the XML schemas in src/istandaarden/xsd. Not edited by hand.
import {
  basisklasse,
  type DateType,
  type IntegerType,
  one,
  optional,
  type TextType,
  type TimeType,
} from '../definitie.js';

/** Types and classes of the basisschema of iWmo and iJw. */

export const AANDUIDING_WOONADRES: TextType = {
  kind: 'text',
  name: 'LDT_AanduidingWoonadres',
  codes: new Map([
    ['AB', 'Aan boord'],
    ['BY', 'Bij'],
    ['TO', 'Tegenover'],
    ['WW', 'Woonwagen'],
  ]),
};

export const ADRES_SOORT: TextType = {
  kind: 'text',
  name: 'LDT_AdresSoort',
  codes: new Map([
    ['01', 'BRP-adres'],
    ['02', 'Correspondentie-adres'],
    ['03', 'Verblijfadres'],
    ['04', 'Tijdelijk verblijfadres'],
  ]),
};

export const AGB_CODE: TextType = {
  kind: 'text',
  name: 'LDT_AgbCode',
  maxLength: 8,
  pattern: /^[0-9]{8}$/,
  form: 'een nummer van acht cijfers',
};

export const BEDRAG: IntegerType = { kind: 'integer', name: 'LDT_Bedrag', max: 99999999 };

export const BERICHT_CODE: TextType = { kind: 'text', name: 'LDT_BerichtCode', maxLength: 3 };

export const BERICHT_SUBVERSIE: IntegerType = { kind: 'integer', name: 'LDT_BerichtSubversie', max: 99 };

export const BERICHT_VERSIE: IntegerType = { kind: 'integer', name: 'LDT_BerichtVersie', max: 99 };

export const BUDGET: IntegerType = { kind: 'integer', name: 'LDT_Budget', max: 99999999 };

export const BURGER_SERVICENUMMER: TextType = {
  kind: 'text',
  name: 'LDT_BurgerServicenummer',
  maxLength: 9,
  pattern: /^[0-9]{9}$/,
  form: 'een nummer van negen cijfers',
  elfproef: true,
};

export const COMMENTAAR: TextType = {
  kind: 'text',
  name: 'LDT_Commentaar',
  pattern: /[^ \t\n\r]/,
  form: 'gevulde tekst',
};

export const COMMUNICATIEVORM: TextType = {
  kind: 'text',
  name: 'LDT_Communicatievorm',
  codes: new Map([
    ['1', 'Tolk taal'],
    ['2', 'Doventolk'],
    ['3', 'Doofblindentolk'],
  ]),
};

export const DATUM: DateType = { kind: 'date', name: 'LDT_Datum' };

export const DATUM_GEBRUIK: TextType = {
  kind: 'text',
  name: 'LDT_DatumGebruik',
  codes: new Map([
    ['1', 'dag onbekend; alleen maand en jaar gebruiken'],
    ['2', 'dag en maand onbekend; alleen jaar gebruiken'],
    ['3', 'dag, maand en jaar onbekend; onbekende datum'],
  ]),
};

export const DEBET_CREDIT: TextType = {
  kind: 'text',
  name: 'LDT_DebetCredit',
  codes: new Map([
    ['C', 'Creditbedrag en aantal'],
    ['D', 'Debetbedrag en aantal'],
  ]),
};

export const EENHEID: TextType = {
  kind: 'text',
  name: 'LDT_Eenheid',
  codes: new Map([
    ['01', 'Minuut'],
    ['04', 'Uur'],
    ['14', 'Etmaal'],
    ['16', 'Dagdeel (4 uur)'],
    ['82', 'Stuks (output)'],
    ['83', "Euro's"],
    ['84', 'Stuks (inspanning)'],
  ]),
};

export const EMAILADRES: TextType = {
  kind: 'text',
  name: 'LDT_Emailadres',
  maxLength: 80,
  pattern: /^[^\n\r]*[^ \t\n\r][^\n\r]*$/u,
  form: 'een gevulde regel tekst',
};

export const FREQUENTIE: TextType = {
  kind: 'text',
  name: 'LDT_Frequentie',
  codes: new Map([
    ['1', 'Per dag'],
    ['2', 'Per week'],
    ['4', 'Per maand'],
    ['6', 'Totaal binnen geldigheidsduur toewijzing'],
  ]),
};

export const GEMEENTE: TextType = {
  kind: 'text',
  name: 'LDT_Gemeente',
  pattern: /^[0-9]{4}$/,
  form: 'een code van vier cijfers',
};

export const GESLACHT: TextType = {
  kind: 'text',
  name: 'LDT_Geslacht',
  codes: new Map([
    ['0', 'Onbekend'],
    ['1', 'Mannelijk'],
    ['2', 'Vrouwelijk'],
  ]),
};

export const HUISLETTER: TextType = {
  kind: 'text',
  name: 'LDT_Huisletter',
  maxLength: 1,
  pattern: /^[^\n\r]*[^ \t\n\r][^\n\r]*$/u,
  form: 'een gevulde regel tekst',
};

export const HUISNUMMER: IntegerType = { kind: 'integer', name: 'LDT_Huisnummer', max: 99999 };

export const HUISNUMMER_TOEVOEGING: TextType = {
  kind: 'text',
  name: 'LDT_HuisnummerToevoeging',
  maxLength: 4,
  pattern: /^[^\n\r]*[^ \t\n\r][^\n\r]*$/u,
  form: 'een gevulde regel tekst',
};

export const IDENTIFICATIE_BERICHT: TextType = {
  kind: 'text',
  name: 'LDT_IdentificatieBericht',
  maxLength: 12,
  pattern: /^[^\n\r]*[^ \t\n\r][^\n\r]*$/u,
  form: 'een gevulde regel tekst',
};

export const IDENTIFICATIE_DECLARATIE: TextType = { kind: 'text', name: 'LDT_IdentificatieDeclaratie', maxLength: 12 };

export const JA_NEE: TextType = {
  kind: 'text',
  name: 'LDT_JaNee',
  codes: new Map([
    ['1', 'Ja'],
    ['2', 'Nee'],
  ]),
};

export const JURIDISCHE_STATUS: TextType = {
  kind: 'text',
  name: 'LDT_JuridischeStatus',
  codes: new Map([
    ['01', 'Rechterlijke machtiging (rm) voorlopig / voortgezette machtiging'],
    ['02', 'RM op eigen verzoek'],
    ['03', 'RM met voorwaardelijk ontslag'],
    ['04', 'Onder toezichtstelling (ots)'],
    ['05', 'In bewaring stelling (ibs)'],
    ['11', 'Strafrechterlijke justitiele contacten: tbs'],
    ['12', 'Strafrechterlijke justitiele contacten: overig'],
  ]),
};

export const LAND_CODE: TextType = {
  kind: 'text',
  name: 'LDT_LandCode',
  codes: new Map([
    ['AD', 'ANDORRA'],
    ['AE', 'VERENIGDE ARABISCHE EMIRATEN'],
    ['AF', 'AFGHANISTAN'],
    ['AG', 'ANTIGUA EN BARBUDA'],
    ['AI', 'ANGUILA'],
    ['AL', 'ALBANIE'],
    ['AM', 'ARMENIE'],
    ['AO', 'ANGOLA'],
    ['AQ', 'ANTARTICA'],
    ['AR', 'ARGENTINIE'],
    ['AS', 'AMERIKAANS-SAMOA'],
    ['AT', 'OOSTENRIJK'],
    ['AU', 'AUSTRALIE'],
    ['AW', 'ARUBA'],
    ['AX', 'ÅLANDSEILANDEN'],
    ['AZ', 'AZERBEIDZJAN'],
    ['BA', 'BOSNIE EN HERZEGOVINA'],
    ['BB', 'BARBADOS'],
    ['BD', 'BANGLADESH'],
    ['BE', 'BELGIE'],
    ['BF', 'BURKINA FASO'],
    ['BG', 'BULGARIJE'],
    ['BH', 'BAHREIN'],
    ['BI', 'BURUNDI'],
    ['BJ', 'BENIN'],
    ['BL', 'SAINT BARTHÉLEMY'],
    ['BM', 'BERMUDA'],
    ['BN', 'BRUNEI'],
    ['BO', 'BOLIVIA'],
    ['BQ', 'BONAIRE, SINT EUSTATIUS en SABA'],
    ['BR', 'BRAZILIE'],
    ['BS', "BAHAMA'S"],
    ['BT', 'BHUTAN'],
    ['BV', 'BOUVET'],
    ['BW', 'BOTSWANA'],
    ['BY', 'WIT-RUSLAND'],
    ['BZ', 'BELIZE'],
    ['CA', 'CANADA'],
    ['CC', 'COCOSEILANDEN'],
    ['CD', 'CONGO-KINSHASA'],
    ['CF', 'CENTRAAL-AFRIKAANSE REPUBLIEK'],
    ['CG', 'CONGO-BRAZZAVILLE'],
    ['CH', 'ZWITSERLAND'],
    ['CI', 'IVOORKUST'],
    ['CK', 'COOKEILANDEN'],
    ['CL', 'CHILI'],
    ['CM', 'KAMEROEN'],
    ['CN', 'CHINA'],
    ['CO', 'COLOMBIA'],
    ['CR', 'COSTA RICA'],
    ['CU', 'CUBA'],
    ['CV', 'KAAPVERDIE'],
    ['CW', 'CURAÇAO'],
    ['CX', 'CHRISTMASEILAND'],
    ['CY', 'CYPRUS'],
    ['CZ', 'TSJECHIE'],
    ['DE', 'DUITSLAND'],
    ['DJ', 'DJIBOUTI'],
    ['DK', 'DENEMARKEN'],
    ['DM', 'DOMINICA'],
    ['DO', 'DOMINICAANSE REPUBLIEK'],
    ['DZ', 'ALGERIJE'],
    ['EC', 'ECUADOR'],
    ['EE', 'ESTLAND'],
    ['EG', 'EGYPTE'],
    ['EH', 'WESTELIJKE SAHARA'],
    ['ER', 'ERITREA'],
    ['ES', 'SPANJE'],
    ['ET', 'ETHIOPIE'],
    ['FI', 'FINLAND'],
    ['FJ', 'FIJI'],
    ['FK', 'FALKLANDEILANDEN'],
    ['FM', 'MICRONESIA'],
    ['FO', 'FAERÖER'],
    ['FR', 'FRANKRIJK'],
    ['GA', 'GABON'],
    ['GB', 'VERENIGD KONINKRIJK'],
    ['GD', 'GRENADA'],
    ['GE', 'GEORGIE'],
    ['GF', 'FRANS-GUYANA'],
    ['GG', 'GUERNSEY'],
    ['GH', 'GHANA'],
    ['GI', 'GIBRALTAR'],
    ['GL', 'GROENLAND'],
    ['GM', 'GAMBIA'],
    ['GN', 'GUINEA'],
    ['GP', 'GUADELOUPE'],
    ['GQ', 'EQUATORIAAL-GUINEA'],
    ['GR', 'GRIEKENLAND'],
    ['GS', 'ZUID-GEORGIE EN DE ZUIDELIJKE SANDWICHEILANDEN'],
    ['GT', 'GUATEMALA'],
    ['GU', 'GUAM'],
    ['GW', 'GUINEE-BISSAU'],
    ['GY', 'GUYANA'],
    ['HK', 'HONGKONG'],
    ['HM', 'HEARD EN MCDONALDEILANDEN'],
    ['HN', 'HONDURAS'],
    ['HR', 'KROATIE'],
    ['HT', 'HAÏTI'],
    ['HU', 'HONGARIJE'],
    ['ID', 'INDONESIE'],
    ['IE', 'IERLAND'],
    ['IL', 'ISRAEL'],
    ['IM', 'ISLE OF MAN'],
    ['IN', 'INDIA'],
    ['IO', 'BRITS TERRITORIUM IN DE INDISCHE OCEAAN'],
    ['IQ', 'IRAK'],
    ['IR', 'IRAN'],
    ['IS', 'IJSLAND'],
    ['IT', 'ITALIE'],
    ['JE', 'JERSEY'],
    ['JM', 'JAMAICA'],
    ['JO', 'JORDANIE'],
    ['JP', 'JAPAN'],
    ['KE', 'KENIA'],
    ['KG', 'KIRGIZIE'],
    ['KH', 'CAMBODJA'],
    ['KI', 'KIRIBATI'],
    ['KM', 'COMOREN'],
    ['KN', 'SAINT KITTS EN NEVIS'],
    ['KP', 'NOORD-KOREA'],
    ['KR', 'ZUID-KOREA'],
    ['KW', 'KOEWEIT'],
    ['KY', 'CAYMANEILANDEN'],
    ['KZ', 'KAZACHSTAN'],
    ['LA', 'LAOS'],
    ['LB', 'LIBANON'],
    ['LC', 'SAINT LUCIA'],
    ['LI', 'LIECHTENSTEIN'],
    ['LK', 'SRI LANKA'],
    ['LR', 'LIBERIA'],
    ['LS', 'LESOTHO'],
    ['LT', 'LITOUWEN'],
    ['LU', 'LUXEMBURG'],
    ['LV', 'LETLAND'],
    ['LY', 'LIBIE'],
    ['MA', 'MAROKKO'],
    ['MC', 'MONACO'],
    ['MD', 'MOLDAVIE'],
    ['ME', 'MONTENEGRO'],
    ['MF', 'SAINT MARTIN'],
    ['MG', 'MADAGASKAR'],
    ['MH', 'MARSHALLEILANDEN'],
    ['MK', 'MACEDONIE'],
    ['ML', 'MALI'],
    ['MM', 'MYANMAR'],
    ['MN', 'MONGOLIE'],
    ['MO', 'MACAU'],
    ['MP', 'NOORDELIJKE MARIANEN'],
    ['MQ', 'MARTINIQUE'],
    ['MR', 'MAURITANIE'],
    ['MS', 'MONTSERRAT'],
    ['MT', 'MALTA'],
    ['MU', 'MAURITIUS'],
    ['MV', 'MALDIVEN'],
    ['MW', 'MALAWI'],
    ['MX', 'MEXICO'],
    ['MY', 'MALEISIE'],
    ['MZ', 'MOZAMBIQUE'],
    ['NA', 'NAMIBIE'],
    ['NC', 'NIEUW-CALEDONIE'],
    ['NE', 'NIGER'],
    ['NF', 'NORFOLK'],
    ['NG', 'NIGERIA'],
    ['NI', 'NICARAGUA'],
    ['NL', 'NEDERLAND'],
    ['NO', 'NOORWEGEN'],
    ['NP', 'NEPAL'],
    ['NR', 'NAURU'],
    ['NU', 'NIUE'],
    ['NZ', 'NIEUW-ZEELAND'],
    ['OM', 'OMAN'],
    ['PA', 'PANAMA'],
    ['PE', 'PERU'],
    ['PF', 'FRANS-POLYNESIE'],
    ['PG', 'PAPOEA-NIEUW-GUINEA'],
    ['PH', 'FILIPIJNEN'],
    ['PK', 'PAKISTAN'],
    ['PL', 'POLEN'],
    ['PM', 'SAINT-PIERRE EN MIQUELON'],
    ['PN', 'PITCAIRNEILANDEN'],
    ['PR', 'PUERTO RICO'],
    ['PS', 'PALESTIJNSE AUTORITEIT'],
    ['PT', 'PORTUGAL'],
    ['PW', 'PALAU'],
    ['PY', 'PARAGUAY'],
    ['QA', 'QATAR'],
    ['RE', 'RÉUNION'],
    ['RO', 'ROEMENIE'],
    ['RS', 'SERVIE'],
    ['RU', 'RUSLAND'],
    ['RW', 'RWANDA'],
    ['SA', 'SAOEDI-ARABIE'],
    ['SB', 'SALOMONSEILANDEN'],
    ['SC', 'SEYCHELLEN'],
    ['SD', 'SOEDAN'],
    ['SE', 'ZWEDEN'],
    ['SG', 'SINGAPORE'],
    ['SH', 'SINT-HELENA'],
    ['SI', 'SLOVENIE'],
    ['SJ', 'SPITSBERGEN EN JAN MAYEN'],
    ['SK', 'SLOWAKIJE'],
    ['SL', 'SIERRA LEONE'],
    ['SM', 'SAN MARINO'],
    ['SN', 'SENEGAL'],
    ['SO', 'SOMALIE'],
    ['SR', 'SURINAME'],
    ['SS', 'ZUID SOEDAN'],
    ['ST', 'SAO TOMÉ EN PRINCIPE'],
    ['SV', 'EL SALVADOR'],
    ['SX', 'SINT MAARTEN (Nederlands deel)'],
    ['SY', 'SYRIE'],
    ['SZ', 'SWAZILAND'],
    ['TC', 'TURKS- EN CAICOSEILANDEN'],
    ['TD', 'TSJAAD'],
    ['TF', 'FRANSE ZUIDELIJKE EN ANTARCTISCHE GEBIEDEN'],
    ['TG', 'TOGO'],
    ['TH', 'THAILAND'],
    ['TJ', 'TADZJIKISTAN'],
    ['TK', 'TOKELAU'],
    ['TL', 'OOST-TIMOR'],
    ['TM', 'TURKMENISTAN'],
    ['TN', 'TUNESIE'],
    ['TO', 'TONGA'],
    ['TR', 'TURKIJE'],
    ['TT', 'TRINIDAD EN TOBAGO'],
    ['TV', 'TUVALU'],
    ['TW', 'TAIWAN'],
    ['TZ', 'TANZANIA'],
    ['UA', 'OEKRAINE'],
    ['UG', 'OEGANDA'],
    ['UM', 'KLEINE PACIFISCHE EILANDEN VAN DE VERENIGDE STATEN'],
    ['US', 'VERENIGDE STATEN'],
    ['UY', 'URUGUAY'],
    ['UZ', 'OEZBEKISTAN'],
    ['VA', 'VATICAANSTAD'],
    ['VC', 'SAINT VINCENT EN DE GRENADINES'],
    ['VE', 'VENEZUELA'],
    ['VG', 'BRITSE MAAGDENEILANDEN'],
    ['VI', 'AMERIKAANSE MAAGDENEILANDEN'],
    ['VN', 'VIETNAM'],
    ['VU', 'VANUATU'],
    ['WF', 'WALLIS EN FUTUNA'],
    ['WS', 'SAMOA'],
    ['YE', 'JEMEN'],
    ['YT', 'MAYOTTE'],
    ['ZA', 'ZUID-AFRIKA'],
    ['ZM', 'ZAMBIA'],
    ['ZW', 'ZIMBABWE'],
  ]),
};

export const LANDNUMMER: TextType = {
  kind: 'text',
  name: 'LDT_Landnummer',
  maxLength: 4,
  pattern: /^[^\n\r]*[^ \t\n\r][^\n\r]*$/u,
  form: 'een gevulde regel tekst',
};

export const NAAM: TextType = {
  kind: 'text',
  name: 'LDT_Naam',
  maxLength: 200,
  pattern: /^[^\n\r]*[^ \t\n\r][^\n\r]*$/u,
  form: 'een gevulde regel tekst',
};

export const NAAM_GEBRUIK: TextType = {
  kind: 'text',
  name: 'LDT_NaamGebruik',
  codes: new Map([
    ['1', 'Eigen naam'],
    ['2', 'Naam echtgenoot of geregistreerd partner of alternatieve naam'],
    ['3', 'Naam echtgenoot of geregistreerd partner gevolgd door eigen naam'],
    ['4', 'Eigen naam gevolgd door naam echtgenoot of geregistreerd partner'],
    ['5', 'Pseudoniem'],
    ['6', 'Niet-natuurlijk persoon'],
  ]),
};

export const NAAM_VERWIJZER: TextType = {
  kind: 'text',
  name: 'LDT_NaamVerwijzer',
  maxLength: 64,
  pattern: /^[^\n\r]*[^ \t\n\r][^\n\r]*$/u,
  form: 'een gevulde regel tekst',
};

export const NUMMER: IntegerType = { kind: 'integer', name: 'LDT_Nummer', max: 999999999 };

export const ORGANISATIENAAM: TextType = {
  kind: 'text',
  name: 'LDT_Organisatienaam',
  maxLength: 35,
  pattern: /^[^\n\r]*[^ \t\n\r][^\n\r]*$/u,
  form: 'een gevulde regel tekst',
};

export const PERSOONSID: TextType = {
  kind: 'text',
  name: 'LDT_Persoonsid',
  maxLength: 20,
  pattern: /^[^\n\r]*[^ \t\n\r][^\n\r]*$/u,
  form: 'een gevulde regel tekst',
};

export const PLAATSNAAM: TextType = {
  kind: 'text',
  name: 'LDT_Plaatsnaam',
  maxLength: 80,
  pattern: /^[^\n\r]*[^ \t\n\r][^\n\r]*$/u,
  form: 'een gevulde regel tekst',
};

export const POSTCODE: TextType = {
  kind: 'text',
  name: 'LDT_Postcode',
  maxLength: 8,
  pattern: /^[^\n\r]*[^ \t\n\r][^\n\r]*$/u,
  form: 'een gevulde regel tekst',
};

export const PRODUCT_CATEGORIE_WMO: TextType = {
  kind: 'text',
  name: 'LDT_ProductCategorie',
  codes: new Map([
    ['01', 'Hulp bij het huishouden'],
    ['02', 'Begeleiding'],
    ['03', 'Persoonlijke verzorging'],
    ['04', 'Kortdurend verblijf'],
    ['05', 'Woondiensten'],
    ['06', 'Overige ondersteuning gericht op het individu of huishouden/gezin'],
    ['07', 'Dagbesteding'],
    ['08', 'Vervoerdiensten'],
    ['09', 'Overige groepsgerichte ondersteuning'],
    ['10', 'Overige maatwerk arrangementen'],
    ['11', 'Rolstoelen'],
    ['12', 'Vervoervoorzieningen'],
    ['13', 'Woonvoorzieningen'],
    ['14', 'Overige hulpmiddelen'],
    ['15', 'Beschermd wonen'],
    ['16', 'Opvang'],
    ['17', 'Spoedopvang'],
    ['18', 'Overige beschermd wonen en opvang'],
  ]),
};

export const PRODUCT_CODE: TextType = {
  kind: 'text',
  name: 'LDT_ProductCode',
  maxLength: 5,
  pattern: /^[^\n\r]*[^ \t\n\r][^\n\r]*$/u,
  form: 'een gevulde regel tekst',
};

export const REDEN_AFWIJZING_VERZOEK: TextType = {
  kind: 'text',
  name: 'LDT_RedenAfwijzingVerzoek',
  codes: new Map([
    ['1', 'Geen wijziging, maar nieuwe aanvraag'],
    ['2', 'Past niet binnen budget'],
    ['3', 'Geen contract'],
    ['4', 'Past niet binnen contract'],
    ['5', 'Andere gemeente'],
    ['6', 'Stapeling'],
    ['7', 'Zorginhoudelijke afkeur'],
    ['8', 'Woonplaatsbeginsel'],
    ['9', 'Leeftijdsgrens is bereikt'],
  ]),
};

export const REDEN_BEEINDIGING_WMO: TextType = {
  kind: 'text',
  name: 'LDT_RedenBeeindiging',
  codes: new Map([
    ['02', 'Overlijden'],
    ['19', 'Levering volgens plan beeindigd'],
    ['20', 'Levering is tijdelijk beeindigd'],
    ['21', 'Levering is eenzijdig door client beeindigd'],
    ['22', 'Levering is eenzijdig door aanbieder beeindigd'],
    ['23', 'Levering is in overeenstemming voortijdig beeindigd'],
    ['31', 'Verhuizing naar een andere gemeente'],
    ['36', 'Geinitieerd door de gemeente'],
    ['37', 'In verband met wijzigingsverzoek'],
    ['38', 'Overstap naar andere aanbieder'],
    ['39', 'Uitstroom naar ander domein'],
  ]),
};

export const REDEN_VERZOEK: TextType = {
  kind: 'text',
  name: 'LDT_RedenVerzoek',
  codes: new Map([
    ['1', 'Verandering clientsituatie'],
    ['2', 'Wijziging zorgplan'],
  ]),
};

export const REDEN_WIJZIGING: TextType = {
  kind: 'text',
  name: 'LDT_RedenWijziging',
  codes: new Map([
    ['01', 'Administratieve correctie (vervallen)'],
    ['02', 'Client overleden'],
    ['03', 'Contractwijziging'],
    ['04', 'Herbeoordeling: verlenging toewijzing'],
    ['05', 'Herbeoordeling: verkorting toewijzing'],
    ['06', 'Uitstroom naar ander domein'],
    ['07', 'Verhuizing naar een andere gemeente'],
    ['08', 'Wijziging leveringsvorm'],
    ['09', 'Overstap naar andere aanbieder'],
    ['10', 'Overgang naar nieuwe bekostigingssystematiek'],
    ['11', 'Gemeentelijke herindeling'],
    ['12', 'Geinitieerd door de aanbieder'],
    ['13', 'Verwijderd'],
    ['14', 'Administratieve correctie'],
  ]),
};

export const REFERENTIE: TextType = {
  kind: 'text',
  name: 'LDT_Referentie',
  maxLength: 36,
  pattern: /^[^\n\r]*[^ \t\n\r][^\n\r]*$/u,
  form: 'een gevulde regel tekst',
};

export const REFERENTIE_NUMMER: TextType = { kind: 'text', name: 'LDT_ReferentieNummer', maxLength: 20 };

export const RELATIE_VOLGORDE: IntegerType = { kind: 'integer', name: 'LDT_RelatieVolgorde', max: 99 };

export const RETOUR_CODE_WMO: TextType = {
  kind: 'text',
  name: 'LDT_RetourCode',
  codes: new Map([
    ['0001', 'Bericht is afgekeurd om technische redenen.'],
    ['0200', 'Geen opmerking over deze berichtklasse.'],
    ['0233', 'Berichtklasse is niet beoordeeld.'],
    ['0611', 'Het ingediende tarief komt niet overeen met het contractuele tarief'],
    ['8001', 'Declaratie is volledig toegewezen.'],
    ['8017', 'Van deze credit prestatie is geen debet prestatie bekend.'],
    ['8021', 'Referentienummer prestatie is reeds aangeleverd.'],
    ['8187', 'De prestatie hoort niet bij deze client.'],
    [
      '8214',
      'DeclaratiePeriode is niet de kalendermaand die volgt op voorgaande DeclaratiePeriode terwijl iedere declaratieperiode zorg geleverd is.',
    ],
    ['8848', 'Dagtekening moet gelijk zijn aan of voor de systeemdatum liggen.'],
    ['9019', 'Het regie bericht kan niet gekoppeld worden aan een toewijzing.'],
    ['9056', 'Identificatie moet per berichtsoort uniek zijn voor de verzendende partij.'],
    ['9063', 'Het bericht kan niet verwerkt worden omdat geen eerder bericht ontvangen is.'],
    ['9069', 'Er is geen actueel startbericht met dezelfde sleutel.'],
    ['9071', 'Het eerdere start bericht kan niet verwijderd worden omdat de zorg al beeindigd is'],
    ['9074', 'Er is al een eerder bericht ontvangen met dezelfde sleutel.'],
    ['9307', 'Begindatum prestatie ligt niet tussen de ingangsdatum en einddatum toewijzing'],
    ['9308', 'Einddatum prestatie ligt niet tussen de ingangsdatum en einddatum toewijzing'],
    ['9319', 'De ProductPeriode valt niet geheel binnen een DeclaratiePeriode.'],
    ['9321', 'Het ingediende volume overschrijdt het toegewezen volume.'],
    ['9322', 'De som van de ingediende volumes overschrijdt het toegewezen volume'],
    ['9326', 'De actuele levering is nog niet gestopt met een Stopbericht.'],
    ['9332', 'Toewijzing heeft geen uniek nummer binnen wettelijk domein.'],
    ['9333', 'Declaratienummer is niet uniek'],
    [
      '9338',
      'Niet iedere prestatie in een declaratiebericht is gerelateerd aan een toegewezen product op basis van het toewijzingnummer',
    ],
    ['9339', 'ProductCategorie in de prestatie is niet gelijk aan ProductCategorie in het ToegewezenProduct.'],
    ['9340', 'ProductCode in de Prestatie is niet gelijk aan ProductCode in het ToegewezenProduct.'],
    ['9341', 'Eenheid in de Prestatie past niet bij Eenheid in het ToegewezenProduct'],
    [
      '9346',
      "Eenheid is ongelijk is aan waarde 83 (Euro's), maar IngediendBedrag is niet gelijk aan GeleverdVolume vermenigvuldigd met (het onafgeronde) ProductTarief.",
    ],
    ['9347', 'ReferentieAanbieder is niet uniek voor de aanbieder binnen het wettelijk domein'],
    [
      '9349',
      'Het VOW bericht bevat niet alle actuele toegewezen producten van de client, hetzij in OngewijzigdProduct, hetzij in TeWijzigenProduct',
    ],
    [
      '9350',
      'OngewijzigdProduct is niet gerelateerd aan een actueel toegewezen product op basis van het toewijzingnummer.',
    ],
    ['9351', 'TeWijzigenProduct is niet gerelateerd aan een actuele toewijzing op basis van ToewijzingNummer.'],
    [
      '9355',
      'ReferentieAanbieder in het antwoordbericht komt niet voor in een eerder verzoek om toewijzing of verzoek om wijziging',
    ],
    [
      '9357',
      'GewensteIngangsdatum is kleiner dan of gelijk aan de dagtekening, maar niet gelijk aan de ingangsdatum van het originele ToegewezenProduct.',
    ],
    ['9359', 'Er is al een toewijzing gestuurd met deze ReferentieAanbieder.'],
    [
      '9360',
      'Er is al een antwoordbericht met deze ReferentieAanbieder, terwijl antwoordbericht in VerzoekAntwoord waarde 2 (aanvraag in onderzoek) heeft.',
    ],
    ['9361', 'Het product komt vaker voor met overlappende zorgperiodes.'],
    [
      '9365',
      "Er is al een antwoordbericht met dezelfde ReferentieAanbieder waar VerzoekAntwoord niet de waarde 'Aanvraag in onderzoek' heeft.",
    ],
    ['9366', 'ProductReferentie komt niet voor in een Declaratiebericht'],
    ['9367', 'De waarde komt niet overeen met de waarde uit heenbericht met gelijke ProductReferentie'],
    [
      '9369',
      'Budget is meegegeven, maar de som van GeleverdVolume in alle ingediende Prestaties passen niet binnen het toegewezen Budget.',
    ],
    ['9373', 'Budget is gewijzigd, maar GewensteIngangsdatum is niet gelijk aan die in de actuele toewijzing'],
    ['9374', 'Er is al een verzoek onderhanden.'],
    [
      '9375',
      'Omvang is gevuld, terwijl Product in toewijzing met ToewijzingNummer leeg is en Einddatum groter dan 31-12-2020 of leeg is',
    ],
    [
      '9379',
      'ReferentieAanbieder refereert niet naar een verzoek om toewijzing of verzoek om wijziging, is onterecht gevuld',
    ],
    ['9384', 'Declaratie op toewijzing met RedenWijziging "13" (Verwijderd)'],
    ['9385', 'Toewijzing heeft goedgekeurde declaratieregels'],
    [
      '9387',
      'Begindatum van de ProductPeriode is niet eerste dag van de kalendermaand waarop ProductPeriode betrekking heeft en Ingangsdatum van de toewijzing ligt niet later in deze betreffende maand',
    ],
    [
      '9388',
      'Einddatum van de ProductPeriode is niet laatste dag van de kalendermaand waarop ProductPeriode betrekking heeft en Einddatum van de toewijzing ligt niet eerder in deze betreffende maand.',
    ],
    ['9389', 'Deze prestatie heeft een debetprestatie zonder bijbehorende creditprestatie'],
    ['9390', 'Er is al een Prestatie met gelijk ProductReferentie met waarde Credit'],
    ['9411', 'Omvang is leeg, terwijl Code in Product bij de toewijzing met ToewijzingNummer gevuld is.'],
    [
      '9412',
      'Omvang is niet leeg, terwijl Code in Product bij de toewijzing met ToewijzingNummer leeg is en einddatum groter dan 31-12-2020 of leeg is',
    ],
    [
      '9413',
      'StatusAanlevering is waarde 1 of 2 en RedenBeeindiging heeft waarde 20, terwijl er al een ander StopProduct met hetzelfde Bsn, ToewijzingNummer, Begindatum en RedenBeeindiging waarde 20 is.',
    ],
    [
      '9414',
      'Einddatum is niet >= aan Einddatum uit actuele StopProduct met gelijk Bsn, ToewijzingNummer en Begindatum',
    ],
    [
      '9415',
      'Er is al een StopProduct met gelijk Bsn, ToewijzingNummer, Begindatum en RedenBeeindiging <> waarde 20 en StatusAanlevering heeft waarde 1 of 2.',
    ],
    ['S300', 'Gemeentecode komt niet voor in de lijst van CBS.'],
    ['S329', 'ProductCode hoort niet bij de ProductCategorie.'],
  ]),
};

export const SOORT_RELATIE: TextType = {
  kind: 'text',
  name: 'LDT_SoortRelatie',
  codes: new Map([
    ['03', 'Curator (juridisch)'],
    ['04', 'Financieel (gemachtigd)'],
    ['05', 'Financieel (toetsing)'],
    ['06', 'Leefeenheid'],
    ['07', 'Hulpverlener'],
    ['08', 'Specialist'],
    ['09', 'Anders'],
    ['10', 'Ouder'],
    ['11', 'Voogd'],
    ['12', 'Partner/echtgeno(o)t(e)'],
    ['13', 'Pleegouder'],
    ['14', 'Bewindvoerder'],
    ['15', 'Mentor'],
    ['16', 'Zoon/dochter'],
    ['17', 'Familielid'],
    ['18', 'Gezinslid'],
    ['19', 'Buur'],
    ['20', 'Vriend(in)/kennis'],
    ['21', 'Clientondersteuner'],
    ['22', 'Huisarts'],
    ['23', 'Erven van'],
    ['24', 'Werkgever'],
    ['25', 'Wijkcoach'],
  ]),
};

export const STATUS_AANLEVERING: TextType = {
  kind: 'text',
  name: 'LDT_StatusAanlevering',
  codes: new Map([
    ['1', 'Eerste aanlevering'],
    ['2', 'Gewijzigde aanlevering'],
    ['3', 'Verwijderen aanlevering'],
    ['9', 'Niet van toepassing (ongewijzigd)'],
  ]),
};

export const STRAATNAAM: TextType = {
  kind: 'text',
  name: 'LDT_Straatnaam',
  maxLength: 24,
  pattern: /^[^\n\r]*[^ \t\n\r][^\n\r]*$/u,
  form: 'een gevulde regel tekst',
};

export const TAAL: TextType = {
  kind: 'text',
  name: 'LDT_Taal',
  maxLength: 25,
  pattern: /^[^\n\r]*[^ \t\n\r][^\n\r]*$/u,
  form: 'een gevulde regel tekst',
};

export const TELEFOONNUMMER: TextType = {
  kind: 'text',
  name: 'LDT_Telefoonnummer',
  maxLength: 15,
  pattern: /^[0-9]*$/,
  form: 'alleen cijfers',
};

export const TIJD: TimeType = { kind: 'time', name: 'LDT_Tijd' };

export const TOTAAL_BEDRAG: IntegerType = { kind: 'integer', name: 'LDT_TotaalBedrag', max: 999999999999 };

export const TYPE_VERWIJZER: TextType = {
  kind: 'text',
  name: 'LDT_TypeVerwijzer',
  codes: new Map([
    ['01', 'Gemeente'],
    ['02', 'Huisarts'],
    ['03', 'Jeugdarts'],
    ['04', 'Gecertificeerde instelling'],
    ['05', 'Medisch specialist'],
    ['06', 'Zelfverwijzer/geen verwijzer'],
    ['08', 'Rechter, Officier van Justitie, functionaris Justitiele jeugdinrichting'],
  ]),
};

export const VERSIE: TextType = {
  kind: 'text',
  name: 'LDT_Versie',
  pattern: /^(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)$/,
  form: 'een versie als 1.0.0',
};

export const VERZOEK_ANTWOORD: TextType = {
  kind: 'text',
  name: 'LDT_VerzoekAntwoord',
  codes: new Map([
    ['1', 'Verzoek afgewezen'],
    ['2', 'Aanvraag in onderzoek'],
  ]),
};

export const VOLUME: IntegerType = { kind: 'integer', name: 'LDT_Volume', max: 99999999 };

export const VOORLETTERS: TextType = {
  kind: 'text',
  name: 'LDT_Voorletters',
  maxLength: 6,
  pattern: /^[a-zA-Z\u00c0-\u1ef3]+$/u,
  form: 'alleen letters',
};

export const VOORVOEGSEL: TextType = {
  kind: 'text',
  name: 'LDT_Voorvoegsel',
  maxLength: 10,
  pattern: /^[^\n\r]*[^ \t\n\r][^\n\r]*$/u,
  form: 'een gevulde regel tekst',
};

export const WETTELIJKE_VERTEGENWOORDIGING: TextType = {
  kind: 'text',
  name: 'LDT_WettelijkeVertegenwoordiging',
  codes: new Map([
    ['06', 'Voogdij'],
    ['07', 'Bewindvoering'],
    ['08', 'Mentorschap'],
    ['09', 'Onder curatele stelling'],
    ['10', 'Zaakwaarneming'],
  ]),
};

export const ACHTERNAAM = basisklasse(one('Achternaam', NAAM), optional('Voorvoegsel', VOORVOEGSEL));

export const HUIS = basisklasse(
  one('Huisnummer', HUISNUMMER),
  optional('Huisletter', HUISLETTER),
  optional('HuisnummerToevoeging', HUISNUMMER_TOEVOEGING),
  optional('AanduidingWoonadres', AANDUIDING_WOONADRES),
);

export const ADRES = basisklasse(
  optional('Huis', HUIS),
  optional('Postcode', POSTCODE),
  optional('Straatnaam', STRAATNAAM),
  optional('Plaatsnaam', PLAATSNAAM),
  optional('LandCode', LAND_CODE),
);

export const BEDRAG_MET_DC = basisklasse(one('Bedrag', BEDRAG), one('DebetCredit', DEBET_CREDIT));

export const BERICHT_IDENTIFICATIE = basisklasse(
  one('Identificatie', IDENTIFICATIE_BERICHT),
  one('Dagtekening', DATUM),
);

export const COMMUNICATIE = basisklasse(one('Vorm', COMMUNICATIEVORM), optional('Taal', TAAL));

export const GEBOORTEDATUM = basisklasse(one('Datum', DATUM), optional('DatumGebruik', DATUM_GEBRUIK));

export const GESLOTEN_PERIODE = basisklasse(one('Begindatum', DATUM), one('Einddatum', DATUM));

export const OMVANG = basisklasse(one('Volume', VOLUME), one('Eenheid', EENHEID), one('Frequentie', FREQUENTIE));

export const OPEN_PERIODE = basisklasse(optional('Begindatum', DATUM), optional('Einddatum', DATUM));

export const PRODUCT_WMO = basisklasse(one('Categorie', PRODUCT_CATEGORIE_WMO), optional('Code', PRODUCT_CODE));

export const REFERENTIE_KLASSE = basisklasse(
  one('ReferentieNummer', REFERENTIE_NUMMER),
  optional('VorigReferentieNummer', REFERENTIE_NUMMER),
);

export const TELEFOON = basisklasse(one('Telefoonnummer', TELEFOONNUMMER), one('Landnummer', LANDNUMMER));

export const TELEFOONNUMMERS = basisklasse(one('Telefoon01', TELEFOON), optional('Telefoon02', TELEFOON));

export const TOTAAL_BEDRAG_MET_DC = basisklasse(one('TotaalBedrag', TOTAAL_BEDRAG), one('DebetCredit', DEBET_CREDIT));

export const VERKORTE_NAAM = basisklasse(
  one('Geslachtsnaam', ACHTERNAAM),
  optional('Voornamen', NAAM),
  optional('Voorletters', VOORLETTERS),
);

export const VERWIJZER = basisklasse(
  one('Type', TYPE_VERWIJZER),
  optional('Naam', NAAM_VERWIJZER),
  optional('ZorgverlenerCode', AGB_CODE),
);

export const VOLLEDIGE_NAAM = basisklasse(
  one('Geslachtsnaam', ACHTERNAAM),
  optional('Partnernaam', ACHTERNAAM),
  optional('Voornamen', NAAM),
  optional('Voorletters', VOORLETTERS),
  one('NaamGebruik', NAAM_GEBRUIK),
);

export const XSD_VERSIE = basisklasse(one('BasisschemaXsdVersie', VERSIE), one('BerichtXsdVersie', VERSIE));

export const PRODUCT_CATEGORIE_JW: TextType = {
  kind: 'text',
  name: 'LDT_ProductCategorie',
  codes: new Map([
    ['31', '(2015) Zonder verblijf: uitgevoerd door wijk- of buurtteam'],
    ['32', '(2015) Zonder verblijf: ambulante jeugdhulp op locatie van de aanbieder'],
    ['33', '(2015) Zonder verblijf: daghulp op locatie van de aanbieder'],
    ['34', '(2015) Zonder verblijf: jeugdhulp in het netwerk van de jeugdige'],
    ['35', '(2015) Met verblijf: pleegzorg'],
    ['36', '(2015) Met verblijf: gezinsgericht'],
    ['37', '(2015) Met verblijf: gesloten plaatsing'],
    ['38', '(2015) Met verblijf: overig residentieel'],
    ['40', 'Persoonlijke verzorging'],
    ['41', 'Dagbehandeling'],
    ['42', 'Vervoerdiensten'],
    ['43', 'Jeugdhulp verblijf (incl. behandeling)'],
    ['44', 'Jeugdhulp verblijf (excl. behandeling)'],
    ['45', 'Jeugdhulp ambulant'],
    ['46', 'Jeugdhulp crisis'],
    ['47', 'Jeugdreclassering'],
    ['48', 'Jeugdbescherming'],
    ['49', 'Activiteiten in het preventief justitieel kader'],
    ['50', 'Maatwerkarrangementen jeugd'],
    ['51', 'Generalistische basis-ggz'],
    ['52', 'Specialistische ggz'],
    ['53', 'Kindergeneeskunde'],
    ['54', 'Jeugd-ggz'],
    ['55', 'Landelijk ingekochte zorg'],
  ]),
};

export const REDEN_BEEINDIGING_JW: TextType = {
  kind: 'text',
  name: 'LDT_RedenBeeindiging',
  codes: new Map([
    ['02', 'Overlijden'],
    ['20', 'Levering is tijdelijk beeindigd.'],
    ['31', 'Levering is volgens plan beeindigd.'],
    ['32', 'Voortijdig afgesloten: eenzijdig door de client.'],
    ['33', 'Voortijdig afgesloten: eenzijdig door de aanbieder.'],
    ['34', 'Voortijdig afgesloten: in overeenstemming.'],
    ['35', 'Voortijdig afgesloten: wegens externe omstandigheden.'],
    ['36', 'Geinitieerd door de gemeente'],
    ['37', 'In verband met wijzigingsverzoek'],
    ['38', 'Overstap naar andere aanbieder'],
    ['39', 'Uitstroom naar ander domein'],
  ]),
};

export const RETOUR_CODE_JW: TextType = {
  kind: 'text',
  name: 'LDT_RetourCode',
  codes: new Map([
    ['0001', 'Bericht is afgekeurd om technische redenen.'],
    ['0200', 'Geen opmerking over deze berichtklasse.'],
    ['0233', 'Berichtklasse is niet beoordeeld.'],
    ['0611', 'Het ingediende tarief komt niet overeen met het contractuele tarief'],
    ['8001', 'Declaratie is volledig toegewezen.'],
    ['8017', 'Van deze credit prestatie is geen debet prestatie bekend.'],
    ['8021', 'Referentienummer prestatie is reeds aangeleverd.'],
    ['8187', 'De prestatie hoort niet bij deze client.'],
    [
      '8214',
      'DeclaratiePeriode is niet de kalendermaand die volgt op voorgaande DeclaratiePeriode terwijl iedere declaratieperiode zorg geleverd is.',
    ],
    ['8848', 'Dagtekening moet gelijk zijn aan of voor de systeemdatum liggen.'],
    ['9019', 'Het regie bericht kan niet gekoppeld worden aan een toewijzing.'],
    ['9056', 'Identificatie moet per berichtsoort uniek zijn voor de verzendende partij.'],
    ['9063', 'Het bericht kan niet verwerkt worden omdat geen eerder bericht ontvangen is.'],
    ['9069', 'Er is geen actueel startbericht met dezelfde sleutel.'],
    ['9071', 'Het eerdere start bericht kan niet verwijderd worden omdat de zorg al beeindigd is'],
    ['9074', 'Er is al een eerder bericht ontvangen met dezelfde sleutel.'],
    ['9307', 'Begindatum prestatie ligt niet tussen de ingangsdatum en einddatum toewijzing'],
    ['9308', 'Einddatum prestatie ligt niet tussen de ingangsdatum en einddatum toewijzing'],
    ['9319', 'De ProductPeriode valt niet geheel binnen een DeclaratiePeriode.'],
    ['9321', 'Het ingediende volume overschrijdt het toegewezen volume.'],
    ['9322', 'De som van de ingediende volumes overschrijdt het toegewezen volume'],
    ['9326', 'De actuele levering is nog niet gestopt met een Stopbericht.'],
    ['9332', 'Toewijzing heeft geen uniek nummer binnen wettelijk domein.'],
    ['9333', 'Declaratienummer is niet uniek'],
    [
      '9338',
      'Niet iedere prestatie in een declaratiebericht is gerelateerd aan een toegewezen product op basis van het toewijzingnummer',
    ],
    ['9339', 'ProductCategorie in de prestatie is niet gelijk aan ProductCategorie in het ToegewezenProduct.'],
    ['9340', 'ProductCode in de Prestatie is niet gelijk aan ProductCode in het ToegewezenProduct.'],
    ['9341', 'Eenheid in de Prestatie past niet bij Eenheid in het ToegewezenProduct'],
    [
      '9346',
      "Eenheid is ongelijk is aan waarde 83 (Euro's), maar IngediendBedrag is niet gelijk aan GeleverdVolume vermenigvuldigd met (het onafgeronde) ProductTarief.",
    ],
    ['9347', 'ReferentieAanbieder is niet uniek voor de aanbieder binnen het wettelijk domein'],
    [
      '9349',
      'Het VOW bericht bevat niet alle actuele toegewezen producten van de client, hetzij in OngewijzigdProduct, hetzij in TeWijzigenProduct',
    ],
    [
      '9350',
      'OngewijzigdProduct is niet gerelateerd aan een actueel toegewezen product op basis van het toewijzingnummer.',
    ],
    ['9351', 'TeWijzigenProduct is niet gerelateerd aan een actuele toewijzing op basis van ToewijzingNummer.'],
    [
      '9355',
      'ReferentieAanbieder in het antwoordbericht komt niet voor in een eerder verzoek om toewijzing of verzoek om wijziging',
    ],
    [
      '9357',
      'GewensteIngangsdatum is kleiner dan of gelijk aan de dagtekening, maar niet gelijk aan de ingangsdatum van het originele ToegewezenProduct.',
    ],
    ['9359', 'Er is al een toewijzing gestuurd met deze ReferentieAanbieder.'],
    ['9360', 'Er is al een antwoordbericht met deze ReferentieAanbieder'],
    ['9361', 'Het product komt vaker voor met overlappende zorgperiodes.'],
    [
      '9365',
      'Er komt al een antwoordbericht met dezelfde ReferentieAanbieder voor waar VerzoekAntwoord de waarde Nee heeft.',
    ],
    ['9366', 'ProductReferentie komt niet voor in een Declaratiebericht'],
    ['9367', 'De waarde komt niet overeen met de waarde uit heenbericht met gelijke ProductReferentie'],
    [
      '9369',
      'Budget is meegegeven, maar de som van GeleverdVolume in alle ingediende Prestaties passen niet binnen het toegewezen Budget.',
    ],
    ['9373', 'Budget is gewijzigd, maar GewensteIngangsdatum is niet gelijk aan die in de actuele toewijzing'],
    ['9374', 'Er is al een verzoek onderhanden.'],
    [
      '9375',
      'Omvang is gevuld, terwijl Product in toewijzing met ToewijzingNummer leeg is en Einddatum groter dan 31-12-2020 of leeg is',
    ],
    [
      '9379',
      'ReferentieAanbieder refereert niet naar een verzoek om toewijzing of verzoek om wijziging, is onterecht gevuld',
    ],
    ['9384', 'Declaratie op toewijzing met RedenWijziging "13" (Verwijderd)'],
    ['9385', 'Toewijzing heeft goedgekeurde declaratieregels'],
    [
      '9387',
      'Begindatum van de ProductPeriode is niet eerste dag van de kalendermaand waarop ProductPeriode betrekking heeft en Ingangsdatum van de toewijzing ligt niet later in deze betreffende maand',
    ],
    [
      '9388',
      'Einddatum van de ProductPeriode is niet laatste dag van de kalendermaand waarop ProductPeriode betrekking heeft en Einddatum van de toewijzing ligt niet eerder in deze betreffende maand.',
    ],
    ['9389', 'Deze prestatie heeft een debetprestatie zonder bijbehorende creditprestatie'],
    ['9390', 'Er is al een Prestatie met gelijk ProductReferentie met waarde Credit'],
    ['9411', 'Omvang is leeg, terwijl Code in Product bij de toewijzing met ToewijzingNummer gevuld is.'],
    [
      '9412',
      'Omvang is niet leeg, terwijl Code in Product bij de toewijzing met ToewijzingNummer leeg is en einddatum groter dan 31-12-2020 of leeg is',
    ],
    [
      '9413',
      'RedenBeeindiging heeft waarde 20, terwijl er al een ander StopProduct met hetzelfde Bsn, ToewijzingNummer, Begindatum en RedenBeeindiging waarde 20 is.',
    ],
    [
      '9414',
      'Einddatum is niet >= aan Einddatum uit actuele StopProduct met gelijk Bsn, ToewijzingNummer en Begindatum',
    ],
    ['9415', 'Er is StopProduct met gelijk Bsn, ToewijzingNummer, Begindatum en RedenBeeindiging <> waarde 20'],
    ['S300', 'Gemeentecode komt niet voor in de lijst van CBS.'],
    ['S329', 'ProductCode hoort niet bij de ProductCategorie.'],
  ]),
};

export const PRODUCT_JW = basisklasse(one('Categorie', PRODUCT_CATEGORIE_JW), optional('Code', PRODUCT_CODE));
