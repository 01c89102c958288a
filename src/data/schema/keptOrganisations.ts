import * as v from 'valibot';
import { organisationEntrySchema } from '#src/domain/organisation.ts';

/** Under which the device keeps the list of member governments, for the page and for the finder's worker. */
export const keptOrganisationsKey = 'organisations';

export const keptOrganisationsSchema = v.object({
  /** When it was read, in milliseconds since 1970. */
  at: v.number(),
  list: v.array(v.object({ id: v.string(), ...organisationEntrySchema.entries })),
});
