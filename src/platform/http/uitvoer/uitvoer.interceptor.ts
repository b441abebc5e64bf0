import { Readable } from 'node:stream';
import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
  StreamableFile,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { firstValueFrom, from, type Observable } from 'rxjs';
import { CLOCK, type Clock } from '../../clock/clock.js';
import { leestVan } from '../leest-van.decorator.js';
import { Problem } from '../problem.js';
import { type RequestContext, requestContext } from '../request-context.js';
import { alsCsv, alsXlsx, type Herkomst } from './bestanden.js';
import { gevraagdFormaat, INHOUDSTYPEN, ONDERDEEL, type Uitvoerformaat } from './formaat.js';
import { type Antwoord, type Lijst, lijstenVan, onderdelenVan, type Vraag } from './lijst.js';
import { kenmerkenVan, RESULTATEN, rijVan } from './tabel.js';

type Query = Record<string, unknown>;

interface Verzoek {
  readonly method: string;
  readonly url: string;
  readonly query: Query;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/**
 * Every question to a read model also answers as CSV or as an Excel workbook, from the same answer: a file shows what the
 * asker may see and no small cell that the list itself suppresses. Of a list in pages it holds all of them, as known at one
 * position, unless the asker chose a page.
 */
@Injectable()
export class UitvoerInterceptor implements NestInterceptor {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Verzoek>();
    const known = requestContext.getStore();
    if (request.method !== 'GET' || known === undefined || leestVan(this.reflector, context).length === 0)
      return next.handle();
    const formaat = gevraagdFormaat(request.query, request.headers['accept'], known);
    const onderdeel = request.query[ONDERDEEL];
    if (formaat === undefined) return next.handle();
    delete request.query[ONDERDEEL];
    return from(this.bestand(request, known, next, formaat, onderdeel));
  }

  private async bestand(
    { query, url }: Verzoek,
    known: RequestContext,
    next: CallHandler,
    formaat: Uitvoerformaat,
    onderdeel: unknown,
  ): Promise<unknown> {
    const gesteld = texts(query);
    const antwoord: unknown = await firstValueFrom(next.handle());
    // What is a file already stays that file.
    if (antwoord === null || typeof antwoord !== 'object') return antwoord;
    const eerste = antwoord as Antwoord;
    const keuze = this.onderdeel(eerste, onderdeel);
    this.pin(known);
    const vraag: Vraag = (anders) =>
      requestContext.run(known, () => {
        Object.assign(query, anders);
        return firstValueFrom(next.handle()) as Promise<Antwoord>;
      });
    const opEenPagina = 'pagina' in gesteld || 'paginagrootte' in gesteld || 'voorPositie' in gesteld;
    const lijsten = await lijstenVan(eerste, opEenPagina ? undefined : vraag, keuze);
    const pad = url.split('?')[0]!;
    const filter = keuze === undefined ? gesteld : { ...gesteld, onderdeel: keuze };
    return file(formaat, lijsten, herkomst(pad, filter, eerste, known));
  }

  /** Pages that are asked later tell of the same log as the first, on the same day. */
  private pin(known: RequestContext): void {
    if (known.bekend !== undefined || known.truth === undefined) return;
    known.bekend = { totPositie: known.truth.positie, vastgelegd: this.clock.now().toISOString() };
  }

  private onderdeel(antwoord: Antwoord, gevraagd: unknown): string | undefined {
    if (gevraagd === undefined) return undefined;
    const namen = onderdelenVan(antwoord);
    if (typeof gevraagd === 'string' && namen.includes(gevraagd)) return gevraagd;
    const melding =
      namen.length === 0
        ? 'Dit antwoord heeft geen onderdelen. Laat onderdeel weg.'
        : `onderdeel moet een van ${namen.join(', ')} zijn.`;
    throw new Problem(400, 'INVOER_ONGELDIG', 'De vraag bevat een fout; zie fouten.', {}, [
      { plaats: ONDERDEEL, code: 'ONBEKEND', melding },
    ]);
  }
}

function herkomst(
  pad: string,
  vraag: Readonly<Record<string, string>>,
  antwoord: Antwoord,
  known: RequestContext,
): Herkomst {
  const lijst = onderdelenVan(antwoord).includes(RESULTATEN) || 'onderdeel' in vraag;
  const { bekend, truth } = known;
  const bekendOp = bekend !== undefined && 'op' in bekend ? bekend.op : (truth?.moment ?? null);
  return {
    ...{ pad, vraag, bekendOp, positie: truth?.positie.toString() ?? null },
    kenmerken: rijVan(lijst ? kenmerkenVan(antwoord) : {}),
  };
}

async function file(formaat: Uitvoerformaat, lijsten: readonly Lijst[], herkomst: Herkomst): Promise<StreamableFile> {
  const inhoud = formaat === 'csv' ? alsCsv(lijsten[0]!, herkomst) : Readable.from(await alsXlsx(lijsten, herkomst));
  return new StreamableFile(inhoud, {
    type: formaat === 'csv' ? `${INHOUDSTYPEN.csv}; charset=utf-8` : INHOUDSTYPEN.xlsx,
    disposition: `attachment; filename="${naamVan(herkomst)}.${formaat}"`,
  });
}

/** `contracten-signalen`; a part of the path that is an id says nobody anything. */
function naamVan({ pad, vraag }: Herkomst): string {
  const delen = pad
    .split('/')
    .slice(2)
    .filter((part) => /^[a-z][a-z-]*$/.test(part));
  return [...delen, ...('onderdeel' in vraag ? [vraag['onderdeel'].toLowerCase()] : [])].join('-');
}

function texts(query: Query): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).flatMap(([naam, value]) => (typeof value === 'string' ? [[naam, value]] : [])),
  );
}
