import { jsonSchema } from '@limn/spec';
import type { Routes } from '../service.js';

const about = `Limn draws pictures from data: JSON in, an image out, in milliseconds and without a browser.

Send the key as \`Authorization: Bearer KEY\`. Every answer has \`X-Request-Id\` and \`X-RateLimit-*\`. Errors are
\`{"success": false, "error": "a sentence", "code": "a_word", "issues": […]}\`; each issue points to its place and says what to
write instead.`;

/** The description of all routes as OpenAPI 3.1. */
export function createDocument(routes: Routes, publicUrl: string | undefined): unknown {
  const described = routes.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'Limn', version: '1', description: about, license: { name: 'MIT' } },
    servers: [{ url: publicUrl ?? '/' }],
    tags: [{ name: 'Pictures' }, { name: 'Fonts' }, { name: 'Service' }],
  });
  const { components = {} } = described;
  return {
    ...described,
    components: {
      ...components,
      schemas: { ...specSchemas(), ...components.schemas },
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'A key of `limn keys create`.' },
      },
    },
  };
}

/** The schema of a spec and its parts, as components. */
function specSchemas(): Readonly<Record<string, unknown>> {
  const text = JSON.stringify(jsonSchema()).replaceAll('"#/$defs/', '"#/components/schemas/');
  const {
    $defs,
    $schema: _,
    ...spec
  } = JSON.parse(text) as { $defs: Record<string, unknown>; $schema: string };
  return { Spec: spec, ...$defs };
}
