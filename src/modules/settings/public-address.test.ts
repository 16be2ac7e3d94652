import { describe, expect, it } from 'vitest';
import { isReachable, publicAddress } from './public-address.ts';

describe('the public address of the desk', () => {
  it.each([
    ['https://lantoa.thuangiang.example', 'https://lantoa.thuangiang.example'],
    [' https://lantoa.thuangiang.example/desk/ ', 'https://lantoa.thuangiang.example'],
    ['http://10.0.12.4:8080', 'http://10.0.12.4:8080'],
  ])('%j is kept as %s', (typed, kept) => {
    expect(publicAddress.parse(typed)).toBe(kept);
  });

  it.each([
    'lantoa.thuangiang.example',
    'ftp://thuangiang.example',
    'https://a:b@thuangiang.example',
    'https://thuangiang.example/tin-bai',
    'https://thuangiang.example/?q=1',
    'javascript:alert(1)',
    '',
  ])('%j is none', (typed) => {
    expect(publicAddress.safeParse(typed).success).toBe(false);
  });

  it.each([
    ['http://127.0.0.1:8080', false],
    ['http://localhost:8080', false],
    ['http://[::1]:8080', false],
    ['http://10.0.12.4:8080', true],
    ['https://lantoa.thuangiang.example', true],
  ])('%s opened elsewhere: %s', (address, expected) => {
    expect(isReachable(address)).toBe(expected);
  });
});
