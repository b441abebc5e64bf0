import { createServer } from 'node:http';
import { newId } from '../../kernel/ids.js';
import { Problem, PROBLEM_JSON, type ProblemDocument, TITLES } from '../http/problem.js';
import { listen, type SmallServer } from '../http/small-server.js';
import { type Gezondheid } from './gezondheid.js';

/** What a process without the API answers: the same questions about its health, and nothing else. */
export async function serveHealth(gezondheid: Gezondheid, host: string, port: number): Promise<SmallServer> {
  const questions: Readonly<Record<string, () => Promise<object> | object>> = {
    '/v1/gezondheid/levend': () => gezondheid.levend(),
    '/v1/gezondheid/gereed': () => gezondheid.gereed(),
    '/v1/gezondheid/achterstand': () => gezondheid.achterstand(),
  };
  const server = createServer((request, response) => {
    const question = request.method === 'GET' ? questions[request.url ?? ''] : undefined;
    const answer = async (): Promise<object> => {
      if (question !== undefined) return question();
      throw new Problem(404, 'ADRES_ONBEKEND', `Dit proces kent alleen GET op: ${Object.keys(questions).join(', ')}.`);
    };
    answer().then(
      (body) =>
        response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify(body)),
      (error: unknown) => {
        const document = documentOf(error);
        response.writeHead(document.status, { 'Content-Type': PROBLEM_JSON }).end(JSON.stringify(document));
      },
    );
  });
  return listen(server, host, port);
}

function documentOf(error: unknown): ProblemDocument {
  const problem =
    error instanceof Problem
      ? error
      : new Problem(500, 'INTERNE_FOUT', 'Er ging iets mis in Kroniek; zie het logboek.');
  return {
    type: 'about:blank',
    title: TITLES[problem.status] ?? 'Fout',
    status: problem.status,
    detail: problem.detail,
    code: problem.code,
    instance: `urn:uuid:${newId()}`,
    ...(problem.errors.length === 0 ? {} : { fouten: problem.errors }),
  };
}
