import * as v from 'valibot';
import { withoutId } from './builders.ts';

export interface SeedDocument {
  path: string;
  /** Dates stand for times. */
  data: Record<string, unknown>;
}

/** A document as it is stored. Throws, naming the path, for a record that does not fit its schema. */
export function seedDocument<T extends { id: string }>(
  schema: v.GenericSchema<unknown, T>,
  collection: string,
  record: NoInfer<T>,
): SeedDocument {
  const path = `${collection}/${record.id}`;
  const parsed = v.safeParse(schema, record);
  if (parsed.success) return { path, data: withoutId(parsed.output) };
  const issues = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`).join('; ');
  throw new Error(`a document does not fit its schema: ${path}: ${issues}`);
}
