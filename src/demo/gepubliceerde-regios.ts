/** A region with a published configuration, as far as a demo role needs to know it. */
export interface GepubliceerdeRegio {
  readonly regio: string;
  /** As its profile calls it. */
  readonly naam: string;
  /** A gemeente of the region; undefined while none takes part. */
  readonly gemeente: string | undefined;
  /** An aanbieder of the region; undefined while none was registered. */
  readonly aanbiederId: string | undefined;
}
