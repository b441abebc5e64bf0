import { BadRequestException, ForbiddenException, NotFoundException } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import { Rejection } from '../../../src/kernel/rejection.js';
import { correlationIdOf } from '../../../src/platform/http/configure-http.js';
import { canonicalJson } from '../../../src/platform/http/opdracht.decorator.js';
import { problemOf } from '../../../src/platform/http/problem-filter.js';

const ASKED = { method: 'GET', url: '/v1/proeven?x=1' };
const problem = (error: unknown): [number, string] => {
  const { status, code } = problemOf(error, ASKED, () => ['POST']);
  return [status, code];
};

describe('what an error becomes', () => {
  it.each([
    ['invalid', 400],
    ['forbidden', 403],
    ['not-found', 404],
    ['conflict', 409],
  ] as const)('maps a refusal of kind %s to %i', (kind, status) => {
    expect(problem(new Rejection('REGEL', 'Doe iets anders.', kind))).toEqual([status, 'REGEL']);
  });

  it('keeps all faults of a refusal', () => {
    const fault = { plaats: 'regel 2', code: 'ONGELDIG', melding: 'Kies een andere waarde.' };
    expect(problemOf(new Rejection('REGEL', 'Doe iets.', 'invalid', [fault]), ASKED, () => []).errors).toEqual([fault]);
  });

  it.each([
    [new ForbiddenException(), 403, 'GEEN_TOEGANG'],
    [new NotFoundException(), 404, 'NIET_GEVONDEN'],
    [new NotFoundException('Cannot GET /v1/proeven'), 405, 'METHODE_NIET_TOEGESTAAN'],
    [new BadRequestException('Validation failed (uuid is expected)'), 400, 'INVOER_ONGELDIG'],
    [new BadRequestException('anything'), 400, 'INVOER_ONGELDIG'],
    [Object.assign(new Error('gone'), { code: '57P01' }), 503, 'TIJDELIJK_NIET_BESCHIKBAAR'],
    [Object.assign(new Error('dup'), { code: '23505' }), 500, 'INTERNE_FOUT'],
    ['thrown text', 500, 'INTERNE_FOUT'],
    [undefined, 500, 'INTERNE_FOUT'],
  ] as const)('maps %p to %i %s', (error, status, code) => {
    expect(problem(error)).toEqual([status, code]);
  });
});

describe('correlation', () => {
  it('follows the trace of the caller, and makes an id where there is none', () => {
    expect(correlationIdOf('00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01')).toBe(
      '4bf92f35-77b3-4da6-a3ce-929d0e0e4736',
    );
    for (const none of [undefined, 'x', `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`]) {
      expect(correlationIdOf(none)).toMatch(/^[0-9a-f-]{36}$/);
    }
  });
});

describe('canonical JSON', () => {
  it('does not depend on the order of properties, and does on the order of a list', () => {
    expect(canonicalJson({ b: [1, { d: 1, c: null }], a: 'x', u: undefined })).toBe(
      '{"a":"x","b":[1,{"c":null,"d":1}]}',
    );
    expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
    expect(canonicalJson(undefined)).toBe('null');
  });
});
