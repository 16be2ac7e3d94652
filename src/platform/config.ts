import { join } from 'node:path';
import { z } from 'zod';
import type { LogLevel } from './log.ts';

/** Everything that can be set from outside, read in this one place. */
export interface Config {
  /** Null: our own PostgreSQL is started. */
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
  readonly host: string;
  readonly port: number;
  /** Demonstration province and frozen clock. Only without DATABASE_URL on 127.0.0.1, or when asked for. */
  readonly demo: boolean;
  readonly origins: readonly string[];
  readonly trustProxy: boolean;
  readonly logLevel: LogLevel;
  readonly ocr: 'tesseract' | 'fake';
  /** Mail server as a URL (`smtp://name:password@host:587`, `smtps://…`); null: letters become files. */
  readonly smtp: string | null;
  /** Sender of the mails. */
  readonly mailFrom: string;
  /** HTTP gateway for text messages; null: they become files. */
  readonly sms: string | null;
  /** Folder of CA certificates that signatures are checked against; null: their chains are reported as not checked. */
  readonly trustedRoots: string | null;
  /** Passphrase for secrets at rest; null: a key file made at first start. */
  readonly key: string | null;
}

/** A setting that cannot be used: one clear line and exit 2. */
export class ConfigProblem extends Error {
  readonly setting: string;

  constructor(setting: string, message: string) {
    super(message);
    this.name = 'ConfigProblem';
    this.setting = setting;
  }
}

const flag = z.enum(['0', '1']).transform((value) => value === '1');

const settings = {
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  LANTOA_DATA: z.string().min(1).optional(),
  LANTOA_HOST: z.string().min(1).default('127.0.0.1'),
  LANTOA_PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  LANTOA_DEMO: flag.optional(),
  LANTOA_ORIGINS: z.string().default(''),
  LANTOA_TRUST_PROXY: flag.default(false),
  LANTOA_LOG: z.enum(['silent', 'error', 'info']).default('error'),
  LANTOA_OCR: z.enum(['tesseract', 'fake']).default('tesseract'),
  LANTOA_SMTP: z
    .string()
    .regex(/^smtps?:\/\/[^\s]+$/)
    .refine((url) => URL.canParse(url))
    .optional(),
  LANTOA_MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/)
    .default('Lan Tỏa <lantoa@localhost>'),
  LANTOA_SMS: z
    .string()
    .regex(/^https?:\/\/[^\s]+$/)
    .refine((url) => URL.canParse(url))
    .optional(),
  LANTOA_TRUSTED_ROOTS: z.string().min(1).optional(),
  LANTOA_KEY: z.string().min(16).optional(),
};

/**
 * Reads the configuration from the environment.
 * @throws {ConfigProblem} naming the first setting that cannot be used.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>, checkout: string): Config {
  const read = <K extends keyof typeof settings>(name: K): z.output<(typeof settings)[K]> => {
    const result = settings[name].safeParse(env[name] === '' ? undefined : env[name]);
    if (!result.success) throw new ConfigProblem(name, `${name}: ${result.error.issues[0]?.message ?? 'unusable'}`);
    return result.data as z.output<(typeof settings)[K]>;
  };
  const databaseUrl = read('DATABASE_URL') ?? null;
  const host = read('LANTOA_HOST');
  const local = host === '127.0.0.1' || host === 'localhost';
  return {
    databaseUrl,
    dataFolder: read('LANTOA_DATA') ?? join(checkout, 'data'),
    host,
    port: read('LANTOA_PORT'),
    demo: read('LANTOA_DEMO') ?? (databaseUrl === null && local),
    origins: read('LANTOA_ORIGINS')
      .split(',')
      .map((origin) => origin.trim())
      .filter(Boolean),
    trustProxy: read('LANTOA_TRUST_PROXY'),
    logLevel: read('LANTOA_LOG'),
    ocr: read('LANTOA_OCR'),
    smtp: read('LANTOA_SMTP') ?? null,
    mailFrom: read('LANTOA_MAIL_FROM'),
    sms: read('LANTOA_SMS') ?? null,
    trustedRoots: read('LANTOA_TRUSTED_ROOTS') ?? null,
    key: read('LANTOA_KEY') ?? null,
  };
}
