/**
 * Code lists of iWmo 3.2: which codes a message may hold. The list ids are those of the standard.
 */
function codes(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Country (ISO 3166-1, two letters). */
export const COD032 = codes(
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT ' +
    'BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ' +
    'ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT ' +
    'HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS ' +
    'LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI ' +
    'NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG ' +
    'SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG ' +
    'UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW',
);
/** Geslacht. */
export const COD046 = codes('0 1 2');
/** Datumgebruik: which part of a birth date is known. */
export const COD170 = codes('1 2 3');
/** Status aanlevering. */
export const COD467 = codes('1 2 3 9');
/** Soort relatie. */
export const COD472 = codes('03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25');
/** Naamgebruik. */
export const COD700 = codes('1 2 3 4 5 6');
/** Communicatievorm. */
export const COD747 = codes('1 2 3');
/** Soort adres. */
export const COD757 = codes('01 02 03 04');
/** Aanduiding woonadres. */
export const NUM061 = codes('AB BY TO WW');
/** Wettelijke vertegenwoordiging. */
export const WJ003 = codes('06 07 08 09 10');
/** Juridische status. */
export const WJ232 = codes('01 02 03 04 05 11 12');
/** Eenheid. */
export const WJ756 = codes('01 04 14 16 82 83 84');
/** Reden wijziging toewijzing (Wmo). */
export const WMO002 = codes('01 02 03 04 05 06 07 08 09 10 11 12 13 14');
/** Productcategorie (Wmo). */
export const WMO020 = codes('01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18');
/** Frequentie. */
export const WMO757 = codes('1 2 4 6');
