/** A value that breaks one rule of level 1, with the faults by which the reader may tell it. */
export interface Schemabreuk {
  readonly waarde: string;
  readonly codes: readonly string[];
}

const GETAL = 'WAARDE_BEREIK';
const LANG = 'WAARDE_TE_LANG';
const VORM = 'WAARDE_VORM';
const LIJST = 'WAARDE_CODE';
const langerDan = (length: number): Schemabreuk => ({ waarde: 'a'.repeat(length + 1), codes: [LANG] });
/** Of some of its types the codes are fixed: what is too long is no code. */
const langerDanCode = (length: number): Schemabreuk => ({ waarde: 'a'.repeat(length + 1), codes: [LANG, LIJST] });

export const SCHEMABREUKEN: Readonly<Record<string, Schemabreuk>> = {
  CS015: { waarde: '3', codes: [LIJST] },
  CS025: { waarde: '2', codes: [LIJST] },
  CS319: { waarde: 'D 1', codes: [VORM] },
  RS001: { waarde: '-1', codes: [GETAL] },
  RS002: { waarde: '100', codes: [GETAL] },
  RS004: { waarde: '100000', codes: [GETAL] },
  RS005: { waarde: '100000000', codes: [GETAL] },
  RS006: { waarde: '1000000000', codes: [GETAL] },
  RS008: langerDanCode(1),
  RS009: langerDanCode(2),
  RS010: langerDanCode(3),
  RS011: langerDanCode(4),
  RS012: langerDan(5),
  RS013: langerDan(6),
  RS014: langerDan(8),
  RS015: langerDan(9),
  RS016: langerDan(10),
  RS017: langerDan(12),
  RS018: langerDan(15),
  RS019: langerDan(20),
  RS020: langerDan(24),
  RS021: langerDan(25),
  RS023: langerDan(35),
  RS024: langerDan(36),
  RS025: langerDan(64),
  RS026: langerDan(80),
  RS028: langerDan(200),
  RS031: { waarde: ' \n', codes: [VORM] },
  RS032: { waarde: '2026-11-22Z', codes: ['WAARDE_DATUM'] },
  RS033: { waarde: '', codes: ['WAARDE_LEEG'] },
  RS034: { waarde: '12:34:56Z', codes: ['WAARDE_TIJD'] },
  RS035: { waarde: '36A', codes: [VORM] },
  RS036: { waarde: '9876543', codes: [VORM] },
  RS037: { waarde: '99990000', codes: [VORM] },
  RS040: { waarde: '1000000000000', codes: [GETAL] },
  RS045: { waarde: 'A.B', codes: [VORM] },
  RS046: { waarde: '06 12', codes: [VORM] },
  RS047: { waarde: '999', codes: [LIJST] },
  RS048: { waarde: '1.0', codes: [VORM] },
};
