import { z } from 'zod';
import type { Route } from './route.ts';

/** The OpenAPI description of the routes, made from their contracts. */
export function openApi(routes: readonly Route[], version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:([A-Za-z]+)/g, '{$1}');
    (paths[path] ??= {})[route.method.toLowerCase()] = describe(route);
  }
  return { openapi: '3.1.0', info: { title: 'Lan Tỏa', version }, paths };
}

function describe(route: Route): object {
  const [, , module, ...rest] = route.path.split('/');
  return {
    operationId: [route.method.toLowerCase(), module, ...rest.map((part) => part.replace(':', ''))].join('-'),
    tags: [module],
    'x-access': typeof route.access === 'string' ? route.access : route.access.permission,
    parameters: [...parameters(route.params, 'path'), ...parameters(route.query, 'query')],
    ...(route.body
      ? { requestBody: { content: { 'application/json': { schema: schemaOf(route.body, 'input') } } } }
      : {}),
    responses: {
      200: route.response
        ? { description: 'OK', content: { 'application/json': { schema: schemaOf(route.response, 'output') } } }
        : { description: 'A file' },
    },
  };
}

function parameters(schema: z.ZodType | null, where: 'path' | 'query'): object[] {
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, type]) => ({
    name,
    in: where,
    required: where === 'path' || !type.safeParse(undefined).success,
    schema: schemaOf(type, 'input'),
  }));
}

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): object =>
  z.toJSONSchema(schema, { io, unrepresentable: 'any' });
