import { z } from 'zod';

const localized = z.object({ vi: z.string(), en: z.string().optional() }).catchall(z.string().optional());

export const me = z.object({
  person: z
    .object({
      id: z.string(),
      name: z.string(),
      email: z.string(),
      post: z.string().nullable(),
      organization: z.object({ id: z.string(), code: z.string(), name: localized }).nullable(),
      language: z.enum(['vi', 'en']).nullable(),
      theme: z.enum(['auto', 'light', 'dark']),
      /** What the person may do, and for which organization (null: the province). */
      grants: z.array(z.object({ permissions: z.array(z.string()), organizationId: z.string().nullable() })),
      secondFactor: z.boolean(),
      /** Nothing else is open until a second factor is set. */
      secondFactorDemanded: z.boolean(),
      mustChangePassword: z.boolean(),
    })
    .nullable(),
  /** The name alone, `Thuận Giang`, and what kind of unit it is. */
  province: z.string(),
  provinceKind: z.enum(['tinh', 'thanh-pho']),
  demonstration: z.boolean(),
  today: z.string(),
});
export type Me = z.output<typeof me>;

export const signInBody = z.object({
  email: z.string().trim().toLowerCase().max(200),
  password: z.string().max(300),
  /** Six digits of the telephone, or a recovery code. */
  code: z.string().trim().max(20).optional(),
});
export type SignInBody = z.output<typeof signInBody>;
export const signInReply = z.object({ ok: z.boolean(), needs: z.literal('code').nullable() });

export const done = z.object({ ok: z.literal(true) });
export const idBody = z.object({ id: z.uuid() });

const password = z.string().min(10, 'access.password-too-short').max(200);
export const changePasswordBody = z.object({ current: z.string().max(300), next: password });
export const preferencesBody = z.object({
  language: z.enum(['vi', 'en']).optional(),
  theme: z.enum(['auto', 'light', 'dark']).optional(),
});
export type PreferencesBody = z.output<typeof preferencesBody>;
export const secondFactorStart = z.object({ secret: z.string(), uri: z.string() });
export const codeBody = z.object({ code: z.string().trim().min(6).max(8) });
/** Shown once: after a second factor was set, and when new ones are asked for. */
export const recoveryCodes = z.object({ codes: z.array(z.string()) });
export const recoveryCodesLeft = z.object({ left: z.number() });
export const passwordBody = z.object({ password: z.string().max(300) });

export const sessionList = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      createdAt: z.string(),
      expiresAt: z.string(),
      ip: z.string().nullable(),
      device: z.string().nullable(),
      current: z.boolean(),
    }),
  ),
});

export const role = z.object({
  code: z.string(),
  name: localized,
  permissions: z.array(z.string()),
  /** Held for the whole province: what it permits cannot be narrowed to one agency. */
  ofProvince: z.boolean(),
});
export type RoleRow = z.output<typeof role>;
export const roleList = z.object({ items: z.array(role) });

export const person = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  post: z.string().nullable(),
  telephone: z.string().nullable(),
  organization: z.object({ id: z.string(), name: localized }).nullable(),
  roles: z.array(
    z.object({
      grantId: z.string(),
      code: z.string(),
      name: localized,
      organization: z.object({ id: z.string(), name: localized }).nullable(),
    }),
  ),
  suspendedAt: z.string().nullable(),
  secondFactor: z.boolean(),
  lastSignInAt: z.string().nullable(),
  version: z.number(),
});
export type Person = z.output<typeof person>;
export const personList = z.object({ items: z.array(person), total: z.number() });
export const peopleQuery = z.object({
  q: z.string().max(200).optional(),
  organizationId: z.uuid().optional(),
  role: z.string().max(40).optional(),
});
export type PeopleQuery = z.output<typeof peopleQuery>;

export const createPersonBody = z.object({
  name: z.string().trim().min(2).max(100),
  email: z.email().max(200).toLowerCase(),
  post: z.string().max(200).nullish(),
  telephone: z.string().max(30).nullish(),
  organizationId: z.uuid().nullish(),
  /** A role of the province is held for the province, any other for the person's own organization. */
  roles: z.array(z.string().max(40)).min(1).max(5),
});
export type CreatePersonBody = z.output<typeof createPersonBody>;
export const oneTimePassword = z.object({ id: z.string(), password: z.string() });

export const changePersonBody = z.object({
  id: z.uuid(),
  version: z.number().int(),
  name: z.string().trim().min(2).max(100),
  post: z.string().max(200).nullish(),
  telephone: z.string().max(30).nullish(),
  organizationId: z.uuid().nullish(),
});
export type ChangePersonBody = z.output<typeof changePersonBody>;
/** Held for the whole province: what they permit cannot be narrowed to one agency. */
export const PROVINCE_ROLES: readonly string[] = ['administrator', 'focal-officer'];
/** Held for one agency: held for the province they would speak for every agency. */
export const AGENCY_ROLES: readonly string[] = ['agency-leader', 'agency-officer'];

export const grantRoleBody = z.object({
  personId: z.uuid(),
  role: z.string().max(40),
  organizationId: z.uuid().nullable(),
});
export const withdrawRoleBody = z.object({ grantId: z.uuid() });
export const fromFocalPersonsBody = z.object({ organizationIds: z.array(z.uuid()).min(1).max(300) });
export const createdAccounts = z.object({
  created: z.array(z.object({ name: z.string(), email: z.string(), organization: z.string(), password: z.string() })),
  skipped: z.array(z.object({ organization: z.string(), reason: z.string() })),
});
