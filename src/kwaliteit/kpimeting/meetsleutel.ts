/** What is measured: one KPI of one aanbieder in one year, for one segment and gemeente or for all of them (null). */
export interface Meetsleutel {
  readonly regio: string;
  readonly kpiId: string;
  readonly aanbiederId: string;
  readonly segment: string | null;
  readonly gemeentecode: string | null;
  readonly jaar: number;
}

/** Stream id: the parts of the key, `alle` where a part is null. The year comes last, so that years are comparable. */
export function metingId({ regio, kpiId, aanbiederId, segment, gemeentecode, jaar }: Meetsleutel): string {
  return [regio, kpiId, aanbiederId, segment ?? 'alle', gemeentecode ?? 'alle', String(jaar)].join('/');
}
